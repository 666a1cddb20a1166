import { AST_NODE_TYPES } from "@typescript-eslint/utils";
import type { TSESLint, TSESTree } from "@typescript-eslint/utils";
import type { Analysis } from "../analysis/analysis.js";
import { nameOfCallee } from "../analysis/functions.js";
import { findVariable, variableOf } from "../analysis/places.js";
import {
  boundName,
  enclosingFunction,
  isInside,
  methodCall,
  propertyNamed,
  unwrap,
  wrapped,
} from "../analysis/syntax.js";
import type { SourceCode } from "../analysis/source-code.js";
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
  const target = targetOf(analysis, decision);
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
  const variable = name && findVariable(sourceCode, name);
  if (variable === undefined || !isInside(at, variable.scope.block)) return undefined;
  const sibling = propertyNamed(source.parent, codeProperty);
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

function targetOf({ sourceCode }: Analysis, decision: Decision): Target | undefined {
  if (decision.kind === "assertion") return assertionTarget(decision);
  if (decision.kind !== "comparison") return undefined;
  const { node } = decision;
  if (node.type === AST_NODE_TYPES.BinaryExpression) {
    const { operator } = node;
    if (!["===", "==", "!==", "!="].includes(operator)) return undefined;
    return (fixer, subject, code) => [fixer.replaceText(node, `${subject} ${operator} ${code}`)];
  }
  if (node.type !== AST_NODE_TYPES.CallExpression) return undefined;
  return callTarget(sourceCode, node);
}

/** Methods whose result is more than yes or no. */
const FINDING: ReadonlySet<string | undefined> = new Set(["exec", "match"]);

/** Methods whose result is falsy where the text is found at the start: what the author meant cannot be told. */
const LOCATING: ReadonlySet<string | undefined> = new Set([
  "indexOf",
  "lastIndexOf",
  "localeCompare",
  "search",
]);

/** `text.includes("…")`, with the negation or the comparison of its result around it. */
function callTarget(sourceCode: SourceCode, call: TSESTree.CallExpression): Target | undefined {
  const outer = wrapped(call);
  const { parent } = outer;
  const name = nameOfCallee(call);
  const write =
    (node: TSESTree.Node, equal: boolean): Target =>
    (fixer, subject, code) => {
      const text = `${subject} ${equal ? "===" : "!=="} ${code}`;
      return [fixer.replaceText(node, BINDING_TIGHTER.has(node.parent?.type) ? `(${text})` : text)];
    };
  if (parent?.type === AST_NODE_TYPES.UnaryExpression && parent.operator === "!") return write(parent, false);
  if (parent?.type === AST_NODE_TYPES.BinaryExpression) {
    if (parent.left !== outer) return undefined;
    const results = name === "localeCompare" ? EQUALITY : RESULTS;
    const found = results.get(`${parent.operator} ${sourceCode.getText(parent.right)}`);
    return found === undefined ? undefined : write(parent, found);
  }
  if (LOCATING.has(name) || (FINDING.has(name) && !isCondition(outer))) return undefined;
  return write(outer, true);
}

/** What binds its operand more tightly than a comparison does: `!!text.includes("…")` keeps its outer `!`. */
const BINDING_TIGHTER: ReadonlySet<string | undefined> = new Set([
  AST_NODE_TYPES.AwaitExpression,
  AST_NODE_TYPES.MemberExpression,
  AST_NODE_TYPES.UnaryExpression,
]);

/** Whether a node's value is only asked for being true. */
function isCondition(node: TSESTree.Node): boolean {
  const { parent } = node;
  switch (parent?.type) {
    case AST_NODE_TYPES.IfStatement:
    case AST_NODE_TYPES.ConditionalExpression:
      return parent.test === node;
    case AST_NODE_TYPES.LogicalExpression:
      return isCondition(parent);
    case AST_NODE_TYPES.UnaryExpression:
      return parent.operator === "!";
    default:
      return false;
  }
}

/** What the comparisons of a search's result say: whether the text was found. */
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
  ["!== null", true],
  ["!= null", true],
  ["=== null", false],
  ["== null", false],
]);

/** The same for `localeCompare`. */
const EQUALITY = new Map([
  ["=== 0", true],
  ["== 0", true],
  ["!== 0", false],
  ["!= 0", false],
]);

function assertionTarget({ node, other }: Decision): Target | undefined {
  const method = methodCall(node);
  // Only the plain forms are rewritten: `expect(text).toBe("…")`, `.toEqual("…")`, `.toStrictEqual("…")`.
  if (method?.object.type !== AST_NODE_TYPES.CallExpression || !PLAIN_MATCHERS.has(method.name))
    return undefined;
  const [actual] = method.object.arguments;
  if (actual === undefined || other === undefined) return undefined;
  return (fixer, subject, code) => [fixer.replaceText(actual, subject), fixer.replaceText(other, code)];
}

const PLAIN_MATCHERS = new Set(["toBe", "toEqual", "toStrictEqual"]);

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
