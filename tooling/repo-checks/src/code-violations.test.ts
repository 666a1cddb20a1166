import { describe, expect, it } from "vitest";
import { codeViolations, indexViolations } from "./code-violations.js";

describe("codeViolations", () => {
  function problemsIn(text: string): string[] {
    return codeViolations({ path: "sample.ts", text });
  }

  it.each([
    [`it.only("a", () => {});`, "leaves tests out"],
    [`describe.skip("a", () => {});`, "leaves tests out"],
    [`test.concurrent.todo("a");`, "leaves tests out"],
    [`const a = b as any;`, `a cast to "any"`],
    [`const a = <any>b;`, `a cast to "any"`],
    [`// @ts-ignore\nconst a: number = "";`, "hides every error"],
    [`/* @ts-nocheck */`, "hides every error"],
    [`f(\n  // eslint-disable-next-line no-console\n  a,\n);`, "gives no reason"],
    [`const a = 1; /* eslint-disable */`, "gives no reason"],
  ])("reports %j", (text, problem) => {
    expect(problemsIn(text)).toEqual([expect.stringContaining(problem)]);
  });

  it.each([
    [`it("skips bad rows", () => {});`],
    [`const text = "it.only and // @ts-ignore, as any";`],
    ["const text = `\n// @ts-ignore\n`;"],
    [`// @ts-expect-error -- a number is no string\nconst a: string = 1;`],
    [`// eslint-disable-next-line no-console -- the command's own output\nconsole.log(1);`],
    [`rows.skip();`],
  ])("has nothing against %j", (text) => {
    expect(problemsIn(text)).toEqual([]);
  });
});

describe("indexViolations", () => {
  it("accepts lists of names and type names", () => {
    const text = `export { a, b } from "./a.js";\n\nexport type { A } from "./a.js";`;
    expect(indexViolations({ path: "index.ts", text })).toEqual([]);
  });

  it.each([
    `export * from "./a.js";`,
    `export * as a from "./a.js";`,
    `export const a = 1;`,
    `import "./a.js";`,
  ])("reports %j", (text) => {
    expect(indexViolations({ path: "index.ts", text })).toHaveLength(1);
  });
});
