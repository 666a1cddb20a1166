import { expect, test } from "vitest";
import { errorEnvelopeSchema } from "../envelope/error-envelope-schema.js";
import { errorCodes } from "../registry/codes.js";
import { registry } from "../registry/registry.js";
import type { ErrorCode } from "../registry/registry.js";
import { catalogue, explain } from "./catalogue.js";

test("the catalogue has every code, in registry order", () => {
  expect(Object.keys(catalogue)).toEqual(errorCodes);
  expect("constructor" in catalogue).toBe(false);
});

test.each(errorCodes)("the sample body of %s is an envelope of it", (code) => {
  const parsed = errorEnvelopeSchema.parse(catalogue[code].sample);
  expect(parsed).toEqual(catalogue[code].sample);
  expect(parsed.error_code).toBe(code);
});

test.each(errorCodes)("the texts of %s are whole sentences under a short heading", (code) => {
  const { title, cause, remedy } = catalogue[code];
  expect(title).toMatch(/^[A-Z].{3,40}[^.]$/);
  for (const text of [cause, remedy]) expect(text).toMatch(/^[A-Z].{20,}[.]$/);
});

test("no two codes are told in the same words", () => {
  const entries = Object.values(catalogue);
  for (const field of ["title", "cause", "remedy"] as const)
    expect(new Set(entries.map((entry) => entry[field])).size).toBe(entries.length);
});

test("explain joins the registry's facts and the catalogue's words", () => {
  const explanation = explain("INSUFFICIENT_BALANCE");
  expect(explanation.httpStatus).toBe(registry.INSUFFICIENT_BALANCE.httpStatus);
  expect(explanation.sample.segments).toBe(2);
  expect(explanation.remedy).toBe(catalogue.INSUFFICIENT_BALANCE.remedy);
});

test.each(["constructor", "NOPE"])("explain refuses %j", (name) => {
  expect(() => explain(name as ErrorCode)).toThrow(`explain: "${name}" is not a known code.`);
});
