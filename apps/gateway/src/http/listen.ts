import { once } from "node:events";
import type { Server } from "node:http";
import { createAdaptorServer } from "@hono/node-server";
import type { Gateway } from "../gateway.js";
import { OperatorError } from "../operator-error.js";

/** Says that another program listens on the port. */
class PortInUseError extends OperatorError {
  override readonly name = "PortInUseError";

  constructor(host: string, port: number) {
    super(
      `Port ${port} on ${host} is in use. Stop the program that listens there, or give the gateway another port ` +
        `with --port (0 takes any free one).`,
    );
  }
}

/** Where to listen. */
export interface Address {
  readonly host: string;
  /** 0 takes any free port. */
  readonly port: number;
}

/** A gateway that answers over HTTP. */
export interface RunningGateway {
  /** Its address, without a path. */
  readonly url: string;
  readonly port: number;
  /** Takes no new requests, lets those that are under way end, and closes the gateway. */
  readonly close: () => Promise<void>;
}

/** How long requests that are under way may take once the gateway is closing. */
const DRAIN_MS = 10_000;
const SWEEP_MS = 50;

/**
 * Makes a gateway answer over HTTP.
 *
 * @throws PortInUseError when the port is taken; the gateway is then still open.
 */
export async function listen(gateway: Gateway, { host, port }: Address): Promise<RunningGateway> {
  // Without options of another protocol, what the adapter makes is a plain HTTP server.
  const server = createAdaptorServer({ fetch: gateway.app.fetch }) as Server;
  server.listen(port, host);
  try {
    await once(server, "listening");
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "EADDRINUSE")
      throw new PortInUseError(host, port);
    throw error;
  }
  const address = server.address();
  const actualPort = typeof address === "object" && address !== null ? address.port : port;
  return {
    url: `http://${host.includes(":") ? `[${host}]` : host}:${actualPort}`,
    port: actualPort,
    close: async () => {
      await drain(server);
      await gateway.close();
    },
  };
}

async function drain(server: Server): Promise<void> {
  const closed = once(server, "close");
  server.close();
  // A connection whose last request ends now would stay open for its keep-alive time.
  const sweep = setInterval(() => server.closeIdleConnections(), SWEEP_MS);
  const impatience = setTimeout(() => server.closeAllConnections(), DRAIN_MS);
  await closed;
  clearInterval(sweep);
  clearTimeout(impatience);
}
