import type { ServerResponse } from "node:http";
import type { Endpoint } from "@error-model/core";
import { expectEndpointCodes, runEndpoint } from "../../endpoint/run-endpoint.js";
import type {
  CheckedEndpointHandler,
  EndpointHandler,
  EndpointResult,
  ReadPlace,
} from "../../endpoint/run-endpoint.js";
import { declareCodes } from "../../standard/declared-codes.js";
import { validateOrThrow } from "../../validation/validate-or-throw.js";
import type { ValidateOrThrow } from "../../validation/validate-or-throw.js";
import { readPlace } from "../node/read-place.js";
import { placeSource } from "./place-source.js";
import type { ExpressRequest } from "./express-types.js";

/**
 * Makes an Express handler of an endpoint: what it gets is validated, and what it gives back is sent as JSON, nothing as a 204. A
 * member that the response does not have does not compile. An error whose code the endpoint does not declare does not compile
 * when it is returned, and is logged as a warning when it is thrown.
 */
export function endpointHandler<E extends Endpoint, const Result extends EndpointResult<E>>(
  endpoint: E,
  handler: CheckedEndpointHandler<E, ExpressRequest, Result>,
): ExpressEndpointHandler {
  return endpointHandlerWith(validateOrThrow, endpoint, handler);
}

/** A handler that answers with what an endpoint's handler gives back. */
export type ExpressEndpointHandler = (request: ExpressRequest, response: ServerResponse) => Promise<void>;

/** Does what {@link endpointHandler} does, for the codes of any registry. */
export function endpointHandlerWith<E extends Endpoint>(
  validate: ValidateOrThrow,
  endpoint: E,
  handler: EndpointHandler<E, ExpressRequest, unknown>,
): ExpressEndpointHandler {
  expectEndpointCodes(endpoint, validate);
  return async (request, response) => {
    declareCodes(request, endpoint);
    const source = placeSource(request);
    const read: ReadPlace = (place, schema) => readPlace(place, schema, source);
    const result = await runEndpoint(endpoint, handler, read, request, validate);
    if (result === undefined) {
      response.statusCode = 204;
      response.end();
      return;
    }
    response.setHeader("Content-Type", "application/json; charset=utf-8");
    response.end(JSON.stringify(result));
  };
}
