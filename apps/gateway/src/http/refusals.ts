import { apiError, toResponse } from "@error-model/server";
import type { LogEntry } from "@error-model/server";
import type { LimitReached } from "../limits/window-limit.js";
import type { PublicUrl } from "./public-url.js";
import { securityHeaderRecord } from "./security-headers.js";

/** An answer for `node:http` and its entry in the log: both but for the request id, in which no two are alike. */
export interface Refusal {
  readonly status: number;
  /** Names and values in turn. */
  readonly headers: readonly string[];
  readonly body: string | undefined;
  /** A bare 429 is none of the API's errors. */
  readonly entry: LogEntry | undefined;
}

/** A route that is refused. */
export interface RefusedRoute {
  readonly method: string;
  /** Its path's pattern, which is the path where it has no parameters. */
  readonly pattern: string;
}

/** Makes the answers that need no look at anything but the request's head, as the app makes them. */
export interface Refusals {
  /** To whoever brings no credentials. */
  readonly unauthorized: (route: RefusedRoute) => Refusal;
  /** To whoever asks too often. */
  readonly tooMany: (limit: LimitReached) => Refusal;
}

/** Makes refusals, and keeps one of each route as long as the links in it are good. */
export async function createRefusals(publicUrl: PublicUrl): Promise<Refusals> {
  const secure = await securityHeaderRecord();
  const error = apiError("UNAUTHORIZED");
  const kept = new Map<RefusedRoute, Refusal>();
  let linksTo: string | undefined;

  const make = ({ method, pattern }: RefusedRoute): Refusal => {
    let entry: LogEntry | undefined;
    const log = (written: LogEntry) => {
      entry = written;
    };
    const context = { method, route: pattern, catalogueUrl: linksTo, log };
    const { status, headers, body = "" } = toResponse(error, context);
    const all = { ...secure, ...headers, "Content-Length": String(Buffer.byteLength(body)) };
    const lasting = Object.entries(all).filter(([name]) => name !== "X-Request-Id");
    return { status, headers: lasting.flat(), body, entry };
  };

  return {
    unauthorized: (route) => {
      // Known once the gateway listens.
      if (linksTo !== publicUrl.get()) {
        linksTo = publicUrl.get();
        kept.clear();
      }
      const refusal = kept.get(route) ?? make(route);
      kept.set(route, refusal);
      return refusal;
    },
    tooMany: ({ retryAfterSeconds }) => ({
      status: 429,
      headers: ["Retry-After", String(retryAfterSeconds)],
      body: undefined,
      entry: undefined,
    }),
  };
}
