import { expect, test } from "vitest";
import * as expressEntry from "./express.js";
import * as fastifyEntry from "./fastify.js";
import * as fetchEntry from "./fetch.js";
import * as honoEntry from "./hono.js";
import * as mainEntry from "./index.js";
import * as nestEntry from "./nest.js";

test.each([
  [
    "main",
    mainEntry,
    [
      "ApiError",
      "apiError",
      "createApiError",
      "createMapFailure",
      "createValidateOrThrow",
      "declareCodes",
      "defaultBodyLimit",
      "expectJson",
      "expectUnencoded",
      "expectWithin",
      "isApiError",
      "levelOf",
      "logTo",
      "mapFailure",
      "parseJson",
      "prefersProblem",
      "readJson",
      "readText",
      "redactText",
      "requestIdFrom",
      "toResponse",
      "validateOrThrow",
      "validationError",
    ],
  ],
  [
    "fetch",
    fetchEntry,
    [
      "createErrors",
      "endpointHandler",
      "errorResponse",
      "parseBody",
      "parseHeaders",
      "parseParams",
      "parseQuery",
      "withErrors",
    ],
  ],
  [
    "hono",
    honoEntry,
    [
      "createErrors",
      "endpointHandler",
      "errorBoundary",
      "errorHandler",
      "handleErrors",
      "notFoundHandler",
      "validator",
    ],
  ],
  [
    "express",
    expressEntry,
    ["createErrors", "endpointHandler", "errorHandler", "notFoundHandler", "validator", "withErrors"],
  ],
  [
    "fastify",
    fastifyEntry,
    [
      "createErrors",
      "endpointHandler",
      "errorHandler",
      "handleErrors",
      "leaveBodies",
      "notFoundHandler",
      "validator",
    ],
  ],
  ["nest", nestEntry, ["Valid", "createErrors", "declares", "errorFilter"]],
])("the %s entry exports what others rely on", (_, entry, names) => {
  expect(Object.keys(entry).toSorted()).toEqual(names);
});
