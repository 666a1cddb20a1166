import { readFile } from "node:fs/promises";
import { createServer, request } from "node:http";
import type { IncomingMessage, ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join } from "node:path";

const DIST = join(import.meta.dirname, "../../dist");

const CONTENT_TYPES: ReadonlyMap<string, string> = new Map([
  [".html", "text/html; charset=utf-8"],
  [".js", "text/javascript"],
  [".css", "text/css"],
  [".svg", "image/svg+xml"],
  [".woff2", "font/woff2"],
]);

/** What stands between the page and the gateway can do to a request, before or after the gateway had it. */
export type Mishap =
  /** Answers in the gateway's place. */
  | {
      readonly kind: "answer";
      readonly status: number;
      readonly headers: Record<string, string>;
      readonly body: string;
    }
  /** Cuts the connection before the gateway has the request. */
  | { readonly kind: "cut-before" }
  /** Lets the gateway carry the request out, and cuts the connection before its answer arrives. */
  | { readonly kind: "cut-after" }
  /** Takes the request and never answers. */
  | { readonly kind: "hold" };

export interface ConsoleServer extends AsyncDisposable {
  readonly origin: string;
  /** Violations of the Content-Security-Policy that browsers have reported. */
  readonly reports: string[];
  /** Decides what happens to a request of the API; `undefined` lets it through. */
  mishap: ((path: string, request: IncomingMessage) => Mishap | undefined) | undefined;
}

/**
 * Serves the built console under the very Content-Security-Policy that the gateway sends with it, and passes the API's requests
 * on to the gateway. What breaks the policy is reported here.
 */
export async function serveConsole(gatewayUrl: string): Promise<ConsoleServer> {
  const reports: string[] = [];
  const policy = `${await policyOf(gatewayUrl)}; report-uri /csp-report`;
  const server = createServer((incoming, response) => {
    const path = incoming.url ?? "/";
    if (path === "/csp-report") {
      incoming
        .on("data", (chunk) => reports.push(String(chunk)))
        .on("end", () => response.writeHead(204).end());
      return;
    }
    if (path.startsWith("/api/") || path.startsWith("/demo/"))
      passOn(gatewayUrl, incoming, response, running.mishap?.(path, incoming));
    else void serveFile(path, policy, response);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  const running: ConsoleServer = {
    origin: `http://127.0.0.1:${port}`,
    reports,
    mishap: undefined,
    [Symbol.asyncDispose]: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
  return running;
}

/** The policy of the console's page as the gateway serves it. */
async function policyOf(gatewayUrl: string): Promise<string> {
  const { headers } = await fetch(`${gatewayUrl}/send`, { headers: { accept: "text/html" } });
  const policy = headers.get("content-security-policy");
  if (policy === null) throw new Error("The gateway sends no Content-Security-Policy with the console.");
  return policy.replace(/;\s*$/, "");
}

/** A file of the build; every other address is the page, whose router knows it. */
async function serveFile(path: string, policy: string, response: ServerResponse): Promise<void> {
  const file = /^\/(?:assets\/[\w.-]+|icon\.svg)$/.exec(path)?.[0] ?? "/index.html";
  const body = await readFile(join(DIST, file));
  response.writeHead(200, {
    "content-type": CONTENT_TYPES.get(extname(file)) ?? "application/octet-stream",
    "content-security-policy": policy,
  });
  response.end(body);
}

function passOn(
  gatewayUrl: string,
  incoming: IncomingMessage,
  response: ServerResponse,
  mishap: Mishap | undefined,
): void {
  if (mishap?.kind === "answer") {
    incoming.resume();
    response.writeHead(mishap.status, mishap.headers).end(mishap.body);
    return;
  }
  if (mishap?.kind === "hold") return;
  if (mishap?.kind === "cut-before") {
    response.destroy();
    return;
  }
  const outgoing = request(
    new URL(incoming.url ?? "/", gatewayUrl),
    { method: incoming.method ?? "GET", headers: incoming.headers },
    (answer) => {
      if (mishap?.kind === "cut-after") {
        answer.resume().on("end", () => response.destroy());
        return;
      }
      response.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(response);
    },
  );
  outgoing.on("error", () => response.destroy());
  incoming.pipe(outgoing);
}
