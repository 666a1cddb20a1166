import { AST_NODE_TYPES } from "@typescript-eslint/utils";
import type { TSESLint, TSESTree } from "@typescript-eslint/utils";
import { boundName } from "../analysis/analysis.js";
import type { Analysis } from "../analysis/analysis.js";
import { findVariable, variableOf } from "../analysis/places.js";
import { enclosingFunction, isInside, keyName, literalNumber, unwrap, wrapped } from "../analysis/syntax.js";
import type { EnvelopeShape } from "../settings.js";
import type { Decision } from "./decision-kinds.js";

/** How a description was read: as a member, or by destructuring. */
export type Source = TSESTree.MemberExpression | TSESTree.Property;

type Fix = TSESLint.RuleFix;
type Fixer = TSESLint.RuleFixer;

export interface Replacement {
  /** The code of the comparison that is offered. */
  readonly code: string;
  readonly fix: (fixer: Fixer) => Fix[];
}

/** The comparisons of the code that can stand in place of a decision by text, best first. */
export function replacements(
  analysis: Analysis,
  decision: Decision,
  source: Source,
  shape: EnvelopeShape,
): readonly Replacement[] {
  const subject = codeExpression(analysis, source, decision.node, shape);
  if (subject === undefined) return [];
  if (decision.kind === "switch") return switchReplacement(analysis, decision, subject);
  if (decision.text === undefined) return [];
  const target = targetOf(decision);
  if (target === undefined) return [];
  return candidates(analysis, decision.text, source).map((code) => ({
    code,
    fix: (fixer) => [...subject.fix(fixer), ...target(fixer, subject.text, JSON.stringify(code))],
  }));
}

/** The code whose default text was compared, or else those that the text speaks of, if the type allows them. */
function candidates(analysis: Analysis, text: string, source: Source): readonly string[] {
  const { registry } = analysis.settings;
  const exact = registry.codeOfText(text);
  const codes = exact === undefined ? registry.codesAbout(text, 3) : [exact];
  const owner = source.type === AST_NODE_TYPES.MemberExpression ? source.object : source.parent;
  const allowed = analysis.types?.codesOf(owner);
  return allowed === undefined || allowed.length === 0
    ? codes
    : codes.filter((code) => allowed.includes(code));
}

interface CodeExpression {
  readonly text: string;
  /** What has to be added so that the expression is there: the code's name in a pattern. */
  readonly fix: (fixer: Fixer) => Fix[];
}

function codeExpression(
  analysis: Analysis,
  source: Source,
  at: TSESTree.Node,
  { codeProperty }: EnvelopeShape,
): CodeExpression | undefined {
  const { sourceCode } = analysis;
  if (source.type === AST_NODE_TYPES.MemberExpression) {
    if (!isVisibleFrom(analysis, source, at)) return undefined;
    return {
      text: `${objectText(analysis, source)}${source.optional ? "?." : "."}${codeProperty}`,
      fix: () => [],
    };
  }
  if (source.parent.type !== AST_NODE_TYPES.ObjectPattern) return undefined;
  const name = boundName(source);
  const variable = name === undefined ? undefined : findVariable(sourceCode, name);
  if (variable === undefined || !isInside(at, variable.scope.block)) return undefined;
  const sibling = source.parent.properties.find(
    (property): property is TSESTree.Property =>
      property.type === AST_NODE_TYPES.Property && keyName(property) === codeProperty,
  );
  if (sibling !== undefined) {
    const bound = boundName(sibling);
    return bound === undefined ? undefined : { text: bound.name, fix: () => [] };
  }
  if (variable.scope.set.has(codeProperty)) return undefined;
  return { text: codeProperty, fix: (fixer) => [fixer.insertTextBefore(source, `${codeProperty}, `)] };
}

/** The text of the object with the parentheses around it. */
function objectText({ sourceCode }: Analysis, source: TSESTree.MemberExpression): string {
  const operator = sourceCode.getTokenAfter(source.object, ({ value }) => value !== ")");
  return sourceCode.text.slice(source.range[0], operator?.range[0] ?? source.object.range[1]);
}

/** Whether the object of a member expression is a name that means the same at another node. */
function isVisibleFrom(analysis: Analysis, source: TSESTree.MemberExpression, at: TSESTree.Node): boolean {
  let root: TSESTree.Node = unwrap(source.object);
  while (root.type === AST_NODE_TYPES.MemberExpression) root = unwrap(root.object);
  if (root.type === AST_NODE_TYPES.ThisExpression) return enclosingFunction(source) === enclosingFunction(at);
  const variable = variableOf(analysis.sourceCode, root);
  return variable === undefined ? isInside(source, at) : isInside(at, variable.scope.block);
}

type Target = (fixer: Fixer, subject: string, code: string) => Fix[];

function targetOf(decision: Decision): Target | undefined {
  if (decision.kind === "assertion") return assertionTarget(decision);
  if (decision.kind !== "comparison") return undefined;
  const { node } = decision;
  if (node.type === AST_NODE_TYPES.BinaryExpression) {
    const { operator } = node;
    if (!["===", "==", "!==", "!="].includes(operator)) return undefined;
    return (fixer, subject, code) => [fixer.replaceText(node, `${subject} ${operator} ${code}`)];
  }
  if (node.type !== AST_NODE_TYPES.CallExpression) return undefined;
  return callTarget(node);
}

/** Methods whose result is more than yes or no. */
const VALUED = new Set(["exec", "indexOf", "lastIndexOf", "localeCompare", "match", "search"]);

/** `text.includes("…")`, with the negation or the comparison of its result around it. */
function callTarget(call: TSESTree.CallExpression): Target | undefined {
  const outer = wrapped(call);
  const { parent } = outer;
  const write =
    (node: TSESTree.Node, equal: boolean): Target =>
    (fixer, subject, code) => [fixer.replaceText(node, `${subject} ${equal ? "===" : "!=="} ${code}`)];
  if (parent?.type === AST_NODE_TYPES.UnaryExpression && parent.operator === "!") {
    // `!!text.includes("…")` keeps its outer `!`.
    return parent.parent.type === AST_NODE_TYPES.UnaryExpression
      ? parenthesised(parent, "!==")
      : write(parent, false);
  }
  if (parent?.type === AST_NODE_TYPES.BinaryExpression) {
    const found = meansFound(parent, outer);
    return found === undefined ? undefined : write(parent, found);
  }
  const callee = unwrap(call.callee);
  const name =
    callee.type === AST_NODE_TYPES.MemberExpression && callee.property.type === AST_NODE_TYPES.Identifier
      ? callee.property.name
      : undefined;
  if (name !== undefined && VALUED.has(name) && !isCondition(outer)) return undefined;
  // A search that is found at the start is falsy: what the author meant cannot be told.
  if (name !== undefined && ["indexOf", "lastIndexOf", "localeCompare", "search"].includes(name))
    return undefined;
  return isOperand(outer) ? parenthesised(outer, "===") : write(outer, true);
}

function parenthesised(node: TSESTree.Node, operator: string): Target {
  return (fixer, subject, code) => [fixer.replaceText(node, `(${subject} ${operator} ${code})`)];
}

function isOperand({ parent }: TSESTree.Node): boolean {
  return (
    parent?.type === AST_NODE_TYPES.UnaryExpression ||
    parent?.type === AST_NODE_TYPES.MemberExpression ||
    parent?.type === AST_NODE_TYPES.AwaitExpression
  );
}

/** Whether a node's value is only asked for being true. */
function isCondition(node: TSESTree.Node): boolean {
  const { parent } = node;
  switch (parent?.type) {
    case AST_NODE_TYPES.IfStatement:
    case AST_NODE_TYPES.ConditionalExpression:
    case AST_NODE_TYPES.WhileStatement:
      return parent.test === node;
    case AST_NODE_TYPES.LogicalExpression:
      return isCondition(parent);
    case AST_NODE_TYPES.UnaryExpression:
      return parent.operator === "!";
    default:
      return false;
  }
}

/** Whether a comparison of a search's result says that the text was found; undefined where it cannot be told. */
function meansFound(parent: TSESTree.BinaryExpression, call: TSESTree.Node): boolean | undefined {
  if (parent.left !== call) return undefined;
  const right = unwrap(parent.right);
  const bound =
    right.type === AST_NODE_TYPES.UnaryExpression && right.operator === "-"
      ? -(literalNumber(right.argument) ?? Number.NaN)
      : literalNumber(right);
  const name = methodName(call);
  if (right.type === AST_NODE_TYPES.Literal && right.value === null) return parent.operator.startsWith("!");
  if (name === "localeCompare") return bound === 0 ? EQUALITY.get(parent.operator) : undefined;
  return RESULTS.get(`${parent.operator} ${String(bound)}`);
}

const EQUALITY = new Map([
  ["===", true],
  ["==", true],
  ["!==", false],
  ["!=", false],
]);

const RESULTS = new Map([
  ["!== -1", true],
  ["!= -1", true],
  ["> -1", true],
  [">= 0", true],
  ["=== 0", true],
  ["== 0", true],
  ["=== -1", false],
  ["== -1", false],
  ["< 0", false],
]);

function methodName(node: TSESTree.Node): string | undefined {
  const call = unwrap(node);
  if (call.type !== AST_NODE_TYPES.CallExpression) return undefined;
  const callee = unwrap(call.callee);
  return callee.type === AST_NODE_TYPES.MemberExpression && callee.property.type === AST_NODE_TYPES.Identifier
    ? callee.property.name
    : undefined;
}

function assertionTarget({ node, other }: Decision): Target | undefined {
  if (node.type !== AST_NODE_TYPES.CallExpression || other === undefined) return undefined;
  const callee = unwrap(node.callee);
  if (callee.type !== AST_NODE_TYPES.MemberExpression) return undefined;
  const { object, property } = callee;
  // Only the two plain forms are rewritten: `expect(text).toBe("…")` and `expect(text).toEqual("…")`.
  if (object.type !== AST_NODE_TYPES.CallExpression || property.type !== AST_NODE_TYPES.Identifier)
    return undefined;
  const [actual] = object.arguments;
  if (actual === undefined || !["toBe", "toEqual", "toStrictEqual"].includes(property.name)) return undefined;
  return (fixer, subject, code) => [fixer.replaceText(actual, subject), fixer.replaceText(other, code)];
}

/** A switch over texts that all are default texts becomes one over their codes. */
function switchReplacement(
  analysis: Analysis,
  { node }: Decision,
  subject: CodeExpression,
): readonly Replacement[] {
  if (node.parent?.type !== AST_NODE_TYPES.SwitchStatement) return [];
  const cases: { readonly test: TSESTree.Node; readonly code: string }[] = [];
  for (const { test } of node.parent.cases) {
    if (test === null) continue;
    const text = analysis.textOf(test);
    const code = text === undefined ? undefined : analysis.settings.registry.codeOfText(text);
    if (code === undefined) return [];
    cases.push({ test, code });
  }
  if (cases.length === 0) return [];
  return [
    {
      code: cases.map(({ code }) => code).join(", "),
      fix: (fixer) => [
        ...subject.fix(fixer),
        fixer.replaceText(node, subject.text),
        ...cases.map(({ test, code }) => fixer.replaceText(test, JSON.stringify(code))),
      ],
    },
  ];
}
