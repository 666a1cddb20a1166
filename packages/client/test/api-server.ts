import { createServer } from "node:http";
import type { IncomingMessage, ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

export interface SeenRequest {
  readonly method: string;
  readonly url: string;
  readonly headers: IncomingMessage["headers"];
  readonly body: string;
}

/** Answers one request; the last script goes on for ever. */
export type Script = (response: ServerResponse, request: SeenRequest) => void;

/** A real server on the loopback that answers by script and remembers what it was asked. */
export interface ApiServer extends AsyncDisposable {
  readonly baseUrl: string;
  readonly seen: SeenRequest[];
}

export async function startServer(...scripts: Script[]): Promise<ApiServer> {
  const seen: SeenRequest[] = [];
  const server = createServer((incoming, response) => {
    const chunks: Buffer[] = [];
    incoming.on("data", (chunk: Buffer) => chunks.push(chunk));
    incoming.on("end", () => {
      const request: SeenRequest = {
        method: incoming.method ?? "",
        url: incoming.url ?? "",
        headers: incoming.headers,
        body: Buffer.concat(chunks).toString(),
      };
      const script = scripts[Math.min(seen.length, scripts.length - 1)];
      seen.push(request);
      script?.(response, request);
    });
  });
  // On a busy machine a crowd arrives faster than it is let in, and its idle connections outlive Node's five seconds.
  server.keepAliveTimeout = 60_000;
  await new Promise<void>((resolve) => server.listen({ port: 0, host: "127.0.0.1", backlog: 4096 }, resolve));
  const { port } = server.address() as AddressInfo;
  return {
    baseUrl: `http://127.0.0.1:${port}/api/v1`,
    seen,
    [Symbol.asyncDispose]: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** An address where nobody listens any more. */
export async function closedUrl(): Promise<string> {
  await using server = await startServer(silence);
  return server.baseUrl;
}

/** Answers with JSON. */
export function json(httpStatus: number, body: unknown, headers: Record<string, string> = {}): Script {
  return (response) => {
    response.writeHead(httpStatus, { "content-type": "application/json", ...headers });
    response.end(JSON.stringify(body));
  };
}

/** Answers with an error envelope. */
export function envelope(httpStatus: number, error_code: string, headers?: Record<string, string>): Script {
  return json(httpStatus, { status: false, error_code, description: `Text of ${error_code}` }, headers);
}

/** Answers with the page of a proxy. */
export function html(httpStatus: number, headers: Record<string, string> = {}): Script {
  return (response) => {
    response.writeHead(httpStatus, { "content-type": "text/html", ...headers });
    response.end("<html><body><h1>Service Unavailable</h1></body></html>");
  };
}

/** Cuts the connection without an answer, as if it were lost after COMMIT. */
export const reset: Script = (response) => {
  response.destroy();
};

/** Never answers. */
export const silence: Script = () => undefined;
