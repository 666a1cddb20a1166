import { AST_NODE_TYPES } from "@typescript-eslint/utils";
import type { TSESTree } from "@typescript-eslint/utils";
import { constantOf, variableOf } from "./places.js";
import type { SourceCode } from "./source-code.js";
import { fits, literalNumber, memberName, nameOf } from "./syntax.js";

/** Names of statuses in the tables of constants that libraries ship (RFC 9110 section 15, RFC 6585). */
const NAMED_STATUSES: ReadonlyMap<string, number> = new Map([
  ["OK", 200],
  ["CREATED", 201],
  ["ACCEPTED", 202],
  ["NO_CONTENT", 204],
  ["MOVED_PERMANENTLY", 301],
  ["FOUND", 302],
  ["SEE_OTHER", 303],
  ["NOT_MODIFIED", 304],
  ["BAD_REQUEST", 400],
  ["UNAUTHORIZED", 401],
  ["PAYMENT_REQUIRED", 402],
  ["FORBIDDEN", 403],
  ["NOT_FOUND", 404],
  ["METHOD_NOT_ALLOWED", 405],
  ["REQUEST_TIMEOUT", 408],
  ["CONFLICT", 409],
  ["GONE", 410],
  ["UNPROCESSABLE_ENTITY", 422],
  ["TOO_MANY_REQUESTS", 429],
  ["INTERNAL_SERVER_ERROR", 500],
  ["NOT_IMPLEMENTED", 501],
  ["BAD_GATEWAY", 502],
  ["SERVICE_UNAVAILABLE", 503],
  ["GATEWAY_TIMEOUT", 504],
]);

/** The HTTP status that an expression names: a number, `StatusCodes.NOT_FOUND`, a constant that holds either. */
export function httpStatusOf(sourceCode: SourceCode, node: TSESTree.Node): number | undefined {
  const value = constantOf(sourceCode, node);
  const status = literalNumber(value);
  if (status !== undefined) return status;
  if (value.type !== AST_NODE_TYPES.MemberExpression) return undefined;
  const name = memberName(value);
  if (name === undefined) return undefined;
  const listed = enumMember(sourceCode, value.object, name);
  if (listed !== undefined) return literalNumber(listed);
  if (!isStatusTable(value.object)) return undefined;
  const upper = name
    .replace(/^HTTP_STATUS_/u, "")
    .replaceAll(/([a-z])([A-Z])/gu, "$1_$2")
    .toUpperCase();
  return NAMED_STATUSES.get(upper);
}

/** The value of a member of an enum that the file declares. */
function enumMember(sourceCode: SourceCode, node: TSESTree.Node, name: string): TSESTree.Node | undefined {
  const declared = variableOf(sourceCode, node)?.defs[0]?.node;
  if (declared?.type !== AST_NODE_TYPES.TSEnumDeclaration) return undefined;
  return declared.body.members.find(({ id }) => id.type === AST_NODE_TYPES.Identifier && id.name === name)
    ?.initializer;
}

function isStatusTable(node: TSESTree.Node): boolean {
  return fits(/status|http|^constants$/iu, nameOf(node));
}

export function isErrorStatus(status: number | undefined): status is number {
  return status !== undefined && status >= 400 && status <= 599;
}
