import { AST_NODE_TYPES } from "@typescript-eslint/utils";
import type { TSESTree } from "@typescript-eslint/utils";
import { annotationAt } from "../analysis/annotations.js";
import { literalText } from "../analysis/syntax.js";
import { createRule } from "../create-rule.js";
import { definedCodes } from "../known-code/defined-codes.js";
import { inProperty } from "../known-code/places-in-assertions.js";
import { inCall } from "../known-code/places-in-calls.js";
import { inComparison, inLookup, inSwitch, isSpeltAsCode } from "../known-code/places-of-codes.js";
import { spellingOf } from "../known-code/spelling.js";
import {
  inClassMember,
  inTypedValue,
  inTypeMember,
  inTypeReference,
  writtenByHand,
} from "../known-code/typed-places.js";
import type { CodePlace } from "../known-code/places-of-codes.js";

/** A literal that is used as a code is one that the registry knows. */
export const knownCode = createRule({
  name: "known-code",
  meta: {
    type: "problem",
    description: "Name only error codes that the registry has.",
    messages: {
      unknown: "{{code}} is not a code of the registry: no error ever carries it.",
      misspelt: "{{code}} is not a code of the registry; {{nearest}} is.",
      useNearest: "Use {{nearest}}.",
    },
    fixable: "code",
    hasSuggestions: true,
  },
  options: {
    defaults: { allow: [] as readonly string[] },
    properties: {
      allow: {
        type: "array",
        items: { type: "string" },
        uniqueItems: true,
        description: "Further codes that are known.",
      },
    },
  },
  create(context, analysis, { allow }) {
    const { registry } = analysis.settings;
    const done = new Set<TSESTree.Node>();
    let defined: ReadonlySet<string> | undefined;
    let written: ReadonlySet<string> | undefined;

    if (!analysis.speaksOfCodes()) return {};

    function check(places: readonly CodePlace[]): void {
      for (const place of places) checkText(place);
    }

    function checkText({ node, certain, possible, loose }: CodePlace): void {
      const text = node.type === AST_NODE_TYPES.Identifier ? node.name : literalText(node);
      if (
        text === undefined ||
        text === "" ||
        registry.codes.has(text) ||
        allow.includes(text) ||
        done.has(node) ||
        (defined ??= definedCodes(analysis)).has(text) ||
        isRefusedByCompiler(node)
      )
        return;
      const own = codesOfType(possible);
      if (own.includes(text)) return;
      const { near, meant } = spellingOf(registry, text, own);
      // Where only the member's name speaks for a code, another vendor's `error_code` may be meant.
      if (!certain && meant === undefined && !isSpeltAsCode(text)) return;
      done.add(node);
      context.report({
        node,
        messageId: near.length === 0 ? "unknown" : "misspelt",
        data: { code: JSON.stringify(text), nearest: near[0]?.code },
        ...(meant !== undefined && loose !== true
          ? { fix: (fixer) => fixer.replaceText(node, quoted(node, meant)) }
          : {
              suggest: near.map(({ code }) => ({
                messageId: "useNearest" as const,
                data: { nearest: code },
                fix: (fixer) => fixer.replaceText(node, quoted(node, code)),
              })),
            }),
      });
    }

    /** The codes that are known by the type of their place. */
    function codesOfType(possible: CodePlace["possible"]): readonly string[] {
      const codes = possible?.() ?? [];
      if (codes.length === 0) return codes;
      const byHand = (written ??= writtenByHand(analysis));
      return codes.filter((code) => !byHand.has(code));
    }

    /** Under `@ts-expect-error` the compiler says the same, and somebody has read it: so do tests of types. */
    function isRefusedByCompiler({ loc }: TSESTree.Node): boolean {
      return context.sourceCode
        .getAllComments()
        .some(
          (comment) =>
            comment.loc.end.line === loc.start.line - 1 && /^[\s*]*@ts-expect-error/u.test(comment.value),
        );
    }

    /** The code in the quotes that the author uses. */
    function quoted(node: TSESTree.Node, code: string): string {
      if (node.type === AST_NODE_TYPES.Identifier) return code;
      const quote = context.sourceCode.getText(node).charAt(0);
      return `${quote}${code}${quote}`;
    }

    return {
      BinaryExpression: (node) => check(inComparison(analysis, node)),
      SwitchStatement: (node) => check(inSwitch(analysis, node)),
      CallExpression: (node) => check(inCall(analysis, node)),
      NewExpression: (node) => check(inCall(analysis, node)),
      Property: (node) => check(inProperty(analysis, node)),
      MemberExpression: (node) => check(inLookup(analysis, node)),
      TSAsExpression: (node) => check(inTypedValue(analysis, node.expression, node.typeAnnotation)),
      TSTypeAssertion: (node) => check(inTypedValue(analysis, node.expression, node.typeAnnotation)),
      TSSatisfiesExpression: (node) => check(inTypedValue(analysis, node.expression, node.typeAnnotation)),
      VariableDeclarator(node) {
        if (node.init !== null) check(inTypedValue(analysis, node.init, annotationAt(node.id)));
      },
      AssignmentPattern: (node) => check(inTypedValue(analysis, node.right, annotationAt(node.left))),
      PropertyDefinition(node) {
        check(inClassMember(analysis, node));
        if (node.value !== null)
          check(inTypedValue(analysis, node.value, node.typeAnnotation?.typeAnnotation));
      },
      TSTypeReference: (node) => check(inTypeReference(analysis, node)),
      TSPropertySignature: (node) => check(inTypeMember(analysis, node)),
    };
  },
});
