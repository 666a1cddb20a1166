import { expect, test } from "vitest";
import { createFaultPlan } from "./fault-plan.js";
import { parseFaultSpec } from "./fault-spec.js";

function planOf(spec: string, seed: number) {
  const rates = parseFaultSpec(spec);
  if (!rates.ok) throw new Error(rates.error);
  const next = createFaultPlan(rates.value, seed);
  return (count: number) => Array.from({ length: count }, () => next());
}

test("reads the rates of a specification", () => {
  expect(parseFaultSpec("rate-limit=0.08, db=.5")).toEqual({
    ok: true,
    value: new Map([
      ["rate-limit", 0.08],
      ["db", 0.5],
    ]),
  });
});

test.each([
  "",
  "disk=0.1",
  "db",
  "db=",
  "db=2",
  "db=0.1=0.9",
  "db=-0.1",
  "db=1e-3",
  "db=0.1,db=0.1",
  "db=0.6,html-503=0.6",
])("refuses %j with a sentence", (spec) => {
  const rates = parseFaultSpec(spec);
  expect(rates.ok ? "" : rates.error).toMatch(/\.$/);
});

test("lets the same seed give the same faults, and another one others", () => {
  const spec = "rate-limit=0.1,bare-429=0.1,html-503=0.2,db=0.1";
  expect(planOf(spec, 7)(200)).toEqual(planOf(spec, 7)(200));
  expect(planOf(spec, 7)(200)).not.toEqual(planOf(spec, 8)(200));
});

test("meets the rates, and loses the answer of half the requests that a proxy page hits", () => {
  const faults = planOf("html-503=0.2,db=0.1", 3)(10_000);
  const lost = faults.filter((fault) => fault?.kind === "html-503");
  const carriedOut = lost.filter((fault) => fault.carriedOut);
  expect(lost.length / 10_000).toBeCloseTo(0.2, 1);
  expect(carriedOut.length / lost.length).toBeCloseTo(0.5, 1);
  expect(faults.filter((fault) => fault?.kind === "db").length / 10_000).toBeCloseTo(0.1, 1);
});
