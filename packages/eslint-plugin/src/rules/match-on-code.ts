import { AST_NODE_TYPES } from "@typescript-eslint/utils";
import type { TSESTree } from "@typescript-eslint/utils";
import { shapeWithDescription } from "../analysis/analysis.js";
import type { Analysis } from "../analysis/analysis.js";
import { usesOf } from "../analysis/flow.js";
import { readsOfName } from "../analysis/places.js";
import { boundName, memberName, keyName } from "../analysis/syntax.js";
import { createRule } from "../create-rule.js";
import type { EnvelopeShape } from "../settings.js";
import { wordingInAssertion } from "../match-on-code/assertion.js";
import { decisionAt } from "../match-on-code/decision.js";
import type { Decision } from "../match-on-code/decision-kinds.js";
import { textPatterns } from "../match-on-code/patterns.js";
import { replacements } from "../match-on-code/suggestion.js";
import type { Source } from "../match-on-code/suggestion.js";

const MESSAGES = {
  assertion:
    "This test pins the wording of {{description}}, which may change at any time: assert {{code}}, or that a text is present.",
  comparison: "The text of {{description}} may change at any time: compare {{code}} instead.",
  lookup: "The text of {{description}} may change at any time: look up by {{code}} instead.",
  match: "The text of {{description}} may change at any time: match on {{code}} instead.",
  pattern: "The text of {{description}} may change at any time: put {{code}} into the pattern instead.",
  switch: "The text of {{description}} may change at any time: switch on {{code}} instead.",
  useCode: "Compare {{property}} with {{value}}.",
};

/** The text of an error decides nothing: its code does. */
export const matchOnCode = createRule({
  name: "match-on-code",
  meta: {
    type: "problem",
    description: "Decide by an error's code, never by its text.",
    messages: MESSAGES,
    hasSuggestions: true,
  },
  options: {
    defaults: { checkAssertions: true },
    properties: {
      checkAssertions: {
        type: "boolean",
        description: "Whether a test that asserts an exact wording is reported.",
      },
    },
  },
  create(context, analysis, { checkAssertions }) {
    const { settings } = analysis;
    const done = new Set<TSESTree.Node>();

    function report(decision: Decision, shape: EnvelopeShape, source?: Source): void {
      if (decision.kind === "assertion" && !checkAssertions) return;
      if (done.has(decision.node)) return;
      done.add(decision.node);
      const offers = source === undefined ? [] : replacements(analysis, decision, source, shape);
      context.report({
        node: decision.node,
        messageId: decision.kind,
        data: { description: shape.descriptionProperty, code: shape.codeProperty },
        suggest: offers.map(({ code, fix }) => ({
          messageId: "useCode" as const,
          data: { property: shape.codeProperty, value: code },
          fix,
        })),
      });
    }

    function follow(start: TSESTree.Node, shape: EnvelopeShape, source: Source): void {
      for (const use of usesOf(analysis, start)) {
        const decision = decisionAt(analysis, use);
        if (decision !== undefined) report(decision, shape, source);
      }
    }

    if (!settings.envelopes.some(({ descriptionProperty }) => analysis.mentions(descriptionProperty)))
      return {};

    return {
      MemberExpression(node) {
        const shape = shapeWithDescription(settings, nameOfRead(analysis, node));
        if (shape === undefined || !analysis.isError(node.object)) return;
        follow(node, shape, node);
      },
      Property(node) {
        if (node.parent.type !== AST_NODE_TYPES.ObjectPattern) return;
        const shape = shapeWithDescription(settings, keyName(node));
        const name = boundName(node);
        if (shape === undefined || name === undefined) return;
        const { parent } = node;
        const isError = analysis.isErrorPattern(parent);
        for (const read of readsOfName(analysis.sourceCode, name))
          if (isError || analysis.isErrorPattern(parent, read)) follow(read, shape, node);
      },
      CallExpression(node) {
        for (const shape of settings.envelopes) {
          for (const property of textPatterns(analysis, node, shape))
            context.report({
              node: property,
              messageId: "pattern",
              data: { description: shape.descriptionProperty, code: shape.codeProperty },
            });
          const assertion = checkAssertions
            ? wordingInAssertion(analysis, node, shape.codeProperty, shape.descriptionProperty)
            : undefined;
          if (assertion !== undefined && analysis.isError(assertion.subject))
            report({ node: assertion.wording, kind: "assertion" }, shape);
        }
      },
    };
  },
});

/** The name that a member expression reads, also through a constant: `error[FIELD]`. */
function nameOfRead(analysis: Analysis, node: TSESTree.MemberExpression): string | undefined {
  return node.computed ? analysis.textOf(node.property) : memberName(node);
}
