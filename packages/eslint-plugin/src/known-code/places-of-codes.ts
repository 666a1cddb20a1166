import { AST_NODE_TYPES } from "@typescript-eslint/utils";
import type { TSESTree } from "@typescript-eslint/utils";
import { shapeWithCode } from "../analysis/analysis.js";
import type { Analysis } from "../analysis/analysis.js";
import { areCodes, codeValue } from "../analysis/code-values.js";
import { importedAs, ofTsPattern } from "../analysis/imports.js";
import { calledFunction, nameOfCallee } from "../analysis/functions.js";
import { matcherOf } from "../analysis/matcher-of.js";
import { constantOf } from "../analysis/places.js";
import {
  keyName,
  literalText,
  literalValue,
  memberName,
  methodCall,
  propertyNamed,
  unwrap,
  wrapped,
} from "../analysis/syntax.js";
import { chainFrom, patternMembers, patternsOf, patternTexts } from "../analysis/ts-pattern.js";

/** A text that stands where a code is meant. */
export interface CodePlace {
  readonly node: TSESTree.Node;
  /** Whether types or imports say that it is a code; if not, only what is spelt like one is judged. */
  readonly certain: boolean;
}

export type Places = readonly CodePlace[];

/** The texts that a comparison holds against a code. */
export function inComparison(analysis: Analysis, node: TSESTree.BinaryExpression): Places {
  if (!["===", "==", "!==", "!="].includes(node.operator)) return [];
  return against(analysis, node.left, node.right);
}

/** Of two sides: the text of the one, where the other is a code. */
function against(analysis: Analysis, left: TSESTree.Node, right: TSESTree.Node): Places {
  const [text, other] = isText(analysis, right) ? [right, left] : [left, right];
  if (!mayMeanCode(analysis, other, [text]) || codeValue(analysis, other) === undefined) return [];
  return [{ node: constantOf(analysis.sourceCode, text), certain: isCertain(analysis, other) }];
}

/** The cheap test before a type is asked for: a text that is spelt like a code, or a value that is called one. */
function mayMeanCode(analysis: Analysis, value: TSESTree.Node, texts: readonly TSESTree.Node[]): boolean {
  const known = texts.flatMap((node) => analysis.textOf(node) ?? []);
  if (known.length === 0) return false;
  return known.some((text) => CODE_LIKE.test(text)) || /code/iu.test(analysis.sourceCode.getText(value));
}

const CODE_LIKE = /^[A-Z][A-Z0-9]{3,}$|^[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+$/u;

function isText(analysis: Analysis, node: TSESTree.Node): boolean {
  return analysis.textOf(node) !== undefined;
}

/** Whether the type, and not only the name of the member, says that an expression is a code. */
function isCertain(analysis: Analysis, node: TSESTree.Node): boolean {
  const inner = unwrap(node);
  if (inner.type === AST_NODE_TYPES.MemberExpression && analysis.types?.verdict(inner.object) === "error")
    return true;
  return codeValue(analysis, node)?.limited === true;
}

export function inSwitch(analysis: Analysis, node: TSESTree.SwitchStatement): Places {
  const texts = node.cases.flatMap(({ test }) => (test !== null && isText(analysis, test) ? [test] : []));
  const { discriminant } = node;
  if (!mayMeanCode(analysis, discriminant, texts) || codeValue(analysis, discriminant) === undefined)
    return [];
  const certain = isCertain(analysis, node.discriminant);
  return texts.map((test) => ({ node: constantOf(analysis.sourceCode, test), certain }));
}

export function inCall(analysis: Analysis, node: TSESTree.CallExpression | TSESTree.NewExpression): Places {
  const places = [...inOwnFunction(analysis, node), ...inTypedArguments(analysis, node)];
  if (node.type === AST_NODE_TYPES.NewExpression) return places;
  return [...places, ...inMatch(analysis, node), ...inList(analysis, node), ...inAssertion(analysis, node)];
}

/** The patterns of a match on an error or its code, and of `isMatching`. */
function inMatch(analysis: Analysis, node: TSESTree.CallExpression): Places {
  const { sourceCode } = analysis;
  const texts = (pattern: TSESTree.Node): readonly TSESTree.Node[] => patternTexts(sourceCode, pattern, true);
  const members = (pattern: TSESTree.Node, certain: boolean): Places =>
    analysis.settings.envelopes.flatMap(({ codeProperty }) =>
      patternMembers(pattern, codeProperty).flatMap(({ property }) =>
        texts(property.value).map((text) => ({ node: text, certain })),
      ),
    );
  const chain = chainFrom(sourceCode, node);
  if (chain?.subject !== undefined) {
    const patterns = chain.calls.filter(({ name }) => name === "with").flatMap(patternsOf);
    if (patterns.length === 0) return [];
    const { kind, subject } = chain;
    const onCode = kind === "matchError" || (kind === "match" && codeValue(analysis, subject) !== undefined);
    if (onCode) {
      const certain = kind === "matchError" || isCertain(analysis, subject);
      return patterns.flatMap((pattern) => texts(pattern).map((text) => ({ node: text, certain })));
    }
    return patterns.flatMap((pattern) => members(pattern, isErrorByType(analysis, subject)));
  }
  if (ofTsPattern(sourceCode, node.callee) !== "isMatching") return [];
  const [pattern, subject] = node.arguments;
  return pattern === undefined
    ? []
    : members(pattern, subject !== undefined && isErrorByType(analysis, subject));
}

/** That somebody reads a member of this name from a value makes it no error of this model. */
function isErrorByType({ types }: Analysis, node: TSESTree.Node): boolean {
  return types?.verdict(node) === "error";
}

/** `["INVALID_TO"].includes(code)`, `new Set(["INVALID_TO"]).has(code)`, `new Map([["INVALID_TO", …]]).get(code)` */
function inList(analysis: Analysis, node: TSESTree.CallExpression): Places {
  const method = methodCall(node);
  const [argument] = node.arguments;
  if (method === undefined || argument === undefined) return [];
  if (!["get", "has", "includes", "indexOf"].includes(method.name)) return [];
  const texts = listedTexts(analysis, method.object);
  if (!mayMeanCode(analysis, argument, texts) || codeValue(analysis, argument) === undefined) return [];
  return texts.map((text) => ({ node: text, certain: isCertain(analysis, argument) }));
}

const LISTS: ReadonlySet<string | undefined> = new Set(["Map", "Set", "freeze"]);

export function listedTexts(analysis: Analysis, node: TSESTree.Node): readonly TSESTree.Node[] {
  const list = constantOf(analysis.sourceCode, node);
  if (list.type === AST_NODE_TYPES.NewExpression || list.type === AST_NODE_TYPES.CallExpression) {
    const [first] = list.arguments;
    return first !== undefined && LISTS.has(nameOfCallee(list)) ? listedTexts(analysis, first) : [];
  }
  if (list.type !== AST_NODE_TYPES.ArrayExpression) return [];
  return list.elements.flatMap((element): readonly TSESTree.Node[] => {
    if (element === null) return [];
    const item = unwrap(element);
    if (item.type === AST_NODE_TYPES.ArrayExpression)
      return item.elements.slice(0, 1).flatMap((key) => (key === null ? [] : [key]));
    return literalText(item) === undefined ? [] : [item];
  });
}

const EQUALITIES = new Set(["equal", "equals", "eq", "eql", "toBe", "toEqual", "toStrictEqual"]);

/** `expect(error.error_code).toBe("…")`, `expect(body).toMatchObject({ error_code: "…" })`, `assert.equal(code, "…")` */
function inAssertion(analysis: Analysis, node: TSESTree.CallExpression): Places {
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
      : listedTexts(analysis, expected).map((text) => ({ node: text, certain: false }));
  if (matcher.name === "toHaveProperty" && second !== undefined && isText(analysis, second))
    return shapeWithCode(analysis.settings, lastName(literalText(expected))) === undefined
      ? []
      : [{ node: unwrap(second), certain: false }];
  return [];
}

function lastName(path: string | undefined): string | undefined {
  return path?.split(".").at(-1);
}

/** Functions of this family that take a code, and at which position. */
const OWN_FUNCTIONS = new Map([
  ["ApiError", 0],
  ["apiError", 0],
  ["decideRecovery", 0],
  ["withErrorCode", 1],
]);

function inOwnFunction(
  analysis: Analysis,
  { callee, arguments: args }: TSESTree.CallExpression | TSESTree.NewExpression,
): Places {
  const imported = importedAs(analysis.sourceCode, callee);
  const position =
    imported?.module.startsWith("@error-model/") === true ? OWN_FUNCTIONS.get(imported.name) : undefined;
  const argument = position === undefined ? undefined : args[position];
  if (argument === undefined) return [];
  const value = unwrap(argument);
  const values =
    value.type === AST_NODE_TYPES.ObjectExpression
      ? value.properties.map((property) =>
          property.type === AST_NODE_TYPES.Property ? property.value : property,
        )
      : [value];
  return values.flatMap((node) =>
    literalText(node) === undefined ? [] : [{ node: unwrap(node), certain: true }],
  );
}

/** Texts passed to a parameter that is typed as a code. */
function inTypedArguments(
  analysis: Analysis,
  node: TSESTree.CallExpression | TSESTree.NewExpression,
): Places {
  return node.arguments.flatMap((argument, position) => {
    const text = literalText(argument);
    if (text === undefined || !CODE_LIKE.test(text) || argument.type === AST_NODE_TYPES.SpreadElement)
      return [];
    const expected = analysis.types?.expectedLiterals(argument);
    if (areCodes(analysis, expected)) return [{ node: unwrap(argument), certain: true }];
    const target =
      node.type === AST_NODE_TYPES.CallExpression ? calledFunction(analysis.sourceCode, node) : undefined;
    const parameter = target?.params[position];
    return parameter !== undefined && analysis.annotation(parameter) === "code"
      ? [{ node: unwrap(argument), certain: true }]
      : [];
  });
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
  return [{ node: unwrap(node.value), certain: false }];
}

const OBJECT_MATCHERS: ReadonlySet<string | undefined> = new Set([
  "objectContaining",
  "toContainEqual",
  "toEqual",
  "toMatchObject",
  "toStrictEqual",
]);

function isExpected(object: TSESTree.ObjectExpression): boolean {
  const { parent } = wrapped(object);
  return (
    parent?.type === AST_NODE_TYPES.CallExpression &&
    parent.arguments.some((argument) => unwrap(argument) === object) &&
    OBJECT_MATCHERS.has(methodCall(parent)?.name)
  );
}

/** The keys of a table that is looked up by a code, and of the registry itself. */
export function inLookup(analysis: Analysis, node: TSESTree.MemberExpression): Places {
  const name = memberName(node);
  if (name !== undefined) {
    if (!CODE_LIKE.test(name)) return [];
    const imported = importedAs(analysis.sourceCode, node.object);
    return imported?.name === "registry" && imported.module.startsWith("@error-model/")
      ? [{ node: node.property, certain: true }]
      : [];
  }
  const table = constantOf(analysis.sourceCode, node.object);
  if (table.type !== AST_NODE_TYPES.ObjectExpression || table.properties.length === 0) return [];
  if (codeValue(analysis, node.property) === undefined) return [];
  return keysOf(table, false);
}

export function keysOf(table: TSESTree.ObjectExpression, certain: boolean): Places {
  return table.properties.flatMap((property) =>
    property.type === AST_NODE_TYPES.Property && keyName(property) !== undefined
      ? [{ node: property.key, certain }]
      : [],
  );
}
