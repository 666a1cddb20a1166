import type { Endpoint } from "@error-model/core";
import type { FastifyReply, FastifyRequest } from "fastify";
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

/**
 * Makes a Fastify handler of an endpoint: what it gets is validated, and what it gives back is sent as JSON, nothing as a 204. A
 * member that the response does not have does not compile. An error whose code the endpoint does not declare does not compile
 * when it is returned, and is logged as a warning when it is thrown.
 */
export function endpointHandler<E extends Endpoint, const Result extends EndpointResult<E>>(
  endpoint: E,
  handler: CheckedEndpointHandler<E, FastifyRequest, Result>,
): FastifyEndpointHandler {
  return endpointHandlerWith(validateOrThrow, endpoint, handler);
}

/** A handler that answers with what an endpoint's handler gives back. */
export type FastifyEndpointHandler = (request: FastifyRequest, reply: FastifyReply) => Promise<unknown>;

/** Does what {@link endpointHandler} does, for the codes of any registry. */
export function endpointHandlerWith<E extends Endpoint>(
  validate: ValidateOrThrow,
  endpoint: E,
  handler: EndpointHandler<E, FastifyRequest, unknown>,
): FastifyEndpointHandler {
  expectEndpointCodes(endpoint, validate);
  return async (request, reply) => {
    const { raw, url, params, body } = request;
    declareCodes(raw, endpoint);
    const read: ReadPlace = (place, schema) => readPlace(place, schema, { raw, url, params, body });
    const result = await runEndpoint(endpoint, handler, read, request, validate);
    if (result === undefined) reply.code(204);
    // A text would be sent as it is.
    if (typeof result !== "string") return result;
    reply.type("application/json; charset=utf-8");
    return JSON.stringify(result);
  };
}
