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

/** Verbs that have a label of their own: anybody can send any word. */
const METHODS = new Set(["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"]);

/** Makes the middleware that tells of every request once it is answered. A body may still be on its way then. */
export function observeRequests(tell: (request: ObservedRequest) => void) {
  return createMiddleware<GatewayEnv>(async (c, next) => {
    const begin = performance.now();
    await next();
    tell({
      method: METHODS.has(c.req.method) ? c.req.method : "other",
      route: routePath(c, -1),
      status: c.res.status,
      seconds: (performance.now() - begin) / 1000,
      requestId: c.get("requestId"),
      // A bare 429 and a page in a proxy's name are none.
      isApiError: c.res.status >= 400 && isJson(c.res.headers.get("content-type")),
    });
  });
}

function isJson(contentType: string | null): boolean {
  return contentType !== null && /^application\/(problem\+)?json\b/.test(contentType);
}
