import { AST_NODE_TYPES } from "@typescript-eslint/utils";
import type { TSESLint, TSESTree } from "@typescript-eslint/utils";
import { knownConditions } from "./conditions.js";
import { placeOf, samePlace } from "./places.js";
import type { Place } from "./places.js";
import { literalNumber, memberName, methodCall, unwrap } from "./syntax.js";

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
    const text = parsedText(place.root);
    if (text !== undefined) {
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

/** For `JSON.parse(text)`: the text. */
export function parsedText(node: TSESTree.Node): TSESTree.Node | undefined {
  const call = methodCall(node);
  return call?.name === "parse" && isNamed(call.object, "JSON") ? call.call.arguments[0] : undefined;
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

/** A response, and its body where a branch may ask that for its `status: false`. */
export interface Answer {
  readonly response: Place;
  readonly body?: Place;
}

/** Whether a node runs only after the response was found to be an error. */
export function isInErrorBranch(sourceCode: SourceCode, node: TSESTree.Node, answer: Answer): boolean {
  return (
    knownConditions(node).some(
      ({ test, holds }) => testOfFailure(sourceCode, test, answer) === (holds ? "failed" : "succeeded"),
    ) || isInErrorCase(sourceCode, node, answer)
  );
}

/** `switch (response.status) { case 401: … }` */
function isInErrorCase(sourceCode: SourceCode, node: TSESTree.Node, { response }: Answer): boolean {
  return sourceCode.getAncestors(node).some((ancestor) => {
    if (ancestor.type !== AST_NODE_TYPES.SwitchCase || ancestor.test === null) return false;
    const status = literalNumber(ancestor.test);
    return (
      status !== undefined && status >= 400 && isStatusOf(sourceCode, ancestor.parent.discriminant, response)
    );
  });
}

/** What a condition says about the response when it holds. */
function testOfFailure(
  sourceCode: SourceCode,
  test: TSESTree.Node,
  answer: Answer,
): "failed" | "succeeded" | undefined {
  const condition = unwrap(test);
  const { response, body } = answer;
  if (condition.type === AST_NODE_TYPES.UnaryExpression && condition.operator === "!") {
    const inner = testOfFailure(sourceCode, condition.argument, answer);
    return inner === undefined ? undefined : inner === "failed" ? "succeeded" : "failed";
  }
  if (condition.type === AST_NODE_TYPES.LogicalExpression) {
    const left = testOfFailure(sourceCode, condition.left, answer);
    return left ?? testOfFailure(sourceCode, condition.right, answer);
  }
  if (body !== undefined && isMemberOf(sourceCode, condition, "status", body)) return "succeeded";
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
  if (body !== undefined && isMemberOf(sourceCode, condition.left, "status", body))
    return outcomeOfFlag(condition);
  if (!isStatusOf(sourceCode, condition.left, response)) return undefined;
  const status = literalNumber(condition.right);
  if (status === undefined) return undefined;
  return outcomeOf(condition.operator, status);
}

function isMemberOf(sourceCode: SourceCode, node: TSESTree.Node, name: string, owner: Place): boolean {
  const inner = unwrap(node);
  if (inner.type !== AST_NODE_TYPES.MemberExpression && inner.type !== AST_NODE_TYPES.Identifier)
    return false;
  return samePlace(placeOf(sourceCode, inner), { ...owner, path: [...owner.path, name] });
}

/** `body.status === false`, `body.status !== true` */
function outcomeOfFlag({ operator, right }: TSESTree.BinaryExpression): "failed" | "succeeded" | undefined {
  if (right.type !== AST_NODE_TYPES.Literal || typeof right.value !== "boolean") return undefined;
  return right.value === operator.startsWith("=") ? "succeeded" : "failed";
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
