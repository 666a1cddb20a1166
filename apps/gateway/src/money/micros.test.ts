import { expect, test } from "vitest";
import { formatMicros, microsToNumber, parseMicros } from "./micros.js";

test.each([
  ["0", 0n],
  ["12", 12_000_000n],
  ["12.5", 12_500_000n],
  ["0.000001", 1n],
  ["-0.42", -420_000n],
  ["9007199254740993.000001", 9_007_199_254_740_993_000_001n],
])("reads %s exactly and writes it back", (text, micros) => {
  expect(parseMicros(text)).toBe(micros);
  expect(formatMicros(micros)).toBe(text);
});

test.each(["", "1.", ".5", "1e3", "0x10", "1.0000001", "1,5", " 1", "Infinity"])("refuses %j", (text) => {
  expect(parseMicros(text)).toBeUndefined();
});

test("shows on the wire the decimal that the amount is", () => {
  expect(JSON.stringify(microsToNumber(1_070_000n))).toBe("1.07");
  expect(JSON.stringify(microsToNumber(300_000n))).toBe("0.3");
});
