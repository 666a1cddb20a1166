import { describe, expect, it } from "vitest";
import { readExpectations } from "./read-expectations.js";
import { scoreReports, type Report } from "./score-reports.js";

const expectations = readExpectations(
  [
    `a(); // expect: match-on-code`,
    `b(); // expect-typed: match-on-code`,
    `c(); // may: match-on-code`,
    `d(); // expect: match-on-code@a`,
    `e(); // expect: match-on-code@a`,
    `f();`,
  ].join("\n"),
  "a.ts",
);

function on(line: number, endLine = line): Report {
  return { rule: "match-on-code", line, endLine };
}

describe("scoreReports", () => {
  it("counts a group once, and finds it by any of its lines", () => {
    const { found, missed, falseReports } = scoreReports(expectations, [on(1), on(5)], "typed");
    expect(found.map(({ line }) => line)).toEqual([1, 4]);
    expect(missed.map(({ line }) => line)).toEqual([2]);
    expect(falseReports).toEqual([]);
  });

  it("owes nothing on an open line, and takes a report there", () => {
    const { missed, falseReports } = scoreReports(expectations, [on(1), on(2), on(3), on(4)], "untyped");
    expect(missed).toEqual([]);
    expect(falseReports).toEqual([]);
  });

  it("calls false what covers no marked line of its rule", () => {
    const other: Report = { rule: "known-code", line: 1, endLine: 1 };
    expect(scoreReports(expectations, [on(5, 6), on(6), other], "typed").falseReports).toEqual([
      on(6),
      other,
    ]);
  });
});
