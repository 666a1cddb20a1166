import { AST_NODE_TYPES } from "@typescript-eslint/utils";
import type { TSESLint, TSESTree } from "@typescript-eslint/utils";
import { codeValue } from "../analysis/code-values.js";
import { literalValue, parentOf, wrapped } from "../analysis/syntax.js";
import type { MethodCall } from "../analysis/syntax.js";
import { createRule } from "../create-rule.js";
import { codeMatchFrom, handledCodes, swallowingPatterns } from "../exhaustive-match/chains.js";
import type { CodeMatch } from "../exhaustive-match/chains.js";
import { addCases, addEntries, indentOf } from "../exhaustive-match/completions.js";
import {
  asksForCode,
  chainedTests,
  hasCodeCases,
  isNeverCheck,
  missingCases,
} from "../exhaustive-match/switches.js";
import {
  isTableOfTexts,
  partialDeclaration,
  partialLookup,
  partialMapLookup,
} from "../exhaustive-match/tables.js";
import { caseLabels, inParentheses, patternsFor } from "../exhaustive-match/wording.js";
import type { PartialTable } from "../exhaustive-match/tables.js";

type Fixer = TSESLint.RuleFixer;

const TYPE_TEST = /\.test-d\.[cm]?tsx?$/u;

/** A match that is thrown has been taken for the error that its end would give. */
const DROPPING: ReadonlySet<AST_NODE_TYPES | undefined> = new Set([
  AST_NODE_TYPES.ExpressionStatement,
  AST_NODE_TYPES.ThrowStatement,
]);

const MESSAGES = {
  arm: "This arm takes every code that no other arm names: name the codes, so that a new one is noticed.",
  chain: "A chain of conditions over codes is never complete: match on the code, with every code named.",
  default:
    "This default hides the codes that no case names{{missing}}: name them, so that a new one is noticed.",
  end: "`.{{method}}()` hides the codes that no arm names{{missing}}: name them, and end with `.exhaustive()`.",
  open: "Without an end this match runs no arm: name every {{named}}{{missing}}, and end with `.exhaustive()`.",
  missing: "This switch has no case for {{missing}}.",
  table: "This table has no entry for {{missing}}: complete it, with `satisfies Record<ErrorCode, …>`.",
  addArms: "Name the missing codes.",
  endExhaustively: "End with `.exhaustive()`.",
  proveNever: "Let the compiler prove that no code is left.",
};

/** A match on an error or its code names every code. */
export const exhaustiveMatch = createRule({
  name: "exhaustive-match",
  meta: {
    type: "problem",
    description: "Handle every error code by name: no catch-all arm, default or partial table.",
    messages: MESSAGES,
    hasSuggestions: true,
  },
  options: {
    defaults: { checkConditions: true },
    properties: {
      checkConditions: {
        type: "boolean",
        description: "Whether `if`/`else if` chains over codes are reported.",
      },
    },
  },
  create(context, analysis, { checkConditions }) {
    const { sourceCode } = analysis;
    const reportedTables = new Set<TSESTree.Node>();

    if (!analysis.speaksOfCodes()) return {};

    function checkEnd(match: CodeMatch, last: MethodCall): void {
      if (isDropped(last)) {
        const missing = missingArms(match);
        context.report({
          node: last.callee.property,
          messageId: "open",
          data: { named: namedBy(match), missing: inParentheses(missing) },
          suggest: canEnd(match, missing)
            ? [
                {
                  messageId: "endExhaustively",
                  fix: (fixer) => fixer.insertTextAfter(last.call, ".exhaustive()"),
                },
              ]
            : [],
        });
        return;
      }
      if (last.name !== "otherwise" && last.name !== "run") return;
      const missing = missingArms(match);
      context.report({
        node: last.callee.property,
        messageId: "end",
        data: { method: last.name, missing: inParentheses(missing) },
        suggest: endSuggestions(match, last, missing),
      });
    }

    /** Whether the arms end in nothing: a match without an end runs none of them. A test of types runs none anyway. */
    function isDropped({ call, name }: MethodCall): boolean {
      if (TYPE_TEST.test(context.filename)) return false;
      const isArm = name === "with" || name === "when" || name === "withAction";
      return isArm && DROPPING.has(parentOf(wrapped(call))?.type);
    }

    function namedBy({ chain: { kind } }: CodeMatch): "code" | "kind" {
      return kind === "match" || kind === "matchError" ? "code" : "kind";
    }

    function canEnd(match: CodeMatch, missing: readonly string[]): boolean {
      return (
        match.codes !== undefined && missing.length === 0 && (analysis.types === undefined || match.limited)
      );
    }

    /** Beside an arm that takes every code, the compiler takes no arm that names some. */
    function wideArms(match: CodeMatch): number {
      return match.chain.calls.flatMap((call) => swallowingPatterns(analysis, match, call)).length;
    }

    function missingArms(match: CodeMatch, except?: TSESTree.Node): readonly string[] {
      const handled = handledCodes(analysis, match, except);
      return (match.codes ?? []).filter((code) => !handled.has(code));
    }

    function endSuggestions(
      match: CodeMatch,
      last: MethodCall,
      missing: readonly string[],
    ): TSESLint.ReportSuggestionArray<"addArms" | "endExhaustively"> {
      // Where the type has values beside the known codes, the compiler would not take `.exhaustive()`.
      if (
        match.codes === undefined ||
        wideArms(match) > 0 ||
        (analysis.types !== undefined && !match.limited)
      )
        return [];
      const replace = (text: string) => (fixer: Fixer) =>
        fixer.replaceTextRange([last.callee.property.range[0], last.call.range[1]], text);
      if (missing.length === 0) return [{ messageId: "endExhaustively", fix: replace("exhaustive()") }];
      const [handler] = last.call.arguments;
      const arm =
        handler === undefined
          ? '() => { throw new Error("This error code is not handled."); }'
          : sourceCode.getText(handler);
      return [
        {
          messageId: "addArms",
          fix: replace(`with(${patternsFor(match, missing)}, ${arm}).exhaustive()`),
        },
      ];
    }

    function checkArm(match: CodeMatch, call: MethodCall): void {
      for (const pattern of swallowingPatterns(analysis, match, call)) {
        const missing = missingArms(match, pattern);
        const canName =
          call.name === "with" &&
          match.codes !== undefined &&
          wideArms(match) === 1 &&
          missing.length > 0 &&
          call.call.arguments.length === 2 &&
          !selects(pattern);
        context.report({
          node: pattern,
          messageId: "arm",
          suggest: canName
            ? [
                {
                  messageId: "addArms",
                  fix: (fixer) => fixer.replaceText(pattern, patternsFor(match, missing)),
                },
              ]
            : [],
        });
      }
    }

    /** A selection hands the handler another value than the pattern that would take its place. */
    function selects(pattern: TSESTree.Node): boolean {
      return sourceCode.getText(pattern).includes("select");
    }

    function checkSwitch(node: TSESTree.SwitchStatement): void {
      const code = hasCodeCases(analysis, node) ? codeValue(analysis, node.discriminant) : undefined;
      if (code === undefined) {
        if (checkConditions && literalValue(node.discriminant) === true)
          checkTests(node.cases.map(({ test }) => test));
        return;
      }
      const missing = missingCases(analysis, node, code.codes);
      const fallback = node.cases.find(({ test }) => test === null);
      if (fallback !== undefined && !isNeverCheck(analysis, fallback)) {
        context.report({
          loc: {
            start: fallback.loc.start,
            end: sourceCode.getLocFromIndex(fallback.range[0] + "default".length),
          },
          messageId: "default",
          data: { missing: inParentheses(missing) },
          suggest: defaultSuggestions(node, fallback, missing, code.limited),
        });
        return;
      }
      if (missing.length === 0) return;
      context.report({
        node: node.discriminant,
        messageId: "missing",
        data: { missing: missing.join(", ") },
        suggest: [
          { messageId: "addArms", fix: (fixer) => addCases(sourceCode, fixer, node, fallback, missing) },
        ],
      });
    }

    function defaultSuggestions(
      node: TSESTree.SwitchStatement,
      fallback: TSESTree.SwitchCase,
      missing: readonly string[],
      limited: boolean,
    ): TSESLint.ReportSuggestionArray<"addArms" | "proveNever"> {
      const label: TSESTree.Range = [fallback.range[0], fallback.range[0] + "default".length];
      if (missing.length > 0)
        return [
          {
            messageId: "addArms",
            fix: (fixer) =>
              fixer.replaceTextRange(
                label,
                caseLabels(missing, indentOf(sourceCode, fallback)).replace(/:$/u, ""),
              ),
          },
        ];
      const [first] = fallback.consequent;
      const target = first?.type === AST_NODE_TYPES.BlockStatement ? first.body[0] : first;
      if (!limited || target === undefined) return [];
      return [
        {
          messageId: "proveNever",
          fix: (fixer) =>
            fixer.insertTextBefore(target, `${sourceCode.getText(node.discriminant)} satisfies never; `),
        },
      ];
    }

    function checkTests(tests: readonly (TSESTree.Node | null)[]): void {
      const [first, second] = tests.filter((test) => test !== null && asksForCode(analysis, test));
      if (first && second) context.report({ node: first, messageId: "chain" });
    }

    /** From its head on, a chain of conditions is looked at once. */
    function checkChain(node: TSESTree.ConditionalExpression | TSESTree.IfStatement): void {
      const { parent } = node;
      const isLink = "alternate" in parent && parent.alternate === node;
      if (checkConditions && !isLink) checkTests(chainedTests(node));
    }

    function checkTable(table: PartialTable | undefined): void {
      if (table === undefined) return;
      const { literal, missing, lookup } = table;
      if (literal !== undefined && reportedTables.has(literal)) return;
      if (literal !== undefined) reportedTables.add(literal);
      context.report({
        node: lookup,
        messageId: "table",
        data: { missing: missing.length > 5 ? `${String(missing.length)} codes` : missing.join(", ") },
        suggest:
          literal !== undefined && isTableOfTexts(literal)
            ? [{ messageId: "addArms", fix: (fixer) => addEntries(analysis, fixer, literal, missing) }]
            : [],
      });
    }

    return {
      CallExpression(node) {
        const match = codeMatchFrom(analysis, node);
        if (match === undefined) {
          checkTable(partialMapLookup(analysis, node));
          return;
        }
        for (const call of match.chain.calls) checkArm(match, call);
        const last = match.chain.calls.at(-1);
        if (last !== undefined) checkEnd(match, last);
      },
      SwitchStatement: checkSwitch,
      IfStatement: checkChain,
      ConditionalExpression: checkChain,
      TSTypeReference(node) {
        checkTable(partialDeclaration(analysis, node));
      },
      MemberExpression(node) {
        if (node.computed) checkTable(partialLookup(analysis, node));
      },
    };
  },
});
