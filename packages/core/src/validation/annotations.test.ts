import { expect, test } from "vitest";
import * as z from "zod";
import { codesOn } from "./annotations.js";
import { validate, withErrorCode } from "./validate.js";

const annotated = withErrorCode(
  z.object({ a: withErrorCode(z.string(), "INVALID_TO"), b: z.string() }),
  "INVALID_BODY",
);

test.each<[string, z.ZodType]>([
  ["check", annotated.check(() => undefined)],
  ["refine", annotated.refine(() => true)],
  ["describe", annotated.describe("words")],
  ["meta", annotated.meta({ title: "words" })],
  ["brand", annotated.brand("body")],
])("the code of an object survives %s", (_, schema) => {
  expect(codesOn(schema)?.default).toBe("INVALID_BODY");
});

test.each<[string, z.ZodObject]>([
  ["extend", annotated.extend({ c: z.string() })],
  ["pick", annotated.pick({ a: true })],
  ["omit", annotated.omit({ b: true })],
  ["strict", annotated.strict()],
])("an object derived by %s keeps the codes of its members and loses its own", (_, schema) => {
  expect(codesOn(schema)).toBeUndefined();
  const result = validate(schema, {});
  expect(!result.ok && result.error.error_code).toBe("INVALID_TO");
});

test("an annotation changes nothing about the schema that it was made from", () => {
  const text = z.string();
  withErrorCode(text, "INVALID_TO");
  expect(codesOn(text)).toBeUndefined();
});
