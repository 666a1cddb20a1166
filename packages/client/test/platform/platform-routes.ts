import { createHmac } from "node:crypto";
import { gzipSync } from "node:zlib";
import { envelope, html, json, reset, silence } from "../api-server.js";
import type { Script, SeenRequest } from "../api-server.js";

/** A request with those that the same route of the same case had before, itself included. */
export interface RouteRequest extends SeenRequest {
  readonly history: readonly TimedRequest[];
  /** The path's segments after the route. */
  readonly rest: readonly string[];
  /** How many requests a route of the same case had. */
  readonly seen: (route: string) => number;
}

export interface TimedRequest extends SeenRequest {
  readonly at: number;
}

export type Route = (response: Parameters<Script>[0], request: RouteRequest) => void;

const success = json(200, { status: true, sent: 1 });

const throttled = envelope(429, "RATE_LIMIT_EXCEEDED", { "retry-after": "60" });

const notFound = gzipSync(JSON.stringify({ status: false, error_code: "NOT_FOUND", description: "" }));

/** Answers in turn; the last answer says how many requests there were, and whether they had the same body and key. */
function inTurn(...before: readonly Script[]): Route {
  return (response, request) => {
    const { history } = request;
    const identical = history.every(
      ({ body, headers }) =>
        body === request.body && headers["idempotency-key"] === request.headers["idempotency-key"],
    );
    const answer = before[history.length - 1] ?? json(200, { status: true, sent: history.length, identical });
    answer(response, request);
  };
}

/** Sends the head and the first bytes of a body. */
function begin(
  response: Parameters<Script>[0],
  httpStatus: number,
  headers: Record<string, string> = {},
): void {
  response.writeHead(httpStatus, { "content-type": "application/json", ...headers });
  response.write('{"status":');
}

export const platformRoutes: Readonly<Record<string, Route>> = {
  busy: inTurn(envelope(429, "RATE_LIMIT_EXCEEDED", { "retry-after": "0" }), html(503)),
  "db-error": inTurn(envelope(500, "DB_ERROR")),
  "reset-once": inTurn(reset),
  "bare-429": (response) => {
    response.writeHead(429).end();
  },
  "bad-gateway": html(502),
  patience: (response, request) => {
    const [first, second] = request.history;
    const answer =
      first === undefined || second === undefined
        ? html(429, { "retry-after": "1" })
        : json(200, { status: true, sent: 1, gapMs: second.at - first.at });
    answer(response, request);
  },
  throttled,
  silent: silence,
  reset,
  stalled: (response) => begin(response, 200),
  cut: (response, { rest: [httpStatus] }) => {
    begin(response, Number(httpStatus), { "content-length": "1000" });
    setTimeout(() => response.destroy(), 20);
  },
  gzip: (response) => {
    response.writeHead(404, { "content-type": "application/json", "content-encoding": "gzip" }).end(notFound);
  },
  "broken-gzip": (response) => {
    response.writeHead(400, { "content-encoding": "gzip" }).end(Buffer.from(notFound).reverse());
  },
  endless: (response) => {
    response.writeHead(500, { "content-type": "text/html" });
    const chunk = Buffer.alloc(65_536, " ");
    const write = (): void => {
      if (response.destroyed) return;
      if (response.write(chunk)) setImmediate(write);
      else response.once("drain", write);
    };
    write();
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
    (headers["x-signature"] === signature ? success : envelope(401, "INVALID_SIGNATURE"))(response, request);
  },
  moved: (response, { url, rest: [httpStatus] }) => {
    const [, name] = url.split("/");
    response.writeHead(Number(httpStatus), { location: `/${String(name)}/target` }).end();
  },
  target: success,
  echo: (response, request) => {
    const { headers, body } = request;
    json(200, { status: true, sent: 1, key: headers["x-api-key"], trace: headers["x-trace"], body })(
      response,
      request,
    );
  },
  blocked: json(200, { balance: -1, currency: "EUR", credit_blocked: true }),
  payment: json(402, {
    status: false,
    error_code: "INSUFFICIENT_BALANCE",
    description: "Not enough.",
    balance: 0.42,
    estimated_cost: 1.07,
    currency: "EUR",
    total_recipients: 100,
    billable_recipients: 98,
    segments: 2,
  }),
  seen: (response, request) => {
    json(200, request.seen(request.rest[0] ?? ""))(response, request);
  },
};
