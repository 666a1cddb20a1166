import { registry, type ErrorCode } from "@error-model/core";

interface GraphQLResult {
  data: null;
  errors: { message: string; extensions: { code: ErrorCode; description: string } }[];
}

/** Not the wire's envelope: GraphQL has a shape of its own. */
export function toGraphQL(code: ErrorCode): GraphQLResult {
  const { description } = registry[code];
  return { data: null, errors: [{ message: description, extensions: { code, description } }] };
}

export function seeded(): { id: number; status: boolean; description: string }[] {
  return [
    { id: 1, status: false, description: "first" },
    { id: 2, status: true, description: "second" },
  ];
}

export function asText(code: ErrorCode): string {
  // expect: no-raw-envelope
  return JSON.stringify({ status: false, error_code: code, description: registry[code].description });
}
