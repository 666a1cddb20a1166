import errorModel from "@error-model/eslint-plugin";
import { registry } from "@error-model/core";
import { listWorkspacePackages } from "@tooling/workspace";
import { ESLint } from "eslint";
import tseslint from "typescript-eslint";
import { expect, test } from "vitest";

const packages = listWorkspacePackages(["packages"]).map(({ dir, manifest }) => ({
  dir,
  name: manifest.name,
}));

/** What the rules say about the package's files, or about a text in place of one of them. */
function linter(dir: string): ESLint {
  return new ESLint({
    cwd: dir,
    overrideConfigFile: true,
    allowInlineConfig: false,
    overrideConfig: [
      { ignores: ["dist/", "reports/", ".readme/"] },
      {
        ...errorModel.configs.recommendedTypeChecked,
        files: ["**/*.ts"],
        languageOptions: {
          parser: tseslint.parser,
          parserOptions: { projectService: true, tsconfigRootDir: dir },
        },
      },
      {
        // The codes of the registries that the tests of server and client define, told as any team tells the rules of its own.
        files: ["test/own-registry/*.ts", "src/registry/*.test.ts", "src/client/own-registry.test*.ts"],
        settings: { "error-model": { registries: [registry, ["INVALID_COLOUR", "QUOTA_EXCEEDED"]] } },
      },
    ],
  });
}

function reports(results: readonly ESLint.LintResult[]): readonly string[] {
  return results.flatMap(({ filePath, messages }) =>
    messages.map(({ line, ruleId, message }) => `${filePath}:${String(line)} ${ruleId ?? "?"} ${message}`),
  );
}

test.each(packages)(
  "$name keeps the rules, with no exception",
  async ({ dir }) => {
    expect(reports(await linter(dir).lintFiles(["**/*.ts"]))).toEqual([]);
  },
  120_000,
);

test("a match on a text is reported, so that silence means something", async () => {
  const core = packages.find(({ name }) => name === "@error-model/core");
  const text = `import type { ErrorEnvelope } from "./envelope/envelope.js";
export const isLow = (error: ErrorEnvelope): boolean => error.description.includes("balance");
`;
  const results = await linter(core?.dir ?? "").lintText(text, { filePath: "src/index.ts" });
  expect(reports(results)).toEqual([expect.stringContaining("error-model/match-on-code")]);
});
