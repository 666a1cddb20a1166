import { createHmac } from "node:crypto";
import { createServer } from "node:http";
import type { ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { envelope, html, json, reset, silence } from "../api-server.js";
import type { Script, SeenRequest } from "../api-server.js";

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

/** Serves a page that loads `script` under a strict Content-Security-Policy, and the routes of the platform cases. */
export async function startPlatformServer(script: string): Promise<PlatformServer> {
  const reports: string[] = [];
  const busy: SeenRequest[] = [];
  const routes: Readonly<Record<string, Script>> = {
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
    busy: (response, request) => {
      busy.push(request);
      const sent = busy.length;
      const identical = busy.every(({ body }) => body === request.body);
      const answers = [
        envelope(429, "RATE_LIMIT_EXCEEDED", { "retry-after": "0" }),
        html(503),
        json(200, { status: true, sent, identical }),
      ];
      if (sent === answers.length) busy.length = 0;
      answers[sent - 1]?.(response, request);
    },
    token: (response, request) => {
      const isNew = request.headers.authorization === "Bearer new";
      (isNew ? success : envelope(401, "TOKEN_EXPIRED"))(response, request);
    },
    signed: (response, request) => {
      const { method, url, headers, body } = request;
      const path = new URL(url, "http://localhost").pathname;
      const text = `${method}|${path}|${String(headers["x-timestamp"])}|${body}`;
      const signature = createHmac("sha256", "sécret").update(text).digest("hex");
      (headers["x-signature"] === signature ? success : envelope(401, "INVALID_SIGNATURE"))(
        response,
        request,
      );
    },
    moved: (response) => {
      response.writeHead(307, { location: "/token" }).end();
    },
    throttled: envelope(429, "RATE_LIMIT_EXCEEDED", { "retry-after": "60" }),
    silent: silence,
    reset,
    blocked: json(200, { balance: -1, currency: "EUR", credit_blocked: true }),
  };
  const server = createServer((incoming, response: ServerResponse) => {
    const chunks: Buffer[] = [];
    incoming.on("data", (chunk: Buffer) => chunks.push(chunk));
    incoming.on("end", () => {
      const { method = "", url = "", headers } = incoming;
      const route = routes[url.split("/")[1] ?? ""] ?? html(404);
      route(response, { method, url, headers, body: Buffer.concat(chunks).toString() });
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

const success = json(200, { status: true, sent: 1 });
