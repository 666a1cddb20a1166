import { AST_NODE_TYPES } from "@typescript-eslint/utils";
import type { TSESTree } from "@typescript-eslint/utils";
import type { Analysis } from "../analysis/analysis.js";
import { importedAs } from "../analysis/imports.js";
import { nameOfCallee } from "../analysis/functions.js";
import { matcherOf } from "../analysis/matcher-of.js";
import { constantOf } from "../analysis/places.js";
import { literalText, methodCall, propertyNamed, unwrap } from "../analysis/syntax.js";
import type { Decision } from "./decision-kinds.js";

/** Matchers of Jest, Vitest, Jasmine and Chai that compare a text with a wording. */
const MATCHERS = new Set([
  "contain",
  "contains",
  "eq",
  "eql",
  "equal",
  "equals",
  "include",
  "includes",
  "match",
  "string",
  "toBe",
  "toContain",
  "toEqual",
  "toMatch",
  "toMatchInlineSnapshot",
  "toStrictEqual",
]);

const ASSERT_METHODS: ReadonlySet<string | undefined> = new Set([
  "deepEqual",
  "deepStrictEqual",
  "equal",
  "include",
  "is",
  "match",
  "regex",
  "strictEqual",
]);

/** The assertion of an exact wording about a text: `expect(error.description).toBe("…")`. */
export function assertionOf(
  analysis: Analysis,
  call: TSESTree.CallExpression,
  node: TSESTree.Node,
): Decision | undefined {
  if (nameOfCallee(call) === "expect") return expectation(analysis, call);
  if (!ASSERT_METHODS.has(nameOfCallee(call)) || !isOfAssertions(analysis, call)) return undefined;
  const other = call.arguments.slice(0, 2).find((argument) => argument !== node);
  if (other === undefined || !isWording(analysis, other)) return undefined;
  return { node: call, kind: "assertion", text: analysis.textOf(other), other };
}

const ASSERTION_MODULES = /^(?:(?:node:)?assert(?:\/strict)?|chai|uvu\/assert|power-assert)$/u;

/** `assert.equal(…)`, `t.is(…)`, and whatever a module of assertions exports. */
function isOfAssertions({ sourceCode }: Analysis, call: TSESTree.CallExpression): boolean {
  const owner = methodCall(call)?.object;
  const imported = importedAs(sourceCode, owner ?? call.callee);
  if (imported !== undefined && ASSERTION_MODULES.test(imported.module)) return true;
  return owner?.type === AST_NODE_TYPES.Identifier && /^(?:assert|t|chai)$/u.test(owner.name);
}

function expectation(analysis: Analysis, call: TSESTree.CallExpression): Decision | undefined {
  const matcher = matcherOf(call);
  if (matcher === undefined || matcher.negated || !MATCHERS.has(matcher.method.name)) return undefined;
  const [expected] = matcher.method.call.arguments;
  if (expected === undefined || !isWording(analysis, expected)) return undefined;
  return { node: matcher.method.call, kind: "assertion", text: analysis.textOf(expected), other: expected };
}

/** Whether an expected value spells a wording out: a text, a pattern, `expect.stringContaining("…")`. */
function isWording(analysis: Analysis, node: TSESTree.Node): boolean {
  const value = constantOf(analysis.sourceCode, node);
  if (value.type === AST_NODE_TYPES.Literal && "regex" in value) return !ANY_TEXT.has(value.regex.pattern);
  if (value.type === AST_NODE_TYPES.TemplateLiteral)
    return value.quasis.some(({ value: { raw } }) => raw.trim() !== "");
  const text = literalText(value);
  if (text !== undefined) return text !== "";
  const method = methodCall(value);
  return (
    method !== undefined &&
    TEXT_MATCHERS.has(method.name) &&
    method.call.arguments.some((argument) => isWording(analysis, argument))
  );
}

const TEXT_MATCHERS = new Set(["stringContaining", "stringMatching"]);

const ANY_TEXT = new Set([".", ".+", "\\S", "\\S+", "\\w", "\\w+", "^.+$", "[a-z]", "[A-Za-z]"]);

/**
 * The text under a member that an assertion about a whole error spells out:
 * `expect(body).toHaveProperty("description", "…")`, `expect(body).toMatchObject({ description: "…" })`. An object that
 * names the code as well pins the envelope, and is left alone.
 */
export function wordingInAssertion(
  analysis: Analysis,
  call: TSESTree.CallExpression,
  codeProperty: string,
  descriptionProperty: string,
): { readonly subject: TSESTree.Node; readonly wording: TSESTree.Node } | undefined {
  if (nameOfCallee(call) !== "expect" || call.arguments[0] === undefined) return undefined;
  const matcher = matcherOf(call);
  if (matcher === undefined || matcher.negated) return undefined;
  const [first, second] = matcher.method.call.arguments;
  if (first === undefined) return undefined;
  const subject = call.arguments[0];
  if (["toHaveProperty", "property"].includes(matcher.method.name))
    return literalText(first) === descriptionProperty && second !== undefined && isWording(analysis, second)
      ? { subject, wording: second }
      : undefined;
  if (!["toMatchObject", "toEqual", "toStrictEqual", "include", "eql", "equal"].includes(matcher.method.name))
    return undefined;
  const expected = unwrap(objectContained(first));
  if (expected.type !== AST_NODE_TYPES.ObjectExpression) return undefined;
  if (propertyNamed(expected, codeProperty) !== undefined) return undefined;
  const wording = propertyNamed(expected, descriptionProperty)?.value;
  return wording !== undefined && isWording(analysis, wording) ? { subject, wording } : undefined;
}

function objectContained(node: TSESTree.Node): TSESTree.Node {
  const method = methodCall(node);
  return method?.name === "objectContaining" ? (method.call.arguments[0] ?? node) : node;
}
