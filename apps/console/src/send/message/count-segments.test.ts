import { expect, test } from "vitest";
import { countSegments } from "./count-segments.js";

test.each([
  ["", "GSM-7", 0],
  ["a".repeat(160), "GSM-7", 1],
  ["a".repeat(161), "GSM-7", 2],
  ["ж".repeat(70), "UCS-2", 1],
  ["ж".repeat(71), "UCS-2", 2],
  ["a".repeat(49) + "😀", "UCS-2", 1],
  ["€".repeat(80), "GSM-7", 1],
  ["€".repeat(81), "GSM-7", 2],
])("%j travels as %s in %i parts", (text, encoding, segments) => {
  expect(countSegments(text)).toEqual({ encoding, segments });
});
