import type { Endpoint } from "@error-model/core";
import type { Context, Handler } from "hono";
import { runEndpoint } from "../../endpoint/run-endpoint.js";
import type { EndpointHandler } from "../../endpoint/run-endpoint.js";
import { declareCodes } from "../../standard/declared-codes.js";
import { readTarget } from "./read-target.js";

const TARGETS = { params: "param", query: "query", headers: "header", body: "json" } as const;

/**
 * Makes a Hono handler of an endpoint: what it gets is validated, and what it gives back is sent as JSON. An error whose
 * code the endpoint does not declare does not compile when it is returned, and is logged as a warning when it is thrown.
 */
export function endpointHandler<E extends Endpoint>(
  endpoint: E,
  handler: EndpointHandler<E, Context>,
): Handler {
  return async (c) => {
    declareCodes(c.req.raw, endpoint);
    return Response.json(await runEndpoint(endpoint, handler, (place) => readTarget(TARGETS[place], c), c));
  };
}
