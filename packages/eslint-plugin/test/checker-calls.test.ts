import parser from "@typescript-eslint/parser";
import { Linter } from "eslint";
import type { Program, TypeChecker } from "typescript";
import { expect, test } from "vitest";
import { configs } from "../src/index.js";
import { lintedText } from "./linted-text.js";
import { world } from "./lint-case.js";

/** The questions that the rules ask the type checker about a source. */
function questionsAbout(code: string): readonly string[] {
  const asked: string[] = [];
  const watching = {
    parseForESLint(text: string, options: Parameters<typeof parser.parseForESLint>[1]) {
      const result = parser.parseForESLint(text, options);
      const { program } = result.services;
      if (program === null) throw new Error("The parser has no types.");
      const checker = watched(program.getTypeChecker(), asked);
      const services = {
        ...result.services,
        program: { getTypeChecker: () => checker } as Program,
        getTypeAtLocation: (node: never) => {
          asked.push("getTypeAtLocation");
          return (result.services as { getTypeAtLocation: (node: never) => unknown }).getTypeAtLocation(node);
        },
      };
      return { ...result, services };
    },
  };
  const messages = new Linter({ configType: "flat", cwd: world }).verify(
    code,
    [
      {
        ...configs.recommendedTypeChecked,
        files: ["**/*.ts"],
        languageOptions: { parser: watching, parserOptions: lintedText(world) },
      },
    ],
    { filename: `${world}/file.ts` },
  );
  expect(messages.filter(({ ruleId }) => ruleId === null)).toEqual([]);
  return asked;
}

// What the checker's own types of `any` and the like are is asked once per file, and about no node.
const ABOUT_NO_NODE = new Set(["getAnyType", "getNeverType", "getStringType", "getUnknownType"]);

function watched(checker: TypeChecker, asked: string[]): TypeChecker {
  return new Proxy(checker, {
    get(target, name) {
      const value: unknown = Reflect.get(target, name);
      if (typeof value !== "function") return value;
      return (...values: unknown[]): unknown => {
        if (!ABOUT_NO_NODE.has(String(name))) asked.push(String(name));
        return Reflect.apply(value, target, values);
      };
    },
  });
}

test.each([
  [
    "code that has nothing to do with errors",
    "const total = [1, 2].reduce((a, b) => a + b); show(total === 3 ? 'x' : 'y');",
  ],
  [
    "comparisons, switches and lookups of other texts",
    "switch (product.id) { case 'a': show(); } if (product.id === 'b') show({ b: 1 }['b']);",
  ],
  [
    "lists and tables of other texts",
    "show(['a', 'b'].includes(product.id), new Map([['key', 1]]).get(product.id), { a: 1 }['a']);",
  ],
  [
    "statuses of jobs",
    "if (product.status === 'sold') show(); switch (product.status) { case 'open': retry(); }",
  ],
  [
    "descriptions that are only written",
    "const box = { description: 'x' }; show(box); class A { description = 'y'; } show(A);",
  ],
  ["copies with another item", "show([1, 2].toSorted().with(0, 3));"],
  ["bodies that are sent", "show(Response.json({ id: 1 }), new Response('x', { status: 200 }));"],
  [
    "conditions and loops",
    "for (const e of errors) { if (e) show(); else retry(); } while (anything) retry();",
  ],
])("the checker is not asked about %s", (_, code) => {
  expect(questionsAbout(code)).toEqual([]);
  // Nor in a file that has the words, where the text of the file no longer answers for all of its nodes.
  expect(
    questionsAbout(`${code} // error_code description ErrorCode NOT_FOUND httpStatus ts-pattern`),
  ).toEqual([]);
});

test("the checker is asked where a text is read, so that silence means something", () => {
  expect(questionsAbout('if (error.description === "x") retry();')).toContain("getTypeAtLocation");
});
