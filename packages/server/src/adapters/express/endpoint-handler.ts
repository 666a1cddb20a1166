import type { ServerResponse } from "node:http";
import type { Endpoint } from "@error-model/core";
import { runEndpoint } from "../../endpoint/run-endpoint.js";
import type { EndpointHandler } from "../../endpoint/run-endpoint.js";
import { declareCodes } from "../../standard/declared-codes.js";
import { readPlace } from "../node/read-place.js";
import { placeSource } from "./place-source.js";
import type { ExpressRequest } from "./express-types.js";

/**
 * Makes an Express handler of an endpoint: what it gets is validated, and what it gives back is sent as JSON. An error
 * whose code the endpoint does not declare does not compile when it is returned, and is logged as a warning when it is
 * thrown.
 */
export function endpointHandler<E extends Endpoint>(
  endpoint: E,
  handler: EndpointHandler<E, ExpressRequest>,
): (request: ExpressRequest, response: ServerResponse) => Promise<void> {
  return async (request, response) => {
    declareCodes(request, endpoint);
    const source = placeSource(request);
    const result = await runEndpoint(endpoint, handler, (place) => readPlace(place, source), request);
    response.setHeader("Content-Type", "application/json; charset=utf-8");
    response.end(JSON.stringify(result));
  };
}
