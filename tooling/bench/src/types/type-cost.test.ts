import { expect, test } from "vitest";
import type { Compiler } from "./compile.ts";
import { compile } from "./compile.ts";
import {
  inventedErrors,
  matchErrorByCode,
  matchErrorByGroup,
  patternOnCode,
  patternOnObjects,
  smsErrors,
  writtenErrors,
} from "./fixtures.ts";
import { typeCost } from "./type-cost.ts";

// Budgets, in type instantiations: see "How it is measured" in README.md. Raise one only with its reason written beside it.
const BUDGET_30 = 2_000;
const BUDGET_1_000 = 60_000;
// A union that no registry made has its table built first: eleven more per arm.
const BUDGET_30_WITHOUT_REGISTRY = 2_300;

const compilers: readonly Compiler[] = ["typescript", "typescript-7"];

test.each(compilers)("a match on all 30 codes keeps to its budget under %s", async (compiler) => {
  const cost = await typeCost(smsErrors, matchErrorByCode, compiler);
  // A compiler that prints no count cannot be held to one.
  expect(cost ?? 1).toBeLessThanOrEqual(BUDGET_30);
  expect(cost ?? 1).toBeGreaterThan(0);
});

test("a match in groups costs less than one by code", async () => {
  expect(await typeCost(smsErrors, matchErrorByGroup)).toBeLessThan(BUDGET_30 / 2);
});

test("a match on 1,000 codes keeps to its budget, and its cost is linear", async () => {
  const half = await typeCost(inventedErrors(500), matchErrorByCode);
  const whole = await typeCost(inventedErrors(1_000), matchErrorByCode);
  expect(whole).toBeLessThanOrEqual(BUDGET_1_000);
  expect((whole ?? NaN) / (half ?? NaN)).toBeLessThanOrEqual(2.2);
});

test("a union that no registry made is matched at a linear cost as well", async () => {
  const few = await typeCost(writtenErrors(30), matchErrorByCode);
  const many = await typeCost(writtenErrors(300), matchErrorByCode);
  expect(few).toBeLessThanOrEqual(BUDGET_30_WITHOUT_REGISTRY);
  expect((many ?? NaN) / (few ?? NaN)).toBeLessThanOrEqual(11);
});

test("raw ts-pattern compiles on the same errors, and costs more", async () => {
  const own = (await typeCost(smsErrors, matchErrorByCode)) ?? NaN;
  expect(await typeCost(smsErrors, patternOnCode)).toBeGreaterThan(own);
  expect(await typeCost(smsErrors, patternOnObjects)).toBeGreaterThan(own);
});

test.each(compilers)("the compile error of a missing arm names its code under %s", async (compiler) => {
  const complete = matchErrorByCode(smsErrors);
  const incomplete = complete.replace('.with("TOKEN_EXPIRED", (e) => e.description)\n', "");
  expect((await compile(complete, compiler)).diagnostics).toEqual([]);
  const { diagnostics } = await compile(incomplete, compiler);
  expect(diagnostics.join("\n")).toMatch(/NonExhaustive<"TOKEN_EXPIRED">/);
  expect(diagnostics.filter((line) => line.includes("error TS"))).toHaveLength(1);
});

test("the compile error of one code more names it", async () => {
  const before = inventedErrors(30);
  const after = inventedErrors(31);
  const stale = matchErrorByCode({ codes: before.codes, declarations: after.declarations });
  const { diagnostics } = await compile(stale);
  expect(diagnostics.join("\n")).toMatch(/NonExhaustive<"CODE_30">/);
});
