import type { Endpoint } from "@error-model/core";
import type { Context, Handler } from "hono";
import { expectEndpointCodes, runEndpoint } from "../../endpoint/run-endpoint.js";
import type {
  CheckedEndpointHandler,
  EndpointHandler,
  EndpointResult,
  ReadPlace,
} from "../../endpoint/run-endpoint.js";
import { successResponse } from "../../endpoint/success-response.js";
import { declareCodes } from "../../standard/declared-codes.js";
import { validateOrThrow } from "../../validation/validate-or-throw.js";
import type { ValidateOrThrow } from "../../validation/validate-or-throw.js";
import { readTarget } from "./read-target.js";

const TARGETS = { params: "param", query: "query", headers: "header", body: "json" } as const;

/**
 * Makes a Hono handler of an endpoint: what it gets is validated, and what it gives back is sent as JSON, nothing as a 204. A
 * member that the response does not have does not compile. An error whose code the endpoint does not declare does not compile
 * when it is returned, and is logged as a warning when it is thrown.
 */
export function endpointHandler<E extends Endpoint, const Result extends EndpointResult<E>>(
  endpoint: E,
  handler: CheckedEndpointHandler<E, Context, Result>,
): Handler {
  return endpointHandlerWith(validateOrThrow, endpoint, handler);
}

/** Does what {@link endpointHandler} does, for the codes of any registry. */
export function endpointHandlerWith<E extends Endpoint>(
  validate: ValidateOrThrow,
  endpoint: E,
  handler: EndpointHandler<E, Context, unknown>,
): Handler {
  expectEndpointCodes(endpoint, validate);
  return async (c) => {
    declareCodes(c.req.raw, endpoint);
    const read: ReadPlace = (place, schema) => readTarget(TARGETS[place], schema, c);
    return successResponse(await runEndpoint(endpoint, handler, read, c, validate));
  };
}
