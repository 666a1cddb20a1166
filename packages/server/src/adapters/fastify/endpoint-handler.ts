import type { Endpoint } from "@error-model/core";
import type { FastifyRequest } from "fastify";
import { runEndpoint } from "../../endpoint/run-endpoint.js";
import type { EndpointHandler } from "../../endpoint/run-endpoint.js";
import { declareCodes } from "../../standard/declared-codes.js";
import { readPlace } from "../node/read-place.js";

/**
 * Makes a Fastify handler of an endpoint: what it gets is validated, and what it gives back is sent as JSON. An error whose
 * code the endpoint does not declare does not compile when it is returned, and is logged as a warning when it is thrown.
 */
export function endpointHandler<E extends Endpoint>(
  endpoint: E,
  handler: EndpointHandler<E, FastifyRequest>,
): (request: FastifyRequest) => Promise<unknown> {
  return (request) => {
    const { raw, url, params, body } = request;
    declareCodes(raw, endpoint);
    return runEndpoint(endpoint, handler, (place) => readPlace(place, { raw, url, params, body }), request);
  };
}
