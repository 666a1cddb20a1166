import { AST_NODE_TYPES } from "@typescript-eslint/utils";
import type { TSESTree } from "@typescript-eslint/utils";
import type { Analysis } from "../analysis/analysis.js";
import { codeValue } from "../analysis/code-values.js";
import { knownConditions } from "../analysis/conditions.js";
import type { KnownCondition } from "../analysis/conditions.js";
import { nameOfCallee } from "../analysis/functions.js";
import { constantOf } from "../analysis/places.js";
import { fits, literalText, literalValue, memberName, methodCall } from "../analysis/syntax.js";

/**
 * Whether a node runs only where there is no code, or none that is known: in the `else` of `if (body.error_code)`, or
 * after `if (isErrorCode(body.error_code)) return …`. Then the status is all that is left.
 */
export function isCodeSpent(analysis: Analysis, node: TSESTree.Node): boolean {
  return knownConditions(node).some((condition) => lacksCode(analysis, condition));
}

/** Whether the outcome of a condition says that there is no code, or none that is known. */
function lacksCode(analysis: Analysis, { test, holds }: KnownCondition): boolean {
  const condition = constantOf(analysis.sourceCode, test);
  switch (condition.type) {
    case AST_NODE_TYPES.UnaryExpression:
      return condition.operator === "!" && lacksCode(analysis, { test: condition.argument, holds: !holds });
    case AST_NODE_TYPES.LogicalExpression: {
      const sides = [condition.left, condition.right];
      const lacks = (side: TSESTree.Node): boolean => lacksCode(analysis, { test: side, holds });
      // Of `a && b` that holds, and of `a || b` that does not, both sides are known.
      return (condition.operator === "&&") === holds ? sides.some(lacks) : sides.every(lacks);
    }
    case AST_NODE_TYPES.BinaryExpression:
      return holds === isAbsence(condition) && isCodeOrError(analysis, askedFor(condition));
    case AST_NODE_TYPES.CallExpression:
      return !holds && isKnownTest(analysis, condition);
    default:
      return !holds && (isCodeOrError(analysis, condition) || isParsed(analysis, condition));
  }
}

function isCodeOrError(analysis: Analysis, node: TSESTree.Node): boolean {
  return codeValue(analysis, node) !== undefined || analysis.isError(node);
}

/** Whether a comparison, where it holds, says that there is nothing; undefined where it says neither. */
function isAbsence({ left, operator, right }: TSESTree.BinaryExpression): boolean | undefined {
  if (operator === "in") return false;
  const equal = operator === "===" || operator === "==";
  if (!equal && operator !== "!==" && operator !== "!=") return undefined;
  if (isMissing(right)) return equal;
  const kind = left.type === AST_NODE_TYPES.UnaryExpression ? literalText(right) : undefined;
  if (kind === "undefined") return equal;
  return kind === "string" || kind === "object" ? !equal : undefined;
}

function isMissing(node: TSESTree.Node): boolean {
  return node.type === AST_NODE_TYPES.Identifier ? node.name === "undefined" : literalValue(node) === null;
}

/** What `code !== undefined`, `typeof code === "string"` and `"error_code" in body` ask for. */
function askedFor({ left, operator, right }: TSESTree.BinaryExpression): TSESTree.Node {
  if (operator === "in") return right;
  return left.type === AST_NODE_TYPES.UnaryExpression ? left.argument : left;
}

/** `isErrorCode(code)`, `isErrorEnvelope(body)`, `errorCodes.includes(code)`, `Object.hasOwn(registry, code)` */
function isKnownTest(analysis: Analysis, call: TSESTree.CallExpression): boolean {
  const name = nameOfCallee(call);
  const [first] = call.arguments;
  const list = name === "hasOwn" ? first : LOOKUPS.has(name) ? methodCall(call)?.object : undefined;
  if (list === undefined ? !fits(/^is[A-Z]/u, name) : !isFromElsewhere(analysis, list)) return false;
  return call.arguments.some((argument) => isCodeOrError(analysis, argument));
}

const LOOKUPS: ReadonlySet<string | undefined> = new Set(["has", "includes"]);

/** A list that the file itself writes out is of some codes; one that it imports is taken for that of all. */
function isFromElsewhere(analysis: Analysis, list: TSESTree.Node): boolean {
  const value = constantOf(analysis.sourceCode, list);
  return value.type === AST_NODE_TYPES.Identifier || value.type === AST_NODE_TYPES.MemberExpression;
}

/** `errorEnvelopeSchema.safeParse(body).success` */
function isParsed(analysis: Analysis, node: TSESTree.Node): boolean {
  if (node.type !== AST_NODE_TYPES.MemberExpression || memberName(node) !== "success") return false;
  const parsed = methodCall(constantOf(analysis.sourceCode, node.object));
  return parsed?.name === "safeParse" && /error/iu.test(analysis.sourceCode.getText(parsed.object));
}
