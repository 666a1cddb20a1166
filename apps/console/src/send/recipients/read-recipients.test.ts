import { expect, test } from "vitest";
import { readRecipients } from "./read-recipients.js";

test("numbers are read however people write them", () => {
  const text = "+44 7700 900123\n0049 (151) 234-56789\n\n+1.202.555.0143\n\u202a+972 50 123 4567\u202c";
  expect(readRecipients(text)).toEqual({
    numbers: ["+447700900123", "+4915123456789", "+12025550143", "+972501234567"],
    skipped: [],
  });
});

test("a named column counts, wherever it stands, and other cells do not", () => {
  const text = 'name;Phone;note\n"Ada; Lovelace";+447700900123;"two\nlines 12345"\nBob;;+447700900124';
  expect(readRecipients(text)).toEqual({
    numbers: ["+447700900123"],
    skipped: [{ line: 3, reason: "no-number" }],
  });
});

test("without a named column the first cell that looks like a number counts", () => {
  expect(readRecipients("Ada,+447700900123,12345\nBob,+447700900124").numbers).toEqual([
    "+447700900123",
    "+447700900124",
  ]);
});

test("a line of nothing but numbers has as many recipients", () => {
  expect(readRecipients("+447700900123, +447700900124; ").numbers).toHaveLength(1);
  expect(readRecipients("+447700900123, +447700900124").numbers).toHaveLength(2);
});

test("what is no recipient is told by its line", () => {
  expect(readRecipients("+447700900123\nnobody\n447700900124\n+447700900123\n12")).toEqual({
    numbers: ["+447700900123"],
    skipped: [
      { line: 2, reason: "no-number" },
      { line: 3, reason: "invalid-number" },
      { line: 4, reason: "repeated" },
      { line: 5, reason: "no-number" },
    ],
  });
});

test("nothing is read from nothing", () => {
  expect(readRecipients("")).toEqual({ numbers: [], skipped: [] });
  expect(readRecipients(" \n\n")).toEqual({ numbers: [], skipped: [] });
});
