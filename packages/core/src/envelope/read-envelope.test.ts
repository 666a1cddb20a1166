import { expect, test } from "vitest";
import * as fc from "fast-check";
import * as z from "zod/mini";
import { errorCodes } from "../registry/codes.js";
import { defineRegistry } from "../registry/define-registry.js";
import { registry } from "../registry/registry.js";
import { createEnvelopeReader, readEnvelope } from "./read-envelope.js";

const figures = {
  balance: 0.42,
  estimated_cost: 1.07,
  currency: "EUR",
  total_recipients: 100,
  billable_recipients: 98,
  segments: 2,
};

test.each(errorCodes)("%s is known, and its body is returned as it is", (code) => {
  const body = { status: false, error_code: code, description: "text", ...figures, further: [1] };
  const reading = readEnvelope(body);
  expect(reading?.kind).toBe("known");
  expect(reading?.envelope).toBe(body);
});

test.each([
  ["null", null],
  ["text", "INVALID_TO"],
  ["a number", 7],
  ["an array", [{ error_code: "INVALID_TO" }]],
  ["an object without a code", { status: false, error: "Account is in setup process" }],
  ["a blank code", { status: false, error_code: " \n", description: "" }],
  ["a code that is no text", { status: false, error_code: ["INVALID_TO"], description: "" }],
  ["an inherited code", Object.create({ error_code: "INVALID_TO" })],
])("%s is no envelope", (_name, value) => {
  expect(readEnvelope(value)).toBeUndefined();
});

test.each(["constructor", "__proto__", "toString", "invalid_to", " INVALID_TO", "SANDBOX_UNAVAILABLE"])(
  "%j is kept verbatim as an unknown code",
  (error_code) => {
    const body = { status: false, error_code, description: "text" };
    expect(readEnvelope(body)).toEqual({ kind: "unknown", envelope: body });
  },
);

test("a status or a description that breaks the promise is amended on a copy", () => {
  const body = { status: 500, error_code: "NOT_FOUND", trace: "kept" };
  expect(readEnvelope(body)).toEqual({
    kind: "known",
    envelope: { status: false, error_code: "NOT_FOUND", description: "", trace: "kept" },
  });
  expect(body).toEqual({ status: 500, error_code: "NOT_FOUND", trace: "kept" });
});

test("a problem+json body is an envelope whose description is its detail", () => {
  const body = { type: "https://example.com/e", title: "Not found", status: 404, detail: "No such message." };
  expect(readEnvelope({ ...body, error_code: "NOT_FOUND" })).toEqual({
    kind: "known",
    envelope: { ...body, error_code: "NOT_FOUND", status: false, description: "No such message." },
  });
  expect(readEnvelope({ ...body, description: "own", error_code: "NOT_FOUND" })).toMatchObject({
    envelope: { description: "own" },
  });
  expect(readEnvelope({ detail: 7, error_code: "NOT_FOUND" })?.envelope.description).toBe("");
});

test("an own __proto__ member stays a member", () => {
  const reading = readEnvelope(JSON.parse('{"error_code":"NOT_FOUND","__proto__":{"status":false}}'));
  expect(Object.getPrototypeOf(reading?.envelope)).toBe(Object.prototype);
  expect(Object.hasOwn(reading!.envelope, "__proto__")).toBe(true);
});

test.each(Object.keys(figures))("a 402 whose %s is missing or of another type is malformed", (member) => {
  const body = {
    status: false,
    error_code: "INSUFFICIENT_BALANCE",
    description: "",
    ...figures,
    [member]: null,
  };
  expect(readEnvelope(body)).toEqual({ kind: "malformed", code: "INSUFFICIENT_BALANCE", envelope: body });
  const without = Object.entries(body).filter(([name]) => name !== member);
  expect(readEnvelope(Object.fromEntries(without))?.kind).toBe("malformed");
});

test("an inherited detail does not count", () => {
  const body = { status: false, error_code: "INSUFFICIENT_BALANCE", description: "" };
  const inherited: unknown = Object.assign(Object.create(figures), body);
  expect(readEnvelope(inherited)?.kind).toBe("malformed");
});

test("a reader of another registry gives the details as their schemas transform them", () => {
  const read = createEnvelopeReader(
    defineRegistry({
      TOO_OLD: {
        ...registry.INTERNAL_ERROR,
        details: { since: z.pipe(z.string(), z.transform(Number)), hint: z.optional(z.string()) },
      },
    }),
  );
  const body = { status: false, error_code: "TOO_OLD", description: "", since: "12" };
  expect(read(body)).toEqual({ kind: "known", envelope: { ...body, since: 12 } });
  expect(body.since).toBe("12");
  expect(read({ ...body, error_code: "NOT_FOUND" })?.kind).toBe("unknown");
});

test("any JSON value is read without a throw, and prototypes stay untouched", () => {
  const before = Reflect.ownKeys(Object.prototype).length;
  fc.assert(
    fc.property(fc.json(), fc.constantFrom(...errorCodes, "x", "", "__proto__"), (json, error_code) => {
      const value: unknown = JSON.parse(json);
      readEnvelope(value);
      const reading = readEnvelope({ ...(value as object), error_code });
      expect(reading === undefined).toBe(error_code === "");
      if (reading !== undefined) expect(typeof reading.envelope.description).toBe("string");
    }),
    { numRuns: 500 },
  );
  expect(Reflect.ownKeys(Object.prototype)).toHaveLength(before);
});
