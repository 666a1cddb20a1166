import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import parser from "@typescript-eslint/parser";
import { Linter } from "eslint";
import * as svelteParser from "svelte-eslint-parser";
import vueParser from "vue-eslint-parser";
import { describe, expect, test } from "vitest";
import plugin, { configs, meta } from "../src/index.js";
import { rules } from "../src/rules.js";

const world = fileURLToPath(new URL("../typed-world/", import.meta.url));

function lint(code: string, config: Linter.Config, filename: string): readonly Linter.LintMessage[] {
  return new Linter({ configType: "flat", cwd: world }).verify(
    code,
    [{ ...config, files: ["**/*.{js,mjs,jsx,ts,mts,cts,tsx,vue,svelte}"] }],
    {
      filename: `${world}${filename}`,
    },
  );
}

const rulesOf = (messages: readonly Linter.LintMessage[]): readonly (string | null)[] =>
  messages.map(({ ruleId }) => ruleId);

describe("the plugin", () => {
  test("bears the version of its package", () => {
    const manifest: unknown = JSON.parse(readFileSync(new URL("../package.json", import.meta.url), "utf8"));
    expect(manifest).toMatchObject({ name: meta.name, version: meta.version });
  });

  test.each(["recommended", "recommendedTypeChecked"] as const)("%s switches every rule on", (name) => {
    const expected = Object.keys(rules).map((rule) => [`error-model/${rule}`, "error"]);
    expect(Object.entries(configs[name].rules ?? {}).toSorted()).toEqual(expected.toSorted());
    expect(configs[name].plugins?.["error-model"]).toBeDefined();
  });

  test.each(Object.entries(rules))("%s has truthful metadata", (name, { meta: ruleMeta }) => {
    expect(ruleMeta.docs?.requiresTypeChecking).toBe(false);
    expect(ruleMeta.docs?.url.endsWith(`/docs/rules/${name}.md`)).toBe(true);
    expect(ruleMeta.defaultOptions).toHaveLength(1);
    expect(ruleMeta.schema).toMatchObject([{ additionalProperties: false }]);
  });

  test.each(Object.keys(rules))("%s refuses an option that it does not have", (name) => {
    const config: Linter.Config = {
      ...configs.recommended,
      rules: { [`error-model/${name}`]: ["error", { nope: 1 }] },
    };
    expect(() => lint("", config, "file.js")).toThrow(/nope/u);
  });
});

describe("settings", () => {
  const withSettings = (settings: unknown): Linter.Config => ({
    ...configs.recommended,
    settings: { "error-model": settings },
  });

  test.each([
    [{ name: ["x"] }, /\.name is not a setting/u],
    [{ names: "x" }, /\.names must be/u],
    [{ types: "yes" }, /\.types must be/u],
    [{ envelopes: [{ codeProperty: "code" }] }, /\.envelopes must be/u],
    [{ registries: [{ A: 1 }] }, /\.registries must be/u],
    ["x", /must be an object/u],
  ])("%j is refused by name", (settings, message) => {
    expect(() => lint("", withSettings(settings), "file.js")).toThrow(message);
  });

  test("a TypeScript file without types is reported once where types are required", () => {
    const messages = lint(
      "let x: number;",
      { ...configs.recommendedTypeChecked, languageOptions: { parser } },
      "file.ts",
    );
    expect(messages).toHaveLength(1);
    expect(messages[0]?.message).toMatch(/parserOptions\.projectService/u);
  });

  test("a JavaScript file is never asked for types", () => {
    expect(lint("let x;", configs.recommendedTypeChecked, "file.js")).toEqual([]);
  });
});

describe("other parsers", () => {
  const code = 'if (body.error_code && body.description === "The API key is disabled.") stop();';

  test("a Vue component is read in its script and its template", () => {
    const source = `<script setup>\nimport { ref } from "vue";\n${code}\n</script>\n<template><p v-if="body.error_code && body.description.includes('disabled')">x</p></template>`;
    const messages = lint(
      source,
      { ...configs.recommended, languageOptions: { parser: vueParser } },
      "file.vue",
    );
    expect(rulesOf(messages)).toEqual(["error-model/match-on-code", "error-model/match-on-code"]);
  });

  test("a Svelte component is read in its script and its markup", () => {
    const source = `<script>\n${code}\n</script>\n{#if body.error_code && body.description.includes("disabled")}<p>x</p>{/if}`;
    const messages = lint(
      source,
      { ...configs.recommended, languageOptions: { parser: svelteParser } },
      "file.svelte",
    );
    expect(rulesOf(messages)).toEqual(["error-model/match-on-code", "error-model/match-on-code"]);
  });

  test.each(["file.js", "file.mjs", "file.jsx"])("%s is read by ESLint's own parser", (filename) => {
    expect(rulesOf(lint(code, configs.recommended, filename))).toEqual(["error-model/match-on-code"]);
  });

  test.each(["file.ts", "file.mts", "file.cts", "react.tsx"])("%s is read without types", (filename) => {
    const config: Linter.Config = { ...configs.recommended, languageOptions: { parser } };
    expect(rulesOf(lint(code, config, filename))).toEqual(["error-model/match-on-code"]);
  });
});

test("the default export holds what the names export", () => {
  expect(plugin).toEqual({ configs, meta, rules });
});
