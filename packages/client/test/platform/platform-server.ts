import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { html } from "../api-server.js";
import type { Script, SeenRequest } from "../api-server.js";
import { platformRoutes } from "./platform-routes.js";
import type { TimedRequest } from "./platform-routes.js";

/** No inline script, no `eval`, no text that becomes script, no other origin; what breaks it is reported. */
const STRICT_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "connect-src 'self'",
  "require-trusted-types-for 'script'",
  "report-uri /report",
].join("; ");

export interface PlatformServer extends AsyncDisposable {
  readonly origin: string;
  /** Violations that browsers have reported. */
  readonly reports: string[];
}

/** Serves a page that loads `script` under a strict Content-Security-Policy, and for each case the routes that it asks for. */
export async function startPlatformServer(script: string): Promise<PlatformServer> {
  const reports: string[] = [];
  const histories = new Map<string, TimedRequest[]>();
  const page: Readonly<Record<string, Script>> = {
    "": (response) => {
      response.writeHead(200, { "content-type": "text/html", "content-security-policy": STRICT_POLICY });
      response.end('<!doctype html><title>client</title><script type="module" src="/script.js"></script>');
    },
    "script.js": (response) => {
      response.writeHead(200, { "content-type": "text/javascript" }).end(script);
    },
    report: (response, request) => {
      reports.push(request.body);
      response.writeHead(204).end();
    },
  };

  const answer = (response: Parameters<Script>[0], request: SeenRequest): void => {
    const [, name = "", route = "", ...rest] = new URL(request.url, "http://localhost").pathname.split("/");
    const history = historyOf(name, route);
    history.push({ ...request, at: performance.now() });
    const seen = (of: string): number => historyOf(name, of).length;
    const script = page[name] ?? html(404);
    const chosen = platformRoutes[route];
    if (chosen === undefined) script(response, request);
    else chosen(response, { ...request, history, rest, seen });
  };
  const historyOf = (name: string, route: string): TimedRequest[] => {
    const key = `${name}/${route}`;
    const history = histories.get(key) ?? [];
    histories.set(key, history);
    return history;
  };

  const server = createServer((incoming, response) => {
    const chunks: Buffer[] = [];
    incoming.on("data", (chunk: Buffer) => chunks.push(chunk));
    incoming.on("end", () => {
      const { method = "", url = "", headers } = incoming;
      answer(response, { method, url, headers, body: Buffer.concat(chunks).toString() });
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    reports,
    [Symbol.asyncDispose]: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
