import { createConfig, lintFromString } from "@redocly/openapi-core";
import { Ajv2020 } from "ajv/dist/2020.js";
import { expect, test } from "vitest";
import * as z from "zod";
import { catalogue } from "../catalogue/catalogue.js";
import { defineEndpoint } from "../endpoint/endpoint.js";
import { defineRegistry } from "../registry/define-registry.js";
import { registry } from "../registry/registry.js";
import { withErrorCode } from "../validation/validate.js";
import type { ApiDescription } from "./api-description.js";
import { toOpenApi } from "./to-openapi.js";

const getUser = defineEndpoint({
  method: "GET",
  path: "/users/:id",
  request: {
    params: withErrorCode(z.object({ id: z.string().regex(/^\d+$/) }), "INVALID_PARAMS"),
    query: withErrorCode(
      z.object({ limit: z.int().default(25), order: z.enum(["up", "down"]).optional() }),
      "INVALID_PARAMS",
    ),
    headers: z.looseObject({ "idempotency-key": z.string().optional(), accept: z.string().optional() }),
  },
  response: z.looseObject({ id: z.string() }),
  errors: ["INVALID_PARAMS", "UNAUTHORIZED", "INVALID_TOKEN", "RATE_LIMIT_EXCEEDED", "NOT_FOUND"],
});
const putUser = defineEndpoint({
  method: "PUT",
  path: "/users/:id",
  request: {
    body: z.object({
      to: withErrorCode(z.array(z.string()).max(3), {
        default: "INVALID_TO",
        too_big: "TOO_MANY_RECIPIENTS",
      }),
      born: z.string().transform((text) => new Date(text)),
    }),
  },
  response: z.object({ status: z.literal(true) }),
  errors: ["INVALID_TO", "TOO_MANY_RECIPIENTS", "INSUFFICIENT_BALANCE", "INTERNAL_ERROR"],
  honoursIdempotencyKey: true,
});

const users: ApiDescription<typeof registry> = {
  info: { title: "Users", version: "1.0.0", license: { name: "MIT", identifier: "MIT" } },
  servers: [{ url: "https://users.example/v1" }],
  tags: [{ name: "Users", description: "People." }],
  registry,
  endpoints: { getUser, putUser },
  operations: {
    getUser: { summary: "Reads a user", tag: "Users", security: [{ bearer: [] }] },
    putUser: { summary: "Writes a user", tag: "Users", security: [{ bearer: [] }] },
  },
  codes: catalogue,
  securitySchemes: { bearer: { type: "http", scheme: "bearer" } },
  catalogueUrl: "https://users.example",
  problemDetails: true,
};
/** Made anew for each test, which then tells what is wrong with the making. */
const describeUsers = () => toOpenApi(users);

test("the document is plain JSON that a linter of OpenAPI 3.1 has nothing against", async () => {
  const document = describeUsers();
  expect(JSON.parse(JSON.stringify(document))).toEqual(document);
  const config = await createConfig({ extends: ["recommended-strict"] });
  const problems = await lintFromString({ source: JSON.stringify(document), config });
  expect(problems.map(({ ruleId, message, location }) => [ruleId, message, location[0]?.pointer])).toEqual(
    [],
  );
});

test("each operation lists exactly the codes of its endpoint, by status, with schema and example", () => {
  const document = describeUsers();
  const operation = document.paths["/users/{id}"]?.["put"];
  expect(operation?.operationId).toBe("putUser");
  expect(operation?.["x-error-codes"]).toEqual(putUser.errors);
  expect(Object.keys(operation?.responses ?? {})).toEqual(["200", "400", "402", "500"]);
  expect(operation?.responses["400"]?.content["application/json"]).toEqual({
    schema: {
      oneOf: [
        { $ref: "#/components/schemas/INVALID_TO" },
        { $ref: "#/components/schemas/TOO_MANY_RECIPIENTS" },
      ],
      discriminator: {
        propertyName: "error_code",
        mapping: {
          INVALID_TO: "#/components/schemas/INVALID_TO",
          TOO_MANY_RECIPIENTS: "#/components/schemas/TOO_MANY_RECIPIENTS",
        },
      },
    },
    examples: {
      INVALID_TO: { $ref: "#/components/examples/INVALID_TO" },
      TOO_MANY_RECIPIENTS: { $ref: "#/components/examples/TOO_MANY_RECIPIENTS" },
    },
  });
  expect(operation?.responses["402"]?.content["application/json"]?.schema).toEqual({
    $ref: "#/components/schemas/INSUFFICIENT_BALANCE",
  });
  const used = new Set([...getUser.errors, ...putUser.errors]);
  expect(new Set(Object.keys(document.components.examples))).toEqual(used);
});

test("the example of each code is valid by the schema of the code, and by no other's", () => {
  const document = describeUsers();
  const ajv = new Ajv2020({ allErrors: true });
  ajv.addVocabulary(["x-error", "externalDocs"]);
  for (const [code, { value }] of Object.entries(document.components.examples))
    for (const [other, schema] of Object.entries(document.components.schemas))
      if (other !== "Problem")
        expect([code, other, ajv.validate(schema, value)]).toEqual([code, other, code === other]);
});

test("a refusal that asks to wait has Retry-After, and one for want of credentials a challenge", () => {
  const document = describeUsers();
  const responses = document.paths["/users/{id}"]?.["get"]?.responses ?? {};
  expect(Object.keys(responses["401"]?.headers ?? {})).toEqual(["X-Request-Id", "WWW-Authenticate", "Link"]);
  expect(Object.keys(responses["429"]?.headers ?? {})).toEqual(["X-Request-Id", "Retry-After", "Link"]);
  expect(Object.keys(responses["404"]?.headers ?? {})).toEqual(["X-Request-Id", "Link"]);
});

test("what a request carries is described as it goes in, each part with the code that its failure means", () => {
  const document = describeUsers();
  const parameters = document.paths["/users/{id}"]?.["get"]?.parameters ?? [];
  const params = { "x-error-codes": { default: "INVALID_PARAMS" } };
  expect(parameters).toEqual([
    { name: "id", in: "path", required: true, schema: { type: "string", pattern: "^\\d+$", ...params } },
    {
      name: "limit",
      in: "query",
      required: false,
      schema: expect.objectContaining({ default: 25, ...params }) as object,
    },
    {
      name: "order",
      in: "query",
      required: false,
      schema: { type: "string", enum: ["up", "down"], ...params },
    },
    { name: "Idempotency-Key", in: "header", required: false, schema: { type: "string" } },
  ]);
  const put = document.paths["/users/{id}"]?.["put"];
  expect(put?.parameters).toEqual([{ name: "id", in: "path", required: true, schema: { type: "string" } }]);
  expect(put?.requestBody?.content["application/json"]?.schema).toMatchObject({
    properties: {
      to: { maxItems: 3, "x-error-codes": { default: "INVALID_TO", too_big: "TOO_MANY_RECIPIENTS" } },
      born: { type: "string" },
    },
    required: ["to", "born"],
  });
});

test("nothing is said that was not given: no examples, links, problem details or security", () => {
  const { paths, components, ...rest } = toOpenApi({ info: users.info, registry, endpoints: { getUser } });
  expect(rest).not.toHaveProperty("servers");
  expect(components).not.toHaveProperty("securitySchemes");
  expect(components.examples).toEqual({});
  expect(Object.keys(components.headers)).not.toContain("Link");
  const responses = paths["/users/{id}"]?.["get"]?.responses ?? {};
  expect(Object.keys(responses["404"]?.content ?? {})).toEqual(["application/json"]);
  expect(responses["404"]?.content["application/json"]).not.toHaveProperty("examples");
});

test("an endpoint whose code the registry has not is refused, and does not compile", () => {
  const shop = defineRegistry({ NOT_FOUND: registry.NOT_FOUND });
  expect(() =>
    // @ts-expect-error -- shop has NOT_FOUND only
    toOpenApi({ info: users.info, registry: shop, endpoints: { getUser } }),
  ).toThrow('the registry has no code "INVALID_PARAMS"');
});

test("a success that is no JSON stands under its own media type", () => {
  const getCsv = defineEndpoint({ ...getUser, path: "/csv", response: z.string(), responseType: "text/csv" });
  const { paths } = toOpenApi({ ...users, endpoints: { getCsv } });
  expect(paths["/csv"]?.["get"]?.responses["200"]?.content).toEqual({
    "text/csv": { schema: { type: "string" } },
  });
});

test("two endpoints with one method and path are refused", () => {
  expect(() => toOpenApi({ ...users, endpoints: { getUser, again: getUser } })).toThrow(
    'two endpoints are GET /users/:id, one of them "again"',
  );
});

test("the linter that finds nothing does find what is wrong", async () => {
  const config = await createConfig({ extends: ["recommended-strict"] });
  const headless = JSON.stringify({ ...describeUsers(), info: undefined });
  const problems = await lintFromString({ source: headless, config });
  expect(problems.map(({ ruleId }) => ruleId)).toContain("struct");
});
