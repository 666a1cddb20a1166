import * as fc from "fast-check";
import { expect, test } from "vitest";
import { maxDelayMs } from "./delay.js";
import { parseRetryAfter } from "./parse-retry-after.js";

const now = Date.UTC(1994, 10, 6, 8, 49, 7);

test.each([
  ["0", 0],
  ["120", 120_000],
  [" 5\t", 5000],
  ["007", 7000],
  ["99999999999999999999", maxDelayMs],
  ["9".repeat(400), maxDelayMs],
  ["Sun, 06 Nov 1994 08:49:37 GMT", 30_000],
  ["Sunday, 06-Nov-94 08:49:37 GMT", 30_000],
  ["Sun Nov  6 08:49:37 1994", 30_000],
  ["Sun Nov 06 08:49:37 1994", 30_000],
  ["Sat, 05 Nov 1994 08:49:37 GMT", 0],
  ["Thu, 29 Feb 1996 00:00:00 GMT", maxDelayMs],
  ["Sun, 06 Nov 1994 08:49:60 GMT", 53_000],
])("%j is read as %d ms", (header, delay) => {
  expect(parseRetryAfter(header, now)).toBe(delay);
});

test.each<unknown>([
  null,
  undefined,
  5,
  ["5"],
  "",
  "2, 5",
  "-5",
  "+2",
  "1.5",
  "1e3",
  "0x10",
  "Infinity",
  "NaN",
  "soon",
  "5 s",
  "٣",
  "1\n2",
  "Thu, 31 Feb 1994 08:49:37 GMT",
  "Wed, 29 Feb 1995 00:00:00 GMT",
  "Sun, 06 Nov 1994 24:00:00 GMT",
  "Sun, 06 Nov 1994 08:49:61 GMT",
  "Sun, 06 Nov 1994 08:49:37",
  "Sun, 06 Nov 1994 08:49:37 +0000",
  "Sun, 6 Nov 1994 08:49:37 GMT",
  "Sun, 06 Nov 0094 08:49:37 GMT",
  "1994-11-06T08:49:37Z",
])("%j is as if absent", (header) => {
  // A caller without a compiler hands on whatever its library gives.
  expect(parseRetryAfter(header as string, now)).toBeUndefined();
});

test("a header of blanks between two digits is read once, not once per blank", () => {
  // Quadratic reading would take 10^12 steps here, which is beyond the time of any test.
  const blanks = " \t".repeat(500_000);
  expect(parseRetryAfter(`1${blanks}1`, now)).toBeUndefined();
  expect(parseRetryAfter(`${blanks}1${blanks}`, now)).toBe(1000);
  expect(parseRetryAfter(blanks, now)).toBeUndefined();
});

test("a date counts from the server's own clock where it tells one", () => {
  const server = "Sun, 06 Nov 1994 09:00:00 GMT";
  expect(parseRetryAfter("Sun, 06 Nov 1994 09:00:10 GMT", now, server)).toBe(10_000);
  expect(parseRetryAfter("Sun, 06 Nov 1994 08:49:17 GMT", now, "yesterday")).toBe(10_000);
  expect(parseRetryAfter("10", now, server)).toBe(10_000);
});

test("a two-digit year more than 50 years ahead is of the past century", () => {
  const in2026 = Date.UTC(2026, 0, 1);
  expect(parseRetryAfter("Thursday, 01-Jan-26 00:00:09 GMT", in2026)).toBe(9000);
  expect(parseRetryAfter("Friday, 01-Jan-76 00:00:00 GMT", in2026)).toBe(maxDelayMs);
  expect(parseRetryAfter("Saturday, 01-Jan-77 00:00:00 GMT", in2026)).toBe(0);
});

test("a date means nothing where the clock is broken", () => {
  expect(parseRetryAfter("Sun, 06 Nov 1994 08:49:37 GMT", Number.NaN)).toBeUndefined();
});

test("every second of 400 years is read back in UTC", () => {
  const day = { min: Date.UTC(1800, 0, 1) / 1000, max: Date.UTC(2200, 0, 1) / 1000 };
  fc.assert(
    fc.property(fc.integer(day), fc.integer({ min: 0, max: 2_000_000 }), (seconds, ahead) => {
      const date = new Date((seconds + ahead) * 1000).toUTCString();
      expect(parseRetryAfter(date, seconds * 1000)).toBe(ahead * 1000);
    }),
  );
});

test("any text gives a delay that a timer keeps, or nothing", () => {
  const text = fc.oneof(fc.string(), fc.stringMatching(/^[-+]?[0-9., eEx:]{0,30}$/));
  fc.assert(
    fc.property(text, fc.double(), (header, clock) => {
      const delay = parseRetryAfter(header, clock);
      expect(delay === undefined || (delay >= 0 && delay <= maxDelayMs)).toBe(true);
      if (!/^[ \t]*[0-9]+[ \t]*$/.test(header)) expect(delay).toBeUndefined();
    }),
    { numRuns: 2000 },
  );
});
