import { createValidation, defineEndpoint } from "@error-model/core";
import * as z from "zod/mini";
import { expect, test } from "vitest";
import * as forExpress from "../../src/express.js";
import * as forFastify from "../../src/fastify.js";
import * as forFetch from "../../src/fetch.js";
import * as forHono from "../../src/hono.js";
import * as forNest from "../../src/nest.js";
import { ownRegistry } from "./own-registry.js";

const own = createValidation(ownRegistry, { fallback: "INVALID_PARAMS" });

const query = z.object({ colour: own.withErrorCode(z.enum(["red", "green"]), "INVALID_COLOUR") });

const endpoint = defineEndpoint({
  method: "GET",
  path: "/paint",
  request: { query },
  response: z.object({}),
  errors: ["INVALID_PARAMS"],
});
const nothing = () => ({});

const bindings: readonly [string, () => unknown, () => unknown][] = [
  [
    "Hono's validator",
    () => forHono.validator("query", query),
    () => forHono.createErrors(ownRegistry).validator("query", query),
  ],
  [
    "Hono's endpoint",
    () => forHono.endpointHandler(endpoint, nothing),
    () => forHono.createErrors(ownRegistry).endpointHandler(endpoint, nothing),
  ],
  [
    "Express' validator",
    () => forExpress.validator("query", query),
    () => forExpress.createErrors(ownRegistry).validator("query", query),
  ],
  [
    "Express' endpoint",
    () => forExpress.endpointHandler(endpoint, nothing),
    () => forExpress.createErrors(ownRegistry).endpointHandler(endpoint, nothing),
  ],
  [
    "Fastify's validator",
    () => forFastify.validator("query", query),
    () => forFastify.createErrors(ownRegistry).validator("query", query),
  ],
  [
    "Fastify's endpoint",
    () => forFastify.endpointHandler(endpoint, nothing),
    () => forFastify.createErrors(ownRegistry).endpointHandler(endpoint, nothing),
  ],
  [
    "Nest's parameter",
    () => forNest.Valid("query", query),
    () => forNest.createErrors(ownRegistry).Valid("query", query),
  ],
  [
    "fetch's endpoint",
    () => forFetch.endpointHandler(endpoint, nothing),
    () => forFetch.createErrors(ownRegistry).endpointHandler(endpoint, nothing),
  ],
];

test.each(bindings)(
  "%s that is not bound to the codes' registry is refused when it is made",
  (_, unbound, bound) => {
    expect(unbound).toThrow(/annotated with "INVALID_COLOUR", which is not a code of the registry/);
    expect(bound).not.toThrow();
  },
);

test("fetch's parser, which sees the schema with the request, answers INTERNAL_ERROR and tells the log why", async () => {
  const entries: unknown[] = [];
  const handler = forFetch.withErrors((request) => Response.json(forFetch.parseQuery(request, query)), {
    log: (entry) => entries.push(entry),
  });
  const response = await handler(new Request("http://localhost/?colour=red"));
  expect(await response.json()).toMatchObject({ error_code: "INTERNAL_ERROR" });
  expect(entries).toMatchObject([
    {
      level: "error",
      error: { type: "TypeError", message: expect.stringContaining("INVALID_COLOUR") as string },
    },
  ]);
});
