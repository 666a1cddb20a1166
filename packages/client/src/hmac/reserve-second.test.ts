import { expect, test } from "vitest";
import { createSecondReservation } from "./reserve-second.js";

const texts = Array.from({ length: 1500 }, (_, index) => `text ${String(index)}`);

test("a text gets the current second, and never one twice", () => {
  const reserve = createSecondReservation();
  expect([reserve("a", 5), reserve("a", 5), reserve("a", 5), reserve("b", 5)]).toEqual([5, 6, 7, 5]);
  expect([reserve("a", 6), reserve("a", 100)]).toEqual([8, 100]);
});

test("however many texts there are, those of the current second keep their place", () => {
  const reserve = createSecondReservation();
  for (const text of texts) expect(reserve(text, 5)).toBe(5);
  for (const text of texts) expect(reserve(text, 5)).toBe(6);
  for (const text of texts) expect(reserve(text, 5)).toBe(7);
  expect(reserve("text 0", 8)).toBe(8);
});

test("a clock that is set back far does not make a text wait until it has caught up, one that is corrected does", () => {
  const reserve = createSecondReservation();
  expect(reserve("a", 10_000)).toBe(10_000);
  expect(reserve("a", 9_995)).toBe(10_001);
  expect(reserve("a", 6_400)).toBe(6_400);
  expect(reserve("a", 6_400)).toBe(6_401);
});
