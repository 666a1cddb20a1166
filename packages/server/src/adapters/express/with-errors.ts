import type { ExpressHandler } from "./express-types.js";

/** Values that Express takes for no error, or for a word of its own, when a handler throws them. */
const UNHEARD: readonly unknown[] = ["route", "router"];

/**
 * Wraps a handler that may throw anything at all. Express hears errors by themselves; a `throw null` it takes for no
 * error, and goes on to the next route. A value like that is handed on as the cause of an `Error`.
 */
export function withErrors<Request, Response>(
  handler: ExpressHandler<Request, Response>,
): ExpressHandler<Request, Response> {
  return async (request, response, next) => {
    try {
      await handler(request, response, next);
    } catch (thrown) {
      const isHeard = Boolean(thrown) && !UNHEARD.includes(thrown);
      next(isHeard ? thrown : new Error("A value that is not an Error was thrown.", { cause: thrown }));
    }
  };
}
