import { expect, test, vi } from "vitest";
import * as z from "zod/mini";
import { readDetail } from "./details.js";

test.each([
  ["string", "EUR"],
  ["string", ""],
  ["number", 0],
  ["number", -1.5],
  ["boolean", false],
] as const)("a %s takes %j", (type, value) => {
  expect(readDetail(type, value)).toEqual({ value });
});

test.each([
  ["string", 7],
  ["string", undefined],
  ["number", "7"],
  ["number", null],
  ["number", JSON.parse("1e999")],
  ["number", Number.NaN],
  ["boolean", 0],
] as const)("a %s does not take %j", (type, value) => {
  expect(readDetail(type, value)).toBeUndefined();
});

test("a schema reads as it transforms", () => {
  const schema = z.pipe(z.string(), z.transform(Number));
  expect(readDetail(schema, "12")).toEqual({ value: 12 });
  expect(readDetail(schema, 12)).toBeUndefined();
  expect(readDetail(z.optional(z.string()), undefined)).toEqual({ value: undefined });
});

test("a schema that is asynchronous or throws is not met, and leaves no rejection behind", async () => {
  const unhandled = vi.fn();
  process.on("unhandledRejection", unhandled);
  const later = z.string().check(z.refine(() => Promise.resolve(true)));
  const rejecting = z.string().check(z.refine(() => Promise.reject(new Error("refused"))));
  const broken = z.pipe(
    z.string(),
    z.transform(() => {
      throw new Error("broken");
    }),
  );
  expect(readDetail(later, "x")).toBeUndefined();
  expect(readDetail(rejecting, "x")).toBeUndefined();
  expect(readDetail(broken, "x")).toBeUndefined();
  await new Promise((resolve) => setTimeout(resolve, 10));
  expect(unhandled).not.toHaveBeenCalled();
  process.off("unhandledRejection", unhandled);
});
