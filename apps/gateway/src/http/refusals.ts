import { apiError, toResponse } from "@error-model/server";
import type { LogEntry } from "@error-model/server";
import { Hono } from "hono";
import type { LimitReached } from "../limits/window-limit.js";
import type { PublicUrl } from "./public-url.js";
import { securityHeaders } from "./security-headers.js";

/** An answer for `node:http`, and what the log says of it. */
export interface Refusal {
  readonly answer: {
    readonly status: number;
    readonly headers: Readonly<Record<string, number | string>>;
    readonly body: string | undefined;
  };
  /** A bare 429 is none of the API's errors. */
  readonly entry: LogEntry | undefined;
}

/** What of a request its refusal depends on. */
export interface RefusedRequest {
  readonly method: string;
  /** The pattern of its route. */
  readonly route: string;
  readonly accept: string | undefined;
  readonly requestId: string;
}

/** Makes the answers that need no look at anything but the request's head, as the app makes them. */
export interface Refusals {
  readonly unauthorized: (request: RefusedRequest) => Refusal;
  readonly tooMany: (limit: LimitReached, requestId: string) => Refusal;
}

/** What most clients say. Who says something else may want problem details, for which nothing is kept. */
const USUAL_ACCEPTS: ReadonlySet<string | undefined> = new Set([undefined, "*/*", "application/json"]);

/**
 * Makes refusals. Those of one route differ in nothing but their request id, so that one of each is kept as long as the
 * links in it are good.
 */
export async function createRefusals(publicUrl: PublicUrl): Promise<Refusals> {
  const secure = await securityHeaderRecord();
  const error = apiError("UNAUTHORIZED");
  const kept = new Map<string, Refusal & { readonly linksTo: string | undefined }>();

  const make = (request: RefusedRequest, catalogueUrl: string | undefined): Refusal => {
    let entry: LogEntry | undefined;
    const log = (written: LogEntry) => {
      entry = written;
    };
    const { status, headers, body = "" } = toResponse(error, { ...request, catalogueUrl, log });
    const length = Buffer.byteLength(body);
    return { answer: { status, headers: { ...secure, ...headers, "Content-Length": length }, body }, entry };
  };

  return {
    unauthorized: (request) => {
      const { method, route, accept, requestId } = request;
      const linksTo = publicUrl.get();
      if (!USUAL_ACCEPTS.has(accept)) return make(request, linksTo);
      const key = `${method} ${route}`;
      let pattern = kept.get(key);
      if (pattern === undefined || pattern.linksTo !== linksTo) {
        pattern = { ...make(request, linksTo), linksTo };
        kept.set(key, pattern);
      }
      const { answer, entry } = pattern;
      return {
        answer: { ...answer, headers: { ...answer.headers, "X-Request-Id": requestId } },
        entry: entry === undefined ? undefined : { ...entry, request_id: requestId },
      };
    },
    tooMany: ({ retryAfterSeconds }, requestId) => ({
      answer: {
        status: 429,
        headers: { "Retry-After": String(retryAfterSeconds), "X-Request-Id": requestId },
        body: undefined,
      },
      entry: undefined,
    }),
  };
}

/** What the app's middleware would set, asked of itself. */
async function securityHeaderRecord(): Promise<Readonly<Record<string, string>>> {
  const app = new Hono().use(securityHeaders()).get("/", (c) => c.body(null));
  return Object.fromEntries((await app.request("/")).headers);
}
