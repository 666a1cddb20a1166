import { AST_NODE_TYPES } from "@typescript-eslint/utils";
import type { TSESLint, TSESTree } from "@typescript-eslint/utils";
import { nameOfCallee } from "./functions.js";
import type { Place } from "./places.js";
import { isFunction, methodCall } from "./syntax.js";

type Variable = TSESLint.Scope.Variable;

/** Members of the errors of HTTP clients under which the body stands: axios, ofetch, got and superagent, ky. */
const BODY_PATHS = new Set([
  "response.data",
  "response._data",
  "response.body",
  "data",
  "body",
  "response.data.error",
  "data.error",
  // jQuery
  "responseJSON",
]);

const ERROR_NAME = /^(?:e|ex|err|error|exc|exception|reason|failure|cause)$|(?:Err|Error|Exception)$/u;

/** Whether a place is the body that the error of an HTTP client carries: `error.response.data`. */
export function isBodyOfCaught({ root, path }: Place): boolean {
  const names = path.join(".");
  // `query.error.response.data`: a member that is called an error holds one, as a variable does.
  const holder = path.findIndex((name) => ERROR_NAME.test(name));
  const below = path.slice(holder + 1).join(".");
  if (holder !== -1 && below.startsWith("response.") && BODY_PATHS.has(below)) return true;
  if (!BODY_PATHS.has(names)) return false;
  // `error.data` alone is also what GraphQL and form libraries have: only what was caught counts.
  return isCaughtRoot(root) || (names.startsWith("response.") && isCalledError(root));
}

/** Whether a place is the response of a caught error: ky's `error.response`, whose body is read by `json()`. */
export function isResponseOfCaught({ root, path }: Place): boolean {
  return path.join(".") === "response" && (isCaughtRoot(root) || isCalledError(root));
}

function isCalledError(root: Place["root"]): boolean {
  return isVariable(root) && ERROR_NAME.test(root.name);
}

/** A name that holds what was caught, or the pattern that takes it apart: `.catch(({ response }) => …)`. */
function isCaughtRoot(root: Place["root"]): boolean {
  if (typeof root === "string") return false;
  if (isVariable(root)) return isCaught(root);
  const { parent } = root;
  if (parent?.type === AST_NODE_TYPES.CatchClause) return parent.param === root;
  return isFunction(parent) && parent.params[0] === root && isRejectionHandler(parent);
}

/** The name or the pattern that declares what a place starts from. */
export function declarationOf({ root }: Place): TSESTree.Node | undefined {
  if (typeof root === "string") return undefined;
  return isVariable(root) ? root.defs[0]?.name : root;
}

export function isVariable(root: Place["root"]): root is Variable {
  return typeof root === "object" && "defs" in root;
}

/** Whether a variable holds what was thrown or rejected. */
function isCaught(variable: Variable): boolean {
  const [definition] = variable.defs;
  const owner = definition?.node;
  if (owner?.type === AST_NODE_TYPES.CatchClause) return true;
  return isFunction(owner) && owner.params[0] === definition?.name && isRejectionHandler(owner);
}

const HANDLER_PROPERTIES = new Set(["onError", "onFailure", "onResponseError", "catchError"]);

function isRejectionHandler(node: TSESTree.Node): boolean {
  const { parent } = node;
  if (parent?.type === AST_NODE_TYPES.Property && parent.key.type === AST_NODE_TYPES.Identifier)
    return HANDLER_PROPERTIES.has(parent.key.name);
  if (parent?.type !== AST_NODE_TYPES.CallExpression) return false;
  const call = methodCall(parent);
  if (call?.name === "catch" || call?.name === "fail") return parent.arguments[0] === node;
  if (call?.name === "then" || call?.name === "use") return parent.arguments[1] === node;
  return nameOfCallee(parent) === "catchError";
}
