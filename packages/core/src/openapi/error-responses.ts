import type { ErrorDefinition, ErrorDefinitions } from "../registry/definition.js";
import type { ApiDescription, CodeText } from "./api-description.js";
import type { OpenApiMediaType, OpenApiReference, OpenApiResponse } from "./openapi-document.js";

/** The name of the schema that every problem details body has; no code has a name like it. */
export const problemSchemaName = "Problem";

/** What an endpoint answers when it refuses or fails: one response per status, exactly the given codes in it. */
export function errorResponsesOf(
  codes: readonly string[],
  api: ApiDescription<ErrorDefinitions>,
): Record<string, OpenApiResponse> {
  const byStatus = new Map<number, string[]>();
  for (const code of codes) {
    const { httpStatus } = definitionOf(code, api.registry);
    byStatus.set(httpStatus, [...(byStatus.get(httpStatus) ?? []), code]);
  }
  return Object.fromEntries(
    [...byStatus]
      .toSorted(([a], [b]) => a - b)
      .map(([status, group]) => [String(status), errorResponse(status, group, api)]),
  );
}

/**
 * Finds the facts about a code.
 *
 * @throws TypeError for a code that the registry has not.
 */
export function definitionOf(code: string, registry: ErrorDefinitions): ErrorDefinition {
  const definition = Object.hasOwn(registry, code) ? registry[code] : undefined;
  if (definition === undefined)
    throw new TypeError(
      `toOpenApi: the registry has no code ${JSON.stringify(code)}, which an endpoint declares.`,
    );
  return definition;
}

/** The words about a code, if there are any. */
export function textOf(code: string, { codes }: ApiDescription<ErrorDefinitions>): CodeText | undefined {
  return codes !== undefined && Object.hasOwn(codes, code) ? codes[code] : undefined;
}

function errorResponse(
  status: number,
  codes: readonly string[],
  api: ApiDescription<ErrorDefinitions>,
): OpenApiResponse {
  const lines = codes.map((code) => {
    const cause = textOf(code, api)?.cause ?? definitionOf(code, api.registry).description;
    return `- \`${code}\`: ${cause}`;
  });
  const retried = codes.some((code) => definitionOf(code, api.registry).retry === "after-delay");
  const headers = [
    "X-Request-Id",
    ...(status === 401 ? ["WWW-Authenticate"] : []),
    ...(retried ? ["Retry-After"] : []),
    ...(api.catalogueUrl === undefined ? [] : ["Link"]),
  ];
  return {
    description: lines.join("\n"),
    headers: Object.fromEntries(headers.map((name) => [name, reference("headers", name)])),
    content: {
      "application/json": {
        schema: envelopeOf(codes),
        ...examplesOf(codes, api),
      },
      ...(api.problemDetails === true && {
        "application/problem+json": { schema: reference("schemas", problemSchemaName) },
      }),
    },
  };
}

function envelopeOf(codes: readonly string[]): OpenApiMediaType["schema"] {
  const [only, ...others] = codes;
  if (only !== undefined && others.length === 0) return reference("schemas", only);
  return {
    oneOf: codes.map((code) => reference("schemas", code)),
    discriminator: {
      propertyName: "error_code",
      mapping: Object.fromEntries(codes.map((code) => [code, reference("schemas", code).$ref])),
    },
  };
}

function examplesOf(
  codes: readonly string[],
  api: ApiDescription<ErrorDefinitions>,
): Pick<OpenApiMediaType, "examples"> {
  const told = codes.filter((code) => textOf(code, api) !== undefined);
  if (told.length === 0) return {};
  return { examples: Object.fromEntries(told.map((code) => [code, reference("examples", code)])) };
}

function reference(kind: "schemas" | "examples" | "headers", name: string): OpenApiReference {
  return { $ref: `#/components/${kind}/${name}` };
}
