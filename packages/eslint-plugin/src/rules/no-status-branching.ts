import { AST_NODE_TYPES } from "@typescript-eslint/utils";
import type { TSESTree } from "@typescript-eslint/utils";
import { nameOfCallee } from "../analysis/functions.js";
import { fits } from "../analysis/syntax.js";
import { createRule } from "../create-rule.js";
import { hasCodeAtHand } from "../no-status-branching/code-at-hand.js";
import { isCodeSpent } from "../no-status-branching/code-spent.js";
import { inCall, inComparison, inLookup, inSwitch } from "../no-status-branching/status-tests.js";
import type { StatusTest } from "../no-status-branching/status-tests.js";

/** Where the code of an error is at hand, its HTTP status decides nothing. */
export const noStatusBranching = createRule({
  name: "no-status-branching",
  meta: {
    type: "problem",
    description: "Branch on an error's code, not on the HTTP status that came with it.",
    messages: {
      status:
        "Several errors share the status {{statuses}}, and {{code}} is at hand here: branch on the code instead.",
    },
  },
  options: {
    defaults: { allow: [] as readonly number[] },
    properties: {
      allow: {
        type: "array",
        items: { type: "integer", minimum: 400, maximum: 599 },
        uniqueItems: true,
        description: "Statuses that may be branched on.",
      },
    },
  },
  create(context, analysis, { allow }) {
    const done = new Set<TSESTree.Node>();

    if (!STATUS_WORD.test(context.sourceCode.text)) return {};

    function check(test: StatusTest | undefined): void {
      if (test === undefined || done.has(test.node)) return;
      if (test.statuses.every((status) => allow.includes(status))) return;
      if (isAsserted(test.node) || !hasCodeAtHand(analysis, test) || isCodeSpent(analysis, test.node)) return;
      done.add(test.node);
      context.report({
        node: test.node,
        messageId: "status",
        data: {
          statuses: [...new Set(test.statuses)].join(", "),
          code: analysis.settings.envelopes[0]?.codeProperty ?? "the code",
        },
      });
    }

    /** `expect(response.status === 403).toBe(true)` asserts and decides nothing. */
    function isAsserted(node: TSESTree.Node): boolean {
      return context.sourceCode
        .getAncestors(node)
        .some(
          (ancestor) =>
            ancestor.type === AST_NODE_TYPES.CallExpression &&
            fits(/^(?:expect|assert|ok)$/u, nameOfCallee(ancestor)),
        );
    }

    return {
      BinaryExpression: (node) => check(inComparison(analysis, node)),
      SwitchStatement: (node) => check(inSwitch(analysis, node)),
      MemberExpression: (node) => check(inLookup(analysis, node)),
      CallExpression(node) {
        for (const test of inCall(analysis, node)) check(test);
      },
    };
  },
});

const STATUS_WORD = /\b(?:httpStatus|status|statusCode)\b/u;
