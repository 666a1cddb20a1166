import { readdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import parser from "@typescript-eslint/parser";
import { Linter } from "eslint";
import type { SourceCode } from "eslint";
import type { Rule } from "../src/create-rule.js";
import { lintedText } from "./linted-text.js";

export const world = fileURLToPath(new URL("../typed-world", import.meta.url));

/** The files that declare what the typed cases are about. */
export const worldDeclarations = readdirSync(world)
  .filter((name) => name.endsWith(".d.ts"))
  .map((name) => join(world, name));

/**
 * How a file is read: `javascript` by ESLint's own parser, `typescript` by typescript-eslint's without types, `typed` with
 * them, among the declarations of typed-world.
 */
export type Mode = "javascript" | "typescript" | "typed";

/** A source, and what a configuration says about it. */
export interface LintedCase {
  readonly code: string;
  readonly options?: object;
  readonly settings?: object;
  readonly filename?: string;
}

/** The name that a source is read under: TypeScript takes JSX only in a `.tsx` file. */
export function filenameOf({ code, filename }: LintedCase, mode: Mode): string {
  if (filename !== undefined) return filename;
  if (mode === "javascript") return "file.js";
  return /<\/|\/>/u.test(code) ? "react.tsx" : "file.ts";
}

// With one linter, ESLint normalizes the configuration of each mode and rule once.
const linter = new Linter({ configType: "flat", cwd: world });

/** What one rule reports about a source, which may be one that was parsed before. */
export function lintCase(
  rule: Rule,
  mode: Mode,
  linted: LintedCase,
  source: SourceCode | string = linted.code,
): readonly Linter.LintMessage[] {
  const { code, options, settings } = linted;
  const messages = linter.verify(
    source,
    [
      {
        files: ["**/*.{js,jsx,cjs,mjs,ts,tsx,mts,cts}"],
        // ESLint types the contexts of rules more narrowly than typescript-eslint; at run time they are one.
        plugins: { case: { rules: { rule } } } as unknown as NonNullable<Linter.Config["plugins"]>,
        rules: { "case/rule": options === undefined ? "error" : ["error", options] },
        ...(settings !== undefined && { settings: { "error-model": settings } }),
        languageOptions: {
          ...(mode !== "javascript" && { parser }),
          parserOptions: { ecmaFeatures: { jsx: true }, ...(mode === "typed" && lintedText(world)) },
        },
      },
    ],
    { filename: `${world}/${filenameOf(linted, mode)}` },
  );
  const broken = messages.find(({ ruleId }) => ruleId === null);
  if (broken !== undefined) throw new Error(`${broken.message} in: ${code}`);
  return messages;
}

/** A source after every fix that was offered in one pass. */
export function fixed(code: string, messages: readonly Linter.LintMessage[]): string {
  let end = code.length;
  let after = code;
  const fixes = messages.flatMap(({ fix }) => fix ?? []);
  for (const { range, text } of fixes.toSorted((a, b) => b.range[0] - a.range[0])) {
    // Of two fixes that overlap, ESLint leaves one to the next pass.
    if (range[1] > end) continue;
    after = applied(after, { range, text });
    end = range[0];
  }
  return after;
}

/** A source after one edit. */
export function applied(code: string, { range: [start, end], text }: Linter.LintMessage["fix"] & {}): string {
  return code.slice(0, start) + text + code.slice(end);
}
