import { createServer, request } from "node:http";
import type { AddressInfo } from "node:net";

/** Where the gateway can be measured. */
export interface MeasuredServer extends AsyncDisposable {
  readonly origin: string;
}

/**
 * Passes everything on to the gateway and back as it is, but for `Referrer-Policy: no-referrer`: under Lighthouse 13, Chromium
 * 147 drops any page that comes with it (net::ERR_ABORTED), though it shows it to everybody else.
 */
export async function serveForLighthouse(gatewayUrl: string): Promise<MeasuredServer> {
  const server = createServer((incoming, response) => {
    const outgoing = request(
      new URL(incoming.url ?? "/", gatewayUrl),
      { method: incoming.method ?? "GET", headers: incoming.headers },
      (answer) => {
        const headers = Object.entries(answer.headers).filter(([name]) => name !== "referrer-policy");
        response.writeHead(answer.statusCode ?? 502, Object.fromEntries(headers));
        answer.pipe(response);
      },
    );
    outgoing.on("error", () => response.destroy());
    incoming.pipe(outgoing);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    [Symbol.asyncDispose]: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
