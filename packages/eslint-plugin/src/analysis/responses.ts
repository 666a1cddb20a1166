import { AST_NODE_TYPES } from "@typescript-eslint/utils";
import type { TSESLint, TSESTree } from "@typescript-eslint/utils";
import { placeOf, samePlace } from "./places.js";
import type { Place } from "./places.js";
import {
  alwaysLeaves,
  isFunction,
  literalNumber,
  memberName,
  methodCall,
  parentOf,
  unwrap,
} from "./syntax.js";

type SourceCode = Readonly<TSESLint.SourceCode>;

const STATUS_NAMES = new Set(["status", "statusCode", "httpStatus"]);

/** The response whose body an expression reads: `response.json()`, `JSON.parse(await response.text())`, `response.data`. */
export function bodySource(sourceCode: SourceCode, place: Place): Place | undefined {
  if (
    typeof place.root === "object" &&
    "type" in place.root &&
    place.root.type === AST_NODE_TYPES.CallExpression
  ) {
    if (!isBodyPath(place.path)) return undefined;
    const call = methodCall(place.root);
    if (call === undefined) return undefined;
    if (call.name === "json") return placeOf(sourceCode, call.object);
    const [text] = call.call.arguments;
    if (call.name === "parse" && isNamed(call.object, "JSON") && text !== undefined) {
      const source = placeOf(sourceCode, text);
      const read = isNode(source.root) ? methodCall(source.root) : undefined;
      return read?.name === "text" ? placeOf(sourceCode, read.object) : undefined;
    }
    return undefined;
  }
  return undefined;
}

/** The response that holds the body as a member: axios' `response.data`, superagent's and got's `response.body`. */
export function bodyHolder(place: Place): Place | undefined {
  const [name] = place.path.slice(-1);
  if (name !== "data" && name !== "body" && name !== "_data") return undefined;
  return { ...place, path: place.path.slice(0, -1) };
}

function isBodyPath(path: readonly string[]): boolean {
  return path.length === 0 || (path.length === 1 && path[0] === "error");
}

function isNamed(node: TSESTree.Node, name: string): boolean {
  return node.type === AST_NODE_TYPES.Identifier && node.name === name;
}

export function isNode(value: unknown): value is TSESTree.Node {
  return typeof value === "object" && value !== null && "type" in value && "range" in value;
}

/** Whether a node runs only after the response was found to be an error. */
export function isInErrorBranch(sourceCode: SourceCode, node: TSESTree.Node, response: Place): boolean {
  let child: TSESTree.Node = node;
  for (let parent = parentOf(node); parent !== undefined; child = parent, parent = parentOf(parent)) {
    if (parent.type === AST_NODE_TYPES.IfStatement || parent.type === AST_NODE_TYPES.ConditionalExpression) {
      const outcome = testOfFailure(sourceCode, parent.test, response);
      if (outcome === "failed" && child === parent.consequent) return true;
      if (outcome === "succeeded" && child === parent.alternate) return true;
    }
    if (parent.type === AST_NODE_TYPES.LogicalExpression && child === parent.right) {
      const outcome = testOfFailure(sourceCode, parent.left, response);
      if (outcome === (parent.operator === "&&" ? "failed" : "succeeded")) return true;
    }
    if (parent.type === AST_NODE_TYPES.SwitchCase && parent.test !== null && child !== parent.test) {
      const status = literalNumber(parent.test);
      if (
        status !== undefined &&
        status >= 400 &&
        isStatusOf(sourceCode, parent.parent.discriminant, response)
      )
        return true;
    }
    if (
      (parent.type === AST_NODE_TYPES.BlockStatement || parent.type === AST_NODE_TYPES.Program) &&
      followsSuccessExit(sourceCode, parent.body, child, response)
    )
      return true;
    if (isFunction(parent) && methodCall(parent.parent) === undefined) return false;
  }
  return false;
}

/** `if (response.ok) return …;` before the node. */
function followsSuccessExit(
  sourceCode: SourceCode,
  body: readonly TSESTree.Node[],
  child: TSESTree.Node,
  response: Place,
): boolean {
  return body.some(
    (statement) =>
      statement.type === AST_NODE_TYPES.IfStatement &&
      statement.range[1] <= child.range[0] &&
      statement.alternate === null &&
      alwaysLeaves(statement.consequent) &&
      testOfFailure(sourceCode, statement.test, response) === "succeeded",
  );
}

/** What a condition says about the response when it holds. */
function testOfFailure(
  sourceCode: SourceCode,
  test: TSESTree.Node,
  response: Place,
): "failed" | "succeeded" | undefined {
  const condition = unwrap(test);
  if (condition.type === AST_NODE_TYPES.UnaryExpression && condition.operator === "!") {
    const inner = testOfFailure(sourceCode, condition.argument, response);
    return inner === undefined ? undefined : inner === "failed" ? "succeeded" : "failed";
  }
  if (condition.type === AST_NODE_TYPES.LogicalExpression) {
    const left = testOfFailure(sourceCode, condition.left, response);
    return left ?? testOfFailure(sourceCode, condition.right, response);
  }
  if (condition.type === AST_NODE_TYPES.MemberExpression)
    return (memberName(condition) === "ok" || memberName(condition) === "isSuccess") &&
      samePlace(placeOf(sourceCode, condition.object), response)
      ? "succeeded"
      : undefined;
  if (condition.type === AST_NODE_TYPES.Identifier) {
    const place = placeOf(sourceCode, condition);
    const expected = { ...response, path: [...response.path, "ok"] };
    return samePlace(place, expected) ? "succeeded" : undefined;
  }
  if (condition.type !== AST_NODE_TYPES.BinaryExpression) return undefined;
  if (!isStatusOf(sourceCode, condition.left, response)) return undefined;
  const status = literalNumber(condition.right);
  if (status === undefined) return undefined;
  return outcomeOf(condition.operator, status);
}

function outcomeOf(operator: string, status: number): "failed" | "succeeded" | undefined {
  switch (operator) {
    case "===":
    case "==":
      return status >= 400 ? "failed" : "succeeded";
    case "!==":
    case "!=":
      return status < 300 ? "failed" : undefined;
    case ">=":
      return status >= 300 ? "failed" : undefined;
    case ">":
      return status >= 299 ? "failed" : undefined;
    case "<":
    case "<=":
      return status <= 400 ? "succeeded" : undefined;
    default:
      return undefined;
  }
}

function isStatusOf(sourceCode: SourceCode, node: TSESTree.Node, response: Place): boolean {
  const place = placeOf(sourceCode, node);
  const name = place.path.at(-1);
  return (
    name !== undefined &&
    STATUS_NAMES.has(name) &&
    samePlace({ ...place, path: place.path.slice(0, -1) }, response)
  );
}
