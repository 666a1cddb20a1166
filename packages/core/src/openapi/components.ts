import { envelopeJsonSchema } from "../json-schema/to-json-schemas.js";
import type { JsonSchema } from "../json-schema/to-json-schemas.js";
import type { ErrorDefinitions } from "../registry/definition.js";
import type { ApiDescription } from "./api-description.js";
import { definitionOf, problemSchemaName, textOf } from "./error-responses.js";
import type { OpenApiDocument, OpenApiHeader } from "./openapi-document.js";
import { withoutDialect } from "./schema-of.js";

/** What the responses of all endpoints share: a schema and an example per code, and the headers of errors. */
export function componentsOf(
  codes: readonly string[],
  api: ApiDescription<ErrorDefinitions>,
): OpenApiDocument["components"] {
  const examples = codes.flatMap((code) => {
    const text = textOf(code, api);
    if (text === undefined) return [];
    return [[code, { summary: text.title, description: text.remedy, value: text.sample }] as const];
  });
  return {
    schemas: {
      ...Object.fromEntries(codes.map((code) => [code, codeSchema(code, api)])),
      ...(api.problemDetails === true && { [problemSchemaName]: problemSchema(codes) }),
    },
    examples: Object.fromEntries(examples),
    headers: {
      "X-Request-Id": requestIdHeader,
      ...(codes.some((code) => definitionOf(code, api.registry).httpStatus === 401) && {
        "WWW-Authenticate": challengeHeader,
      }),
      ...(codes.some((code) => definitionOf(code, api.registry).retry === "after-delay") && {
        "Retry-After": retryAfterHeader,
      }),
      ...(api.catalogueUrl !== undefined && { Link: linkHeader }),
    },
    ...(api.securitySchemes !== undefined && { securitySchemes: api.securitySchemes }),
  };
}

/** The body of a code, with the registry's facts, so that a generator of clients needs no other source. */
function codeSchema(code: string, api: ApiDescription<ErrorDefinitions>): JsonSchema {
  const { httpStatus, category, retry, outcome, action, alert } = definitionOf(code, api.registry);
  const text = textOf(code, api);
  return {
    title: code,
    ...(text !== undefined && { description: `${text.cause} ${text.remedy}` }),
    ...withoutDialect(envelopeJsonSchema(api.registry, [code])),
    "x-error": { httpStatus, category, retry, outcome, action, alert },
    ...(api.catalogueUrl !== undefined && {
      externalDocs: { url: `${api.catalogueUrl}/errors/${code}`, description: "The code's page" },
    }),
  };
}

/** Problem details (RFC 9457 section 3.1) with the code as an extension member; a code's details are further ones. */
function problemSchema(codes: readonly string[]): JsonSchema {
  return {
    title: "Problem details",
    type: "object",
    properties: {
      type: { type: "string", format: "uri-reference", description: "The code's page." },
      title: { type: "string" },
      status: { type: "integer", minimum: 400, maximum: 599 },
      detail: { type: "string", description: "The same text as `description`." },
      instance: { type: "string", format: "uri-reference", description: "The request id." },
      error_code: { type: "string", enum: [...codes] },
    },
    required: ["type", "title", "status", "detail", "instance", "error_code"],
    additionalProperties: true,
  };
}

const requestIdHeader: OpenApiHeader = {
  description: "Finds the request in the server's log; support asks for it.",
  schema: { type: "string" },
};
const challengeHeader: OpenApiHeader = {
  description: "The schemes by which the caller can authenticate (RFC 9110 section 11.6.1).",
  schema: { type: "string" },
};
const retryAfterHeader: OpenApiHeader = {
  description: "Seconds to wait before the request is repeated. It may be missing: back off then.",
  schema: { type: "integer", minimum: 0 },
};
const linkHeader: OpenApiHeader = {
  description: 'The code\'s page in the catalogue, as rel="help" (RFC 8288).',
  schema: { type: "string" },
};
