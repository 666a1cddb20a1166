import { relative } from "node:path";
import { AST_NODE_TYPES } from "@typescript-eslint/utils";
import type { TSESTree } from "@typescript-eslint/utils";
import { isInside } from "../analysis/syntax.js";
import { createRule } from "../create-rule.js";
import { apiErrorFix } from "../no-raw-envelope/api-error-fix.js";
import { envelopeShape, handMade } from "../no-raw-envelope/envelope-literal.js";
import { isMaterial, isOriginOfEnvelopes, isTestFile } from "../no-raw-envelope/material.js";
import { packageNameOf } from "../no-raw-envelope/package-name.js";
import {
  sentByAssignment,
  sentByCall,
  sentByConstructor,
  sentByResult,
  sentByReturn,
} from "../no-raw-envelope/sent-bodies.js";
import type { SentBody } from "../no-raw-envelope/sent-bodies.js";

/** Error bodies are written by the server package, not by hand. */
export const noRawEnvelope = createRule({
  name: "no-raw-envelope",
  meta: {
    type: "problem",
    description: "Throw `apiError(code)` instead of writing error bodies by hand.",
    messages: {
      envelope: "An envelope that is written by hand drifts from the registry: throw `apiError({{code}})`.",
      body: "A body that is made by hand for status {{status}} carries no code: throw `apiError(code)` of the server package.",
      useApiError: "Throw `apiError({{code}})`, which answers with the status of the code.",
    },
    fixable: "code",
    hasSuggestions: true,
  },
  options: {
    defaults: { checkStatuses: true, module: "@error-model/server" },
    properties: {
      checkStatuses: {
        type: "boolean",
        description: "Whether a body without an envelope is reported when it is sent with an error status.",
      },
      module: { type: "string", description: "The module that the fix imports `apiError` from." },
    },
  },
  create(context, analysis, { checkStatuses, module }) {
    const done = new Set<TSESTree.Node>();
    const envelopes: TSESTree.ObjectExpression[] = [];
    let testFile: boolean | undefined;

    function isExempt(node: TSESTree.Node): boolean {
      testFile ??=
        isTestFile(analysis, relative(context.cwd, context.filename)) ||
        isOriginOfEnvelopes(packageNameOf(context.filename), module);
      return testFile || isMaterial(analysis, node);
    }

    function checkSent(sent: SentBody | undefined): void {
      if (sent === undefined) return;
      const body = handMade(analysis, sent.body, sent.takesText);
      if (body === undefined || done.has(body) || isExempt(body)) return;
      if (body.type === AST_NODE_TYPES.ObjectExpression && envelopeShape(analysis, body) !== undefined) {
        reportEnvelope(body, sent);
        return;
      }
      if (!checkStatuses) return;
      done.add(body);
      context.report({ node: body, messageId: "body", data: { status: sent.status } });
    }

    function reportEnvelope(node: TSESTree.ObjectExpression, sent: SentBody | undefined): void {
      const shape = envelopeShape(analysis, node);
      if (shape === undefined || done.has(node) || isExempt(node)) return;
      done.add(node);
      // A literal in a constant may be used elsewhere: only one that stands where it is sent is rewritten.
      const inPlace = sent === undefined || isInside(node, sent.send);
      const offer = inPlace ? apiErrorFix(analysis, node, shape, sent, module) : undefined;
      context.report({
        node,
        messageId: "envelope",
        data: { code: offer === undefined ? "code" : JSON.stringify(offer.code) },
        ...(offer?.sameAnswer === true && { fix: offer.fix }),
        suggest:
          offer?.sameAnswer === false
            ? [{ messageId: "useApiError", data: { code: JSON.stringify(offer.code) }, fix: offer.fix }]
            : [],
      });
    }

    return {
      CallExpression: (node) => checkSent(sentByCall(analysis, node)),
      NewExpression: (node) => checkSent(sentByConstructor(analysis, node)),
      AssignmentExpression: (node) => checkSent(sentByAssignment(analysis, node)),
      ReturnStatement: (node) => checkSent(sentByReturn(analysis, node)),
      ObjectExpression(node) {
        checkSent(sentByResult(analysis, node));
        if (envelopeShape(analysis, node) !== undefined) envelopes.push(node);
      },
      // At the end, when every envelope that is sent has been seen with its status.
      "Program:exit": () => {
        for (const node of envelopes) reportEnvelope(node, undefined);
      },
    };
  },
});
