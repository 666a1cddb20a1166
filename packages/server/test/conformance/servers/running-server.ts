import type { Server } from "node:http";
import type { AddressInfo } from "node:net";

/** A server on a free port of the loopback; disposing of it closes every connection. */
export interface RunningServer extends AsyncDisposable {
  readonly port: number;
}

/** Takes over a Node server that listens, or is about to. */
export async function running(server: Server): Promise<RunningServer> {
  if (!server.listening) await new Promise((resolve) => server.once("listening", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    port,
    [Symbol.asyncDispose]: async () => {
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeAllConnections();
      await closed;
    },
  };
}
