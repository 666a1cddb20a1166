import type { ServerResponse } from "node:http";
import type { AdapterOptions } from "../../adapter-options.js";
import { apiError } from "../../error/api-error-of-code.js";
import { expectCatalogue } from "../../standard/error-page.js";
import { toResponse } from "../../standard/to-response.js";
import { fromHttpError } from "../node/from-http-error.js";
import { NodeContext } from "../node/node-context.js";
import { sendAnswer } from "../node/send-answer.js";
import type { ExpressErrorHandler, ExpressHandler, ExpressRequest } from "./express-types.js";

/** Makes the error handler: `app.use(errorHandler())`, behind every route. */
export function errorHandler(options: AdapterOptions = {}): ExpressErrorHandler {
  expectCatalogue(options.catalogueUrl);
  const handler: ExpressErrorHandler = (...[error, request, response]) =>
    respond(fromHttpError(error), request, response, options);
  // Express tells an error handler by its number of parameters.
  return Object.defineProperty(handler, "length", { value: 4 });
}

/** Makes the handler of what no route has answered, which is NOT_FOUND: behind every route, before the error handler. */
export function notFoundHandler(options: AdapterOptions = {}): ExpressHandler {
  expectCatalogue(options.catalogueUrl);
  return (request, response) => {
    const context = new NodeContext(request, response, request, () => undefined, options);
    sendAnswer(response, toResponse(apiError("NOT_FOUND"), context));
  };
}

/** Sends the answer of an error. */
export function respond(
  error: unknown,
  request: ExpressRequest,
  response: ServerResponse,
  options: AdapterOptions,
): void {
  sendAnswer(response, toResponse(error, new NodeContext(request, response, request, routeOf, options)));
}

/**
 * The pattern of the matched route. Of a mounted router only the part below its mount is known as a pattern: what is above
 * holds the request's own values.
 */
function routeOf({ route }: ExpressRequest): string | undefined {
  if (typeof route !== "object" || route === null || !("path" in route)) return undefined;
  return typeof route.path === "string" ? route.path : undefined;
}
