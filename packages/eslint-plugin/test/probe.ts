import { fileURLToPath } from "node:url";
import { AST_NODE_TYPES } from "@typescript-eslint/utils";
import type { TSESTree } from "@typescript-eslint/utils";
import parser from "@typescript-eslint/parser";
import { Linter } from "eslint";
import { analyse } from "../src/analysis/analysis.js";
import type { Analysis } from "../src/analysis/analysis.js";
import type { Rule } from "../src/create-rule.js";
import { lintedText } from "./linted-text.js";

const world = fileURLToPath(new URL("../typed-world/", import.meta.url));

/** Asks a question about the argument of every `$(…)` in a source. */
export function probe<T>(
  code: string,
  question: (analysis: Analysis, node: TSESTree.Node) => T,
  { typed = false, settings = {} }: { readonly typed?: boolean; readonly settings?: object } = {},
): readonly T[] {
  const answers: T[] = [];
  const rule: Rule["create"] = (context) => ({
    CallExpression(node) {
      const [argument] = node.arguments;
      if (
        node.callee.type === AST_NODE_TYPES.Identifier &&
        node.callee.name === "$" &&
        argument !== undefined
      )
        answers.push(question(analyse(context), argument));
    },
  });
  const messages = new Linter({ configType: "flat", cwd: world }).verify(
    code,
    [
      {
        files: ["**/*.ts"],
        // ESLint types the contexts of rules more narrowly than typescript-eslint; at run time they are one.
        plugins: { probe: { rules: { probe: { create: rule } } } } as unknown as NonNullable<
          Linter.Config["plugins"]
        >,
        rules: { "probe/probe": "error" },
        settings: { "error-model": settings },
        languageOptions: {
          parser,
          parserOptions: typed ? lintedText(world) : {},
        },
      },
    ],
    { filename: `${world}file.ts` },
  );
  if (messages.length > 0) throw new Error(messages.map(({ message }) => message).join("\n"));
  return answers;
}
