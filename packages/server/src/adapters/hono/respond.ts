import type { Context } from "hono";
import { routePath } from "hono/route";
import { settingsOf } from "../../adapter-options.js";
import type { AdapterOptions } from "../../adapter-options.js";
import { declaredCodesOf } from "../../standard/declared-codes.js";
import { headersOfTheFailedAnswer } from "../../standard/failed-answer.js";
import { toResponse } from "../../standard/to-response.js";
import { fromHttpException } from "./from-http-exception.js";

/** Makes the answer for an error, keeping the headers that middleware has set (CORS, say). */
export function respond(error: unknown, c: Context, options: AdapterOptions): Response {
  const { status, headers, body } = toResponse(fromHttpException(error), {
    method: c.req.method,
    requestId: requestIdOf(c),
    accept: c.req.header("accept"),
    declaredCodes: declaredCodesOf(c.req.raw),
    get route() {
      return routeOf(c);
    },
    clientGone: () => c.req.raw.signal.aborted,
    ...settingsOf(options),
  });
  // What Hono would build from headers that were set before: to ask for it costs less than to take out what is not there.
  const { headers: earlier } = c.newResponse(null);
  if (isEmpty(earlier)) return new Response(body ?? null, { status, headers });
  for (const name of headersOfTheFailedAnswer) c.header(name, undefined);
  // Hono's own union of statuses is closed; the heart has checked 400 to 599.
  return c.newResponse(body ?? null, status as 500, headers as Record<string, string>);
}

function isEmpty(headers: Headers): boolean {
  return headers.keys().next().done === true;
}

/** The id that Hono's `requestId` middleware has set, otherwise the caller's. */
function requestIdOf(c: Context): string | undefined {
  const set: unknown = c.get("requestId");
  return typeof set === "string" ? set : c.req.header("x-request-id");
}

/**
 * The pattern of the matched route. An app in CommonJS has a copy of Hono of its own, whose requests keep their match
 * under a symbol that this copy does not know: the log then goes without.
 */
function routeOf(c: Context): string | undefined {
  try {
    return routePath(c);
  } catch {
    return undefined;
  }
}
