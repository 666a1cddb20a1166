import { existsSync, readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import parser from "@typescript-eslint/parser";
import { Linter } from "eslint";
import { describe, expect, test } from "vitest";
import plugin from "../src/index.js";
import { rules } from "../src/rules.js";
import { lintedText } from "./linted-text.js";
import { examplesOf } from "./docs.js";

const docs = new URL("../docs/rules/", import.meta.url);
const sources = new URL("../src/rules/", import.meta.url);
const world = fileURLToPath(new URL("../typed-world/", import.meta.url));
const names = Object.keys(rules);

describe("every rule has its files", () => {
  test.each(names)("%s has a source, a test and a page", (name) => {
    expect(existsSync(new URL(`${name}.ts`, sources))).toBe(true);
    expect(existsSync(new URL(`${name}.test.ts`, sources))).toBe(true);
    expect(existsSync(new URL(`${name}.md`, docs))).toBe(true);
  });

  test("no file is left over from a rule that is gone", () => {
    const pages = readdirSync(docs).map((file) => file.replace(/\.md$/u, ""));
    const files = readdirSync(sources).map((file) => file.replace(/\..*$/u, ""));
    expect(pages.toSorted()).toEqual(names.toSorted());
    expect([...new Set(files)].toSorted()).toEqual(names.toSorted());
  });
});

function messagesOf(code: string, name: string, typed: boolean): readonly string[] {
  const linter = new Linter({ configType: "flat", cwd: world });
  const [config] = [typed ? plugin.configs.recommendedTypeChecked : plugin.configs.recommended];
  return linter
    .verify(
      code,
      [
        {
          ...config,
          files: ["**/*.ts"],
          rules: { [`error-model/${name}`]: "error" },
          languageOptions: {
            parser,
            parserOptions: typed ? lintedText(world) : {},
          },
        },
      ],
      { filename: `${world}file.ts` },
    )
    .map(({ ruleId, message }) => `${ruleId ?? "parser"}: ${message}`);
}

describe.each(names)("the page of %s", (name) => {
  const page = new URL(`${name}.md`, docs);
  const examples = examplesOf(page);
  const text = readFileSync(page, "utf8");

  test("starts with the rule's name and description", () => {
    const description = Object.entries(rules).find(([key]) => key === name)?.[1].meta.docs?.description;
    expect(text.startsWith(`# ${name}\n\n${description ?? "?"}\n`)).toBe(true);
  });

  test("has both kinds of examples, the options and when not to use it", () => {
    const headings = text.match(/^## .*$/gmu);
    expect(headings).toEqual(["## Incorrect", "## Correct", "## Options", "## When not to use it"]);
  });

  test("names every option", () => {
    const schema = Object.entries(rules).find(([key]) => key === name)?.[1].meta.schema;
    for (const option of JSON.stringify(schema).matchAll(/"properties":\{"(\w+)"/gu))
      expect(text).toContain(`\`${option[1]!}\``);
  });

  for (const { heading, code } of examples)
    for (const typed of [false, true])
      test(`${heading}${typed ? ", with types" : ""}: ${code}`, () => {
        const messages = messagesOf(code, name, typed);
        if (heading === "Incorrect") {
          expect(messages).not.toEqual([]);
          expect(messages.every((message) => message.startsWith(`error-model/${name}: `))).toBe(true);
        } else expect(messages).toEqual([]);
      });
});
