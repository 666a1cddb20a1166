import type { TSESTree } from "@typescript-eslint/utils";
import type { Analysis } from "../analysis/analysis.js";
import { readsOfName } from "../analysis/places.js";
import { ofTsPattern } from "../analysis/imports.js";
import { chainFrom } from "../analysis/match-chain.js";
import { ownPattern, patternMembers, patternsOf } from "../analysis/ts-pattern.js";
import { propertyNamed } from "../analysis/syntax.js";
import type { EnvelopeShape } from "../settings.js";
import { AST_NODE_TYPES } from "@typescript-eslint/utils";

/** The members of ts-pattern patterns on an error that ask for a certain text. */
export function textPatterns(
  analysis: Analysis,
  call: TSESTree.CallExpression,
  shape: EnvelopeShape,
): readonly TSESTree.Property[] {
  const { sourceCode } = analysis;
  const chain = chainFrom(sourceCode, call);
  if (chain?.subject !== undefined) {
    const { subject } = chain;
    return chain.calls
      .filter(({ name }) => name === "with")
      .flatMap((step) => patternsOf(step).flatMap((pattern) => members(analysis, pattern, subject, shape)));
  }
  if (ofTsPattern(sourceCode, call.callee) !== "isMatching") return [];
  const [pattern, given] = call.arguments;
  if (pattern === undefined) return [];
  if (given !== undefined) return members(analysis, pattern, given, shape);
  const subject = testedBy(analysis, call).find((tested) => analysis.isError(tested));
  return members(analysis, pattern, subject, shape);
}

/** What the predicate that `isMatching(pattern)` makes is called with, where it has a name. */
function testedBy(analysis: Analysis, call: TSESTree.CallExpression): readonly TSESTree.Node[] {
  const { parent } = call;
  if (parent.type !== AST_NODE_TYPES.VariableDeclarator || parent.id.type !== AST_NODE_TYPES.Identifier)
    return [];
  return readsOfName(analysis.sourceCode, parent.id).flatMap((read) =>
    read.parent.type === AST_NODE_TYPES.CallExpression && read.parent.callee === read
      ? read.parent.arguments.slice(0, 1)
      : [],
  );
}

function members(
  analysis: Analysis,
  pattern: TSESTree.Node,
  subject: TSESTree.Node | undefined,
  { codeProperty, descriptionProperty }: EnvelopeShape,
): readonly TSESTree.Property[] {
  return patternMembers(pattern, descriptionProperty).flatMap(({ property, path }) => {
    if (!asksForText(analysis, property.value)) return [];
    if (propertyNamed(property.parent, codeProperty) !== undefined) return [property];
    if (subject === undefined) return [];
    const [key] = path;
    const isError =
      key === undefined
        ? analysis.isError(subject)
        : (analysis.types?.hasErrorMember(subject, [key]) ?? false);
    return isError ? [property] : [];
  });
}

const PRESENCE = /^(?:_|any|string|nonNullable|nullish|select|optional|string\.minLength|string\.length)$/u;

/** Whether a pattern asks for more than that there is a text. */
function asksForText(analysis: Analysis, node: TSESTree.Node): boolean {
  const own = ownPattern(analysis.sourceCode, node);
  if (own === undefined) return true;
  if (!PRESENCE.test(own.name)) return true;
  // `P.select("text", P.string.includes("…"))` and `P.optional("…")` hold a pattern of their own.
  const inner =
    own.name === "select" ? own.args.slice(own.args.length - 1) : own.name === "optional" ? own.args : [];
  if (
    own.name === "select" &&
    own.args.length === 1 &&
    ownPattern(analysis.sourceCode, own.args[0] ?? node) === undefined
  )
    return false;
  return inner.some((arg) => asksForText(analysis, arg));
}
