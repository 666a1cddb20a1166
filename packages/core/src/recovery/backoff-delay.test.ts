import * as fc from "fast-check";
import { expect, test } from "vitest";
import { backoffDelay } from "./backoff-delay.js";
import { clampDelay, maxDelayMs } from "./delay.js";

const always = (share: number) => () => share;

test("the bound doubles with every attempt up to the cap", () => {
  const bounds = [0, 1, 2, 3, 4, 5].map((attempt) =>
    backoffDelay({ attempt, baseMs: 100, capMs: 1000, random: always(1) }),
  );
  expect(bounds).toEqual([100, 200, 400, 800, 1000, 1000]);
});

test("the whole span from zero is drawn from", () => {
  expect(backoffDelay({ attempt: 3, baseMs: 100, capMs: 1000, random: always(0) })).toBe(0);
  expect(backoffDelay({ attempt: 3, baseMs: 100, capMs: 1000, random: always(0.25) })).toBe(200);
});

test("it starts at about a second and stops at 30 unless told otherwise", () => {
  expect(backoffDelay({ attempt: 0, random: always(1) })).toBe(1000);
  expect(backoffDelay({ attempt: 99, random: always(1) })).toBe(30_000);
});

test("a cap above what a timer keeps is lowered to it", () => {
  expect(backoffDelay({ attempt: 1e9, baseMs: 1, capMs: Infinity, random: always(1) })).toBe(maxDelayMs);
});

test("whatever the figures, the delay is a number from 0 to the cap", () => {
  const figure = fc.oneof(fc.double(), fc.integer(), fc.constantFrom(NaN, Infinity, -Infinity, 0));
  fc.assert(
    fc.property(figure, figure, figure, figure, (attempt, baseMs, capMs, drawn) => {
      const delay = backoffDelay({ attempt, baseMs, capMs, random: always(drawn) });
      expect(delay).toBeGreaterThanOrEqual(0);
      expect(delay).toBeLessThanOrEqual(clampDelay(capMs, 30_000));
    }),
    { numRuns: 2000 },
  );
});

test.each([undefined, null, "0.5", {}, 1n])("a source that gives %o counts as the whole span", (drawn) => {
  const random = (): number => drawn as number;
  expect(backoffDelay({ attempt: 0, baseMs: 100, random })).toBe(100);
});
