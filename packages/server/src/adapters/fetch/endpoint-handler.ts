import type { Endpoint } from "@error-model/core";
import type { $ZodType } from "zod/v4/core";
import type {
  CheckedEndpointHandler,
  EndpointHandler,
  EndpointResult,
  ReadPlace,
} from "../../endpoint/run-endpoint.js";
import { expectEndpointCodes, runEndpoint } from "../../endpoint/run-endpoint.js";
import { successResponse } from "../../endpoint/success-response.js";
import { declareCodes } from "../../standard/declared-codes.js";
import { readJson } from "../../standard/read-json.js";
import { expectDecodable } from "../../standard/request-path.js";
import { readQuery } from "../../standard/request-query.js";
import { validateOrThrow } from "../../validation/validate-or-throw.js";
import type { ValidateOrThrow } from "../../validation/validate-or-throw.js";

/** What a router tells of a request beside it. */
export interface RouteContext {
  /** The parameters of the path. */
  readonly params?: object;
}

/**
 * Makes a fetch handler of an endpoint: what it gets is validated, and what it gives back is sent as JSON, nothing as a 204. A
 * member that the response does not have does not compile. An error whose code the endpoint does not declare does not compile
 * when it is returned, and is logged as a warning when it is thrown.
 *
 * Put it into `withErrors`, which answers for its errors.
 */
export function endpointHandler<E extends Endpoint, const Result extends EndpointResult<E>>(
  endpoint: E,
  handler: CheckedEndpointHandler<E, Request, Result>,
): FetchEndpointHandler {
  return endpointHandlerWith(validateOrThrow, endpoint, handler);
}

/** A handler that answers with what an endpoint's handler gives back. */
export type FetchEndpointHandler = (request: Request, route?: RouteContext) => Promise<Response>;

/** Does what {@link endpointHandler} does, for the codes of any registry. */
export function endpointHandlerWith<E extends Endpoint>(
  validate: ValidateOrThrow,
  endpoint: E,
  handler: EndpointHandler<E, Request, unknown>,
): FetchEndpointHandler {
  expectEndpointCodes(endpoint, validate);
  return async (request, { params = {} } = {}) => {
    declareCodes(request, endpoint);
    const reading = {
      params: () => {
        expectDecodable(request.url);
        return params;
      },
      query: (schema: $ZodType) => readQuery(request.url, schema),
      headers: () => Object.fromEntries(request.headers),
      body: () => readJson(request),
    };
    const read: ReadPlace = (place, schema) => reading[place](schema);
    return successResponse(await runEndpoint(endpoint, handler, read, request, validate));
  };
}
