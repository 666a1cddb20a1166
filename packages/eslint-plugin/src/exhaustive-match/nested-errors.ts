import { AST_NODE_TYPES } from "@typescript-eslint/utils";
import type { TSESTree } from "@typescript-eslint/utils";
import { shapeWithCode } from "../analysis/analysis.js";
import type { Analysis } from "../analysis/analysis.js";
import { keyName, literalText, propertyNamed, unwrap } from "../analysis/syntax.js";
import { patternMembers, patternsOf, patternTexts } from "../analysis/ts-pattern.js";
import type { MatchChain } from "../analysis/match-chain.js";

/** The patterns of a match that name a code further down: `{ ok: false, error: { error_code: "NOT_FOUND" } }`. */
export function namingPatterns(
  analysis: Analysis,
  { calls, subject }: MatchChain,
): readonly TSESTree.ObjectExpression[] {
  return calls
    .filter(({ name }) => name === "with")
    .flatMap(patternsOf)
    .map(unwrap)
    .filter((pattern) => pattern.type === AST_NODE_TYPES.ObjectExpression)
    .filter((pattern) => namesCode(analysis, pattern, subject));
}

function namesCode(analysis: Analysis, pattern: TSESTree.Node, subject: TSESTree.Node | undefined): boolean {
  const { settings, sourceCode, types } = analysis;
  return settings.envelopes.some(({ codeProperty }) =>
    patternMembers(pattern, codeProperty).some(({ property, path: [holder] }) => {
      const named = patternTexts(sourceCode, property.value).some((text) =>
        settings.registry.codes.has(literalText(text) ?? ""),
      );
      if (!named || holder === undefined || subject === undefined) return false;
      return types?.isKnown(subject) !== true || types.hasErrorMember(subject, [holder]);
    }),
  );
}

/**
 * Whether a pattern takes whatever one that names a code takes, with any other code as well: `{ ok: false }` beside
 * `{ ok: false, error: { error_code: "NOT_FOUND" } }`.
 *
 * @param isWide - whether a value in a pattern takes everything.
 */
export function takesEveryCode(
  analysis: Analysis,
  pattern: TSESTree.ObjectExpression,
  naming: TSESTree.ObjectExpression,
  isWide: (value: TSESTree.Node) => boolean,
): boolean {
  return pattern.properties.every((property) => {
    const name = property.type === AST_NODE_TYPES.Property ? keyName(property) : undefined;
    if (property.type !== AST_NODE_TYPES.Property || name === undefined) return false;
    const value = unwrap(property.value);
    if (value.type !== AST_NODE_TYPES.ObjectExpression && isWide(value)) return true;
    const named = propertyNamed(naming, name)?.value;
    if (named === undefined || shapeWithCode(analysis.settings, name) !== undefined) return false;
    const inner = unwrap(named);
    if (value.type === AST_NODE_TYPES.ObjectExpression && inner.type === AST_NODE_TYPES.ObjectExpression)
      return takesEveryCode(analysis, value, inner, isWide);
    return analysis.sourceCode.getText(value) === analysis.sourceCode.getText(inner);
  });
}
