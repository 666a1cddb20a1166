import type { $ZodType } from "zod/v4/core";
import type { Endpoint } from "../endpoint/endpoint.js";
import type { JsonSchema } from "../json-schema/to-json-schemas.js";
import type { OpenApiParameter, OpenApiRequestBody } from "./openapi-document.js";
import { schemaOf } from "./schema-of.js";

/** Parameters of these names are ignored by OpenAPI, which has other places for them. */
const ELSEWHERE = new Set(["accept", "authorization", "content-type"]);

const NAME = /:([A-Za-z0-9_]+)/g;

/** The path as OpenAPI writes it: `/users/{id}`. */
export function templateOf(path: string): string {
  return path.replaceAll(NAME, "{$1}");
}

/** What an endpoint takes in its path, its query and its headers. */
export function parametersOf({ path, request }: Endpoint): OpenApiParameter[] {
  const named = request.params === undefined ? [] : members(request.params, "path");
  // A place that has no schema is not checked, and is there all the same.
  const unnamed = [...path.matchAll(NAME)]
    .map(([, name = ""]) => name)
    .filter((name) => !named.some((parameter) => parameter.name === name))
    .map((name): OpenApiParameter => ({ name, in: "path", required: true, schema: { type: "string" } }));
  return [
    ...named.map((parameter) => ({ ...parameter, required: true })),
    ...unnamed,
    ...(request.query === undefined ? [] : members(request.query, "query")),
    ...(request.headers === undefined ? [] : members(request.headers, "header"))
      .filter(({ name }) => !ELSEWHERE.has(name))
      .map((parameter) => ({ ...parameter, name: headerCase(parameter.name) })),
  ];
}

/** The JSON body that an endpoint takes. */
export function requestBodyOf({ request }: Endpoint): OpenApiRequestBody | undefined {
  if (request.body === undefined) return undefined;
  return { required: true, content: { "application/json": { schema: schemaOf(request.body) } } };
}

function members(schema: $ZodType, place: OpenApiParameter["in"]): OpenApiParameter[] {
  const { properties = {}, required = [], ...whole } = schemaOf(schema);
  return Object.entries(properties).map(([name, property]): OpenApiParameter => {
    // Boundary: what `toJSONSchema` makes of a member is an object, never the `true` of JSON Schema's own type.
    const member = property as JsonSchema;
    return {
      name,
      in: place,
      required: required.includes(name),
      // A member without a code of its own fails with that of the whole.
      schema: "x-error-codes" in member ? member : { ...member, ...codeOf(whole) },
    };
  });
}

function codeOf(whole: JsonSchema): JsonSchema {
  const codes = whole["x-error-codes"];
  return codes === undefined ? {} : { "x-error-codes": codes };
}

function headerCase(name: string): string {
  return name.replace(/\b[a-z]/g, (letter) => letter.toUpperCase());
}
