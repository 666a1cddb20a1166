import { endpoints } from "@error-model/contract";
import { errorCodes, registry } from "@error-model/core";
import type { Endpoint, ErrorCode, ErrorDefinition } from "@error-model/core";
import { catalogue } from "@error-model/core/catalogue";
import type { CatalogueEntry } from "@error-model/core/catalogue";
import { envelopeJsonSchema } from "@error-model/core/json-schema";
import type { JsonSchema } from "@error-model/core/json-schema";

/** Everything that is known about a code, as plain data. */
export interface CodeFacts extends Omit<ErrorDefinition, "details">, CatalogueEntry {
  readonly code: ErrorCode;
  /** Of its body. */
  readonly schema: JsonSchema;
  /** The endpoints that may answer it. */
  readonly endpoints: readonly EndpointName[];
}

/** How an endpoint is named to people. */
export interface EndpointName {
  readonly name: string;
  readonly method: string;
  readonly path: string;
}

/** The facts about every code of the API, in the order of the registry. */
export const codeFacts: ReadonlyMap<string, CodeFacts> = new Map(
  errorCodes.map((code) => [code, factsOf(code)]),
);

function factsOf(code: ErrorCode): CodeFacts {
  const { httpStatus, category, retry, outcome, action, alert, description }: ErrorDefinition =
    registry[code];
  return {
    code,
    ...{ httpStatus, category, retry, outcome, action, alert, description },
    ...catalogue[code],
    schema: envelopeJsonSchema(registry, [code]),
    endpoints: endpointsWith(code),
  };
}

function endpointsWith(code: ErrorCode): EndpointName[] {
  return Object.entries<Endpoint>(endpoints)
    .filter(([, { errors }]) => errors.includes(code))
    .map(([name, { method, path }]) => ({ name, method, path }));
}
