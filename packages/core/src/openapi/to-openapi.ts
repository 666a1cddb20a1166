import type { Endpoint } from "../endpoint/endpoint.js";
import type { ErrorDefinitions } from "../registry/definition.js";
import type { ApiDescription } from "./api-description.js";
import { componentsOf } from "./components.js";
import { errorResponsesOf } from "./error-responses.js";
import type { OpenApiDocument, OpenApiOperation } from "./openapi-document.js";
import { parametersOf, requestBodyOf, templateOf } from "./request-parts.js";
import { schemaOf } from "./schema-of.js";

/**
 * Writes an OpenAPI 3.1 document of endpoints and a registry. Every operation lists exactly the codes that its endpoint
 * declares, by status, each with its schema and its example.
 *
 * @throws TypeError for a code that the registry has not, and for two endpoints with one method and path.
 */
export function toOpenApi<const R extends ErrorDefinitions>(api: ApiDescription<R>): OpenApiDocument {
  // The codes of R were compared with the endpoints' where the description was typed; from here on they are texts.
  const description = api as unknown as ApiDescription<ErrorDefinitions>;
  const { info, servers, tags, endpoints } = description;
  const declared = new Set(Object.values(endpoints).flatMap(({ errors }) => errors));
  return {
    openapi: "3.1.1",
    info,
    ...(servers !== undefined && { servers }),
    ...(tags !== undefined && { tags }),
    paths: pathsOf(description),
    // In the order of the registry, whichever endpoint comes first.
    components: componentsOf(
      Object.keys(api.registry).filter((code) => declared.has(code)),
      description,
    ),
  };
}

function pathsOf(api: ApiDescription<ErrorDefinitions>): OpenApiDocument["paths"] {
  const paths = new Map<string, Map<string, OpenApiOperation>>();
  for (const [name, endpoint] of Object.entries(api.endpoints)) {
    const path = templateOf(endpoint.path);
    const operations = paths.get(path) ?? new Map<string, OpenApiOperation>();
    const method = endpoint.method.toLowerCase();
    if (operations.has(method))
      throw new TypeError(
        `toOpenApi: two endpoints are ${endpoint.method} ${endpoint.path}, one of them "${name}".`,
      );
    paths.set(path, operations.set(method, operationOf(name, endpoint, api)));
  }
  return Object.fromEntries([...paths].map(([path, operations]) => [path, Object.fromEntries(operations)]));
}

function operationOf(
  name: string,
  endpoint: Endpoint,
  api: ApiDescription<ErrorDefinitions>,
): OpenApiOperation {
  const { summary, description, tag, security, success = "Success" } = api.operations?.[name] ?? {};
  const parameters = parametersOf(endpoint);
  const requestBody = requestBodyOf(endpoint);
  return {
    operationId: name,
    ...(summary !== undefined && { summary }),
    ...(description !== undefined && { description }),
    ...(tag !== undefined && { tags: [tag] }),
    ...(security !== undefined && { security }),
    ...(parameters.length > 0 && { parameters }),
    ...(requestBody !== undefined && { requestBody }),
    responses: {
      "200": {
        description: success,
        headers: { "X-Request-Id": { $ref: "#/components/headers/X-Request-Id" } },
        content: {
          [endpoint.responseType ?? "application/json"]: { schema: schemaOf(endpoint.response) },
        },
      },
      ...errorResponsesOf(endpoint.errors, api),
    },
    "x-error-codes": endpoint.errors,
    "x-honours-idempotency-key": endpoint.honoursIdempotencyKey,
  };
}
