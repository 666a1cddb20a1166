import { AST_NODE_TYPES } from "@typescript-eslint/utils";
import type { TSESTree } from "@typescript-eslint/utils";
import { shapeWithCode } from "../analysis/analysis.js";
import type { Analysis } from "../analysis/analysis.js";
import { codeValue } from "../analysis/code-values.js";
import { nameOfCallee } from "../analysis/functions.js";
import { matcherOf } from "../analysis/matcher-of.js";
import {
  keyName,
  literalText,
  literalValue,
  methodCall,
  propertyNamed,
  unwrap,
  wrapped,
} from "../analysis/syntax.js";
import { against, isText, listedTexts } from "./places-of-codes.js";
import type { Places } from "./places-of-codes.js";
import { expectedBy, possibleIn } from "./possible-codes.js";

const EQUALITIES = new Set(["equal", "equals", "eq", "eql", "toBe", "toEqual", "toStrictEqual"]);

/** `expect(error.error_code).toBe("…")`, `expect(body).toMatchObject({ error_code: "…" })`, `assert.equal(code, "…")` */
export function inAssertion(analysis: Analysis, node: TSESTree.CallExpression): Places {
  const method = methodCall(node);
  if (method !== undefined && ["deepEqual", "equal", "is", "notEqual", "strictEqual"].includes(method.name)) {
    const [left, right] = node.arguments;
    const owner = unwrap(method.object);
    if (
      left !== undefined &&
      right !== undefined &&
      owner.type === AST_NODE_TYPES.Identifier &&
      /^(?:assert|t)$/u.test(owner.name)
    )
      return against(analysis, left, right);
  }
  const [subject] = node.arguments;
  if (nameOfCallee(node) !== "expect" || subject === undefined) return [];
  const matcher = matcherOf(node)?.method;
  const [expected, second] = matcher?.call.arguments ?? [];
  if (matcher === undefined || expected === undefined) return [];
  if (EQUALITIES.has(matcher.name) && isText(analysis, expected)) return against(analysis, subject, expected);
  if (matcher.name === "toBeOneOf" || matcher.name === "oneOf")
    return codeValue(analysis, subject) === undefined
      ? []
      : listedTexts(analysis, expected).map((text) => ({
          node: text,
          certain: false,
          possible: possibleIn(analysis, subject),
        }));
  if (matcher.name !== "toHaveProperty" || second === undefined || !isText(analysis, second)) return [];
  const path = literalText(expected)?.split(".") ?? [];
  return shapeWithCode(analysis.settings, path.at(-1)) === undefined
    ? []
    : [{ node: unwrap(second), certain: false, possible: possibleIn(analysis, subject, path) }];
}

/** The code of an envelope that is written out, or expected by a matcher or a pattern. */
export function inProperty(analysis: Analysis, node: TSESTree.Property): Places {
  const shape = shapeWithCode(analysis.settings, keyName(node));
  const object = node.parent;
  if (
    shape === undefined ||
    object.type !== AST_NODE_TYPES.ObjectExpression ||
    literalText(node.value) === undefined
  )
    return [];
  const status = propertyNamed(object, "status")?.value;
  const failed = status !== undefined && literalValue(status) === false;
  if (!failed && propertyNamed(object, shape.descriptionProperty) === undefined && !isExpected(object))
    return [];
  const subject = subjectOf(object);
  const possible =
    subject === undefined
      ? expectedBy(analysis, node.value as TSESTree.Expression)
      : possibleIn(analysis, subject, [shape.codeProperty]);
  return [{ node: unwrap(node.value), certain: false, possible }];
}

const OBJECT_MATCHERS: ReadonlySet<string | undefined> = new Set([
  "objectContaining",
  "toContainEqual",
  "toEqual",
  "toMatchObject",
  "toStrictEqual",
]);

/** What is held against an object: `x` in `expect(x).toEqual({ … })`. */
function subjectOf(object: TSESTree.ObjectExpression): TSESTree.Node | undefined {
  let chain: TSESTree.Node | undefined = methodCall(wrapped(object).parent)?.object;
  while (chain?.type === AST_NODE_TYPES.MemberExpression) chain = chain.object;
  return chain?.type === AST_NODE_TYPES.CallExpression && nameOfCallee(chain) === "expect"
    ? chain.arguments[0]
    : undefined;
}

function isExpected(object: TSESTree.ObjectExpression): boolean {
  const { parent } = wrapped(object);
  return (
    parent?.type === AST_NODE_TYPES.CallExpression &&
    parent.arguments.some((argument) => unwrap(argument) === object) &&
    OBJECT_MATCHERS.has(methodCall(parent)?.name)
  );
}
