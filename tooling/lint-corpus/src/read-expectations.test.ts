import { describe, expect, it } from "vitest";
import { readExpectations } from "./read-expectations.js";

const report = { typed: "report", untyped: "report" };

describe("readExpectations", () => {
  it("takes a marker behind code for its own line", () => {
    const text = `const a = 1;\nif (b) c(); // expect: match-on-code, known-code@a`;
    expect(readExpectations(text, "a.ts")).toEqual([
      { rule: "match-on-code", line: 2, verdicts: report, group: undefined },
      { rule: "known-code", line: 2, verdicts: report, group: "a" },
    ]);
  });

  it("takes markers that stand alone for the next line of code", () => {
    const text = `// expect-typed: known-code\n  // may: match-on-code\nf();`;
    expect(readExpectations(text, "a.ts")).toEqual([
      { rule: "known-code", line: 3, verdicts: { typed: "report", untyped: "open" }, group: undefined },
      { rule: "match-on-code", line: 3, verdicts: { typed: "open", untyped: "open" }, group: undefined },
    ]);
  });

  it("reads markers inside of JSX", () => {
    const text = `<p>\n  {/* may-untyped: known-code */}\n  {a === "b" /* expect: match-on-code */ && c}\n</p>`;
    expect(readExpectations(text, "a.tsx")).toEqual([
      { rule: "known-code", line: 3, verdicts: { untyped: "open" }, group: undefined },
      { rule: "match-on-code", line: 3, verdicts: report, group: undefined },
    ]);
  });

  it("finds none in code that only looks like one", () => {
    expect(readExpectations(`expect(a).toBe(1); // expected: nothing\n/* maybe: b */`, "a.ts")).toEqual([]);
  });

  it.each([
    [`f(); // expect: match-on-cod`, `a.ts:1 marks the rule "match-on-cod"`],
    [`\nf(); // may-typed: known-code`, `a.ts:2 has the marker "may-typed"`],
  ])("refuses %j", (text, message) => {
    expect(() => readExpectations(text, "a.ts")).toThrow(message);
  });
});
