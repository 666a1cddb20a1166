import { isApiError } from "@error-model/server";
import type { Context } from "hono";
import { createMiddleware } from "hono/factory";
import { routePath } from "hono/route";
import type { AnsweredRequest } from "../metrics/metrics.js";
import type { GatewayEnv } from "./gateway-env.js";

/** A request that was answered, with the id that finds it in the log. */
export interface ObservedRequest extends AnsweredRequest {
  readonly requestId: string | undefined;
  /** Whether the answer is one of the API's errors, which are logged by themselves. */
  readonly isApiError: boolean;
}

/** In place of the status where the client left before its answer and the server failed for that; nginx's word for it. */
export const CLIENT_GONE = 499;

/** Verbs that have a label of their own: anybody can send any word. */
const METHODS = new Set(["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"]);

/** Makes the middleware that tells of every request once it is answered. A body may still be on its way then. */
export function observeRequests(tell: (request: ObservedRequest) => void) {
  return createMiddleware<GatewayEnv>(async (c, next) => {
    const begin = performance.now();
    await next();
    const status = failedForClient(c) ? CLIENT_GONE : c.res.status;
    tell({
      method: METHODS.has(c.req.method) ? c.req.method : "other",
      route: routePath(c, -1),
      status,
      seconds: (performance.now() - begin) / 1000,
      requestId: c.get("requestId"),
      // A bare 429 and a page in a proxy's name are none.
      isApiError: status !== CLIENT_GONE && status >= 400 && isJson(c.res.headers.get("content-type")),
    });
  });
}

/**
 * Whether an error followed from the client's going, by the measure of the error's own line in the log: else anybody could
 * raise the rate of 5xx. A known failure stays what it is, since an outage makes clients go as well.
 */
function failedForClient({ error, req, res }: Context<GatewayEnv>): boolean {
  return res.status >= 500 && error !== undefined && !isApiError(error) && req.raw.signal.aborted;
}

function isJson(contentType: string | null): boolean {
  return contentType !== null && /^application\/(problem\+)?json\b/.test(contentType);
}
