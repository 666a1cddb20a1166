import type { Context } from "hono";
import type { AdapterOptions } from "../../adapter-options.js";
import { headersOfTheFailedAnswer } from "../../standard/failed-answer.js";
import { toResponse } from "../../standard/to-response.js";
import { fromHttpException } from "./from-http-exception.js";
import { HonoContext } from "./hono-context.js";

/** Makes the answer for an error, keeping the headers that middleware has set (CORS, say). */
export function respond(error: unknown, c: Context, options: AdapterOptions): Response {
  const { status, headers, body } = toResponse(fromHttpException(error), new HonoContext(c, options));
  // What Hono would build from headers that were set before: to ask for it costs less than to take out what is not there.
  const { headers: earlier } = c.newResponse(null);
  if (isEmpty(earlier)) return new Response(body ?? null, { status, headers });
  // Listed first: they may be the very headers that are taken from.
  for (const name of [...earlier.keys()]) if (headersOfTheFailedAnswer.has(name)) c.header(name, undefined);
  // Hono's own union of statuses is closed; the heart has checked 400 to 599.
  return c.newResponse(body ?? null, status as 500, headers as Record<string, string>);
}

function isEmpty(headers: Headers): boolean {
  return headers.keys().next().done === true;
}
