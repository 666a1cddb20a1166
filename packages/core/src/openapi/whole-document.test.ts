import { expect, test } from "vitest";
import * as z from "zod";
import { defineEndpoint } from "../endpoint/endpoint.js";
import { registry } from "../registry/registry.js";
import { toOpenApi } from "./to-openapi.js";

const getUser = defineEndpoint({
  method: "GET",
  path: "/users/:id",
  request: { params: z.object({ id: z.string() }) },
  response: z.object({ id: z.string() }),
  errors: ["NOT_FOUND"],
});
const info = { title: "Users", version: "1" };
const requestId = { $ref: "#/components/headers/X-Request-Id" };
const parameters = [{ name: "id", in: "path", required: true, schema: { type: "string" } }];
const success = {
  headers: { "X-Request-Id": requestId },
  content: {
    "application/json": {
      schema: { type: "object", properties: { id: { type: "string" } }, required: ["id"] },
    },
  },
};
const envelope = (code: string) => ({
  type: "object",
  properties: {
    status: { type: "boolean", const: false },
    error_code: { type: "string", const: code },
    description: { type: "string" },
  },
  required: ["status", "error_code", "description"],
  additionalProperties: {},
});
const notFoundFacts = {
  httpStatus: 404,
  category: "resource",
  retry: "never",
  outcome: "not-applied",
  action: "fix-request",
  alert: false,
};
const requestIdHeader = {
  description: "Finds the request in the server's log; support asks for it.",
  schema: { type: "string" },
};

test("of an API of which nothing more is told, this is the whole document", () => {
  expect(toOpenApi({ info, registry, endpoints: { getUser } })).toStrictEqual({
    openapi: "3.1.1",
    info,
    paths: {
      "/users/{id}": {
        get: {
          operationId: "getUser",
          parameters,
          responses: {
            200: { description: "Success", ...success },
            404: {
              description: "- `NOT_FOUND`: The message or resource was not found.",
              headers: { "X-Request-Id": requestId },
              content: { "application/json": { schema: { $ref: "#/components/schemas/NOT_FOUND" } } },
            },
          },
          "x-error-codes": ["NOT_FOUND"],
          "x-honours-idempotency-key": false,
        },
      },
    },
    components: {
      schemas: {
        NOT_FOUND: { title: "NOT_FOUND", ...envelope("NOT_FOUND"), "x-error": notFoundFacts },
      },
      examples: {},
      headers: { "X-Request-Id": requestIdHeader },
    },
  });
});

const texts = (name: string) => ({
  title: `${name} title`,
  cause: `${name} cause.`,
  remedy: `${name} remedy.`,
  sample: { status: false, error_code: name, description: "x" },
});
const problem = { "application/problem+json": { schema: { $ref: "#/components/schemas/Problem" } } };

test("of an API of which everything is told, this is the whole document", () => {
  const errors = ["RATE_LIMIT_EXCEEDED", "TOO_MANY_ATTEMPTS", "UNAUTHORIZED"] as const;
  const described = toOpenApi({
    info,
    servers: [{ url: "https://users.example" }],
    tags: [{ name: "Users" }],
    registry,
    endpoints: { getUser: { ...getUser, errors, honoursIdempotencyKey: true } },
    operations: {
      getUser: {
        summary: "Reads a user",
        description: "By id.",
        tag: "Users",
        security: [{ bearer: [] }],
        success: "The user",
      },
    },
    codes: { UNAUTHORIZED: texts("UNAUTHORIZED"), RATE_LIMIT_EXCEEDED: texts("RATE_LIMIT_EXCEEDED") },
    securitySchemes: { bearer: { type: "http", scheme: "bearer" } },
    catalogueUrl: "https://users.example",
    problemDetails: true,
  });
  const { components, paths, ...rest } = described;
  expect(rest).toStrictEqual({
    openapi: "3.1.1",
    info,
    servers: [{ url: "https://users.example" }],
    tags: [{ name: "Users" }],
  });
  const link = { Link: { $ref: "#/components/headers/Link" } };
  expect(paths).toStrictEqual({
    "/users/{id}": {
      get: {
        operationId: "getUser",
        summary: "Reads a user",
        description: "By id.",
        tags: ["Users"],
        security: [{ bearer: [] }],
        parameters,
        responses: {
          200: { description: "The user", ...success },
          401: {
            description: "- `UNAUTHORIZED`: UNAUTHORIZED cause.",
            headers: {
              "X-Request-Id": requestId,
              "WWW-Authenticate": { $ref: "#/components/headers/WWW-Authenticate" },
              ...link,
            },
            content: {
              "application/json": {
                schema: { $ref: "#/components/schemas/UNAUTHORIZED" },
                examples: { UNAUTHORIZED: { $ref: "#/components/examples/UNAUTHORIZED" } },
              },
              ...problem,
            },
          },
          429: {
            description: `- \`RATE_LIMIT_EXCEEDED\`: RATE_LIMIT_EXCEEDED cause.\n- \`TOO_MANY_ATTEMPTS\`: ${registry.TOO_MANY_ATTEMPTS.description}`,
            headers: {
              "X-Request-Id": requestId,
              "Retry-After": { $ref: "#/components/headers/Retry-After" },
              ...link,
            },
            content: {
              "application/json": {
                schema: {
                  oneOf: [
                    { $ref: "#/components/schemas/RATE_LIMIT_EXCEEDED" },
                    { $ref: "#/components/schemas/TOO_MANY_ATTEMPTS" },
                  ],
                  discriminator: expect.anything() as object,
                },
                examples: { RATE_LIMIT_EXCEEDED: { $ref: "#/components/examples/RATE_LIMIT_EXCEEDED" } },
              },
              ...problem,
            },
          },
        },
        "x-error-codes": errors,
        "x-honours-idempotency-key": true,
      },
    },
  });
  const { schemas, ...others } = components;
  expect(Object.keys(schemas)).toEqual([
    "UNAUTHORIZED",
    "RATE_LIMIT_EXCEEDED",
    "TOO_MANY_ATTEMPTS",
    "Problem",
  ]);
  expect(schemas["UNAUTHORIZED"]).toMatchObject({
    description: "UNAUTHORIZED cause. UNAUTHORIZED remedy.",
    externalDocs: { url: "https://users.example/errors/UNAUTHORIZED", description: "The code's page" },
  });
  expect(schemas["TOO_MANY_ATTEMPTS"]).not.toHaveProperty("description");
  expect(schemas["Problem"]).toStrictEqual({
    title: "Problem details",
    type: "object",
    properties: {
      type: { type: "string", format: "uri-reference", description: "The code's page." },
      title: { type: "string" },
      status: { type: "integer", minimum: 400, maximum: 599 },
      detail: { type: "string", description: "The same text as `description`." },
      instance: { type: "string", format: "uri-reference", description: "The request id." },
      error_code: { type: "string", enum: ["UNAUTHORIZED", "RATE_LIMIT_EXCEEDED", "TOO_MANY_ATTEMPTS"] },
    },
    required: ["type", "title", "status", "detail", "instance", "error_code"],
    additionalProperties: true,
  });
  const example = (code: "UNAUTHORIZED" | "RATE_LIMIT_EXCEEDED") => {
    const { title, remedy, sample } = texts(code);
    return { summary: title, description: remedy, value: sample };
  };
  expect(others).toStrictEqual({
    examples: {
      UNAUTHORIZED: example("UNAUTHORIZED"),
      RATE_LIMIT_EXCEEDED: example("RATE_LIMIT_EXCEEDED"),
    },
    headers: {
      "X-Request-Id": requestIdHeader,
      "WWW-Authenticate": expect.objectContaining({ schema: { type: "string" } }) as object,
      "Retry-After": expect.objectContaining({ schema: { type: "integer", minimum: 0 } }) as object,
      Link: expect.objectContaining({ schema: { type: "string" } }) as object,
    },
    securitySchemes: { bearer: { type: "http", scheme: "bearer" } },
  });
});
