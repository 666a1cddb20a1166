import type { OpenApiDocument, OpenApiOperation } from "@error-model/core/openapi";

const NAME = "X-Workspace-Id";

/**
 * Adds `X-Workspace-ID` to the parameters of every operation that can refuse it. Only where a token alone is taken does
 * the endpoint itself check the header: with an API key it is ignored, so that a schema for all callers would refuse too
 * much.
 */
export function withWorkspaceHeader(document: OpenApiDocument): OpenApiDocument {
  const operations = Object.values(document.paths).flatMap((methods) => Object.values(methods));
  const parameter = operations.flatMap(({ parameters = [] }) => parameters).find(({ name }) => name === NAME);
  if (parameter === undefined) throw new TypeError(`No operation of the API describes ${NAME}.`);
  const told = {
    ...parameter,
    description: "Selects the workspace. Ignored with an API key, which has its own.",
  };
  const complete = (operation: OpenApiOperation): OpenApiOperation => {
    const { parameters = [], "x-error-codes": codes } = operation;
    if (!codes.includes("INVALID_WORKSPACE_HEADER")) return operation;
    return { ...operation, parameters: [...parameters.filter(({ name }) => name !== NAME), told] };
  };
  return { ...document, paths: mapValues(document.paths, (methods) => mapValues(methods, complete)) };
}

function mapValues<T, U>(object: Readonly<Record<string, T>>, map: (value: T) => U): Record<string, U> {
  return Object.fromEntries(Object.entries(object).map(([key, value]) => [key, map(value)]));
}
