import type { ErrorHandler, Hono, Env, MiddlewareHandler, NotFoundHandler, Schema } from "hono";
import type { AdapterOptions } from "../../adapter-options.js";
import { apiError } from "../../error/api-error-of-code.js";
import { expectCatalogue } from "../../standard/error-page.js";
import { errorResponse } from "../fetch/with-errors.js";
import { respond } from "./respond.js";

/** Makes the handler for `app.onError`. Hono hands it errors only: see {@link errorBoundary} for other thrown values. */
export function errorHandler(options: AdapterOptions = {}): ErrorHandler {
  expectCatalogue(options.catalogueUrl);
  return (error, c) => respond(error, c, options);
}

/** Makes the handler for `app.notFound`, which answers NOT_FOUND. */
export function notFoundHandler(options: AdapterOptions = {}): NotFoundHandler {
  expectCatalogue(options.catalogueUrl);
  return (c) => respond(apiError("NOT_FOUND"), c, options);
}

/**
 * Makes a middleware that answers for thrown values that are no `Error` (`throw "text"`, `throw null`), which Hono does
 * not pass to `app.onError`. Use it before every other.
 */
export function errorBoundary(options: AdapterOptions = {}): MiddlewareHandler {
  expectCatalogue(options.catalogueUrl);
  return async (c, next) => {
    try {
      await next();
    } catch (thrown) {
      c.res = respond(thrown, c, options);
    }
  };
}

/**
 * Puts {@link errorHandler} and {@link notFoundHandler} on an app, and lets its `fetch` answer for thrown values that are
 * no `Error`: what {@link errorBoundary} does, without the price of a middleware on every request, and without the
 * headers that other middleware has set.
 */
export function handleErrors<E extends Env, S extends Schema, BasePath extends string>(
  app: Hono<E, S, BasePath>,
  options: AdapterOptions = {},
): void {
  const { fetch } = app;
  const answer = (request: Request) => (thrown: unknown) => errorResponse(thrown, request, options);
  app.fetch = (request, ...rest) => {
    try {
      const response = fetch(request, ...rest);
      return response instanceof Promise ? response.catch(answer(request)) : response;
    } catch (thrown) {
      return answer(request)(thrown);
    }
  };
  app.onError(errorHandler(options));
  app.notFound(notFoundHandler(options));
}
