import type { AdapterOptions } from "../../adapter-options.js";
import { expectCatalogue } from "../../standard/error-page.js";
import { toResponse } from "../../standard/to-response.js";
import { FetchContext } from "./fetch-context.js";

/** A handler of the fetch kind: Next routes, Bun, Deno, Workers, and the `fetch` of any framework. */
export type FetchHandler<Rest extends readonly unknown[]> = (
  request: Request,
  ...rest: Rest
) => Response | Promise<Response>;

/**
 * Wraps a handler so that whatever it throws, at once or later, becomes the answer of its code. Further arguments (an
 * environment, route parameters) are passed through.
 */
export function withErrors<Rest extends readonly unknown[]>(
  handler: FetchHandler<Rest>,
  options: AdapterOptions = {},
): (request: Request, ...rest: Rest) => Promise<Response> {
  expectCatalogue(options.catalogueUrl);
  return async (request, ...rest) => {
    try {
      return await handler(request, ...rest);
    } catch (error) {
      return errorResponse(error, request, options);
    }
  };
}

/** Makes the answer to a request that ended in an error. */
export function errorResponse(error: unknown, request: Request, options: AdapterOptions = {}): Response {
  const { status, headers, body } = toResponse(error, new FetchContext(request, options));
  return new Response(body ?? null, { status, headers });
}
