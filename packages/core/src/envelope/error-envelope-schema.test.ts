import { expect, test } from "vitest";
import * as full from "zod";
import * as z from "zod/mini";
import { defineRegistry } from "../registry/define-registry.js";
import { errorCodes } from "../registry/codes.js";
import { registry } from "../registry/registry.js";
import {
  anyErrorEnvelopeSchema,
  envelopeSchemaOf,
  errorCodeSchema,
  errorEnvelopeSchema,
} from "./error-envelope-schema.js";

const breakdown = {
  balance: 0.42,
  estimated_cost: 1.07,
  currency: "EUR",
  total_recipients: 100,
  billable_recipients: 98,
  segments: 2,
};

function envelope(code: string, more: object = {}): Record<string, unknown> {
  return { status: false, error_code: code, description: "Words.", ...more };
}

test("every code parses, and nothing else does", () => {
  for (const code of errorCodes) expect(errorCodeSchema.safeParse(code).success).toBe(true);
  for (const name of ["constructor", "__proto__", "toString", "", "invalid_to", ["INVALID_TO"], null])
    expect(errorCodeSchema.safeParse(name).success).toBe(false);
});

test.each(errorCodes)("an envelope of %s parses, and keeps its further members", (code) => {
  const body = envelope(code, { ...(code === "INSUFFICIENT_BALANCE" && breakdown), request_id: "r-1" });
  expect(errorEnvelopeSchema.parse(body)).toEqual(body);
});

test.each(Object.keys(breakdown))("INSUFFICIENT_BALANCE without %s is refused", (member) => {
  const body = envelope("INSUFFICIENT_BALANCE", breakdown);
  const rest = Object.fromEntries(Object.entries(body).filter(([name]) => name !== member));
  expect(errorEnvelopeSchema.safeParse(body).success).toBe(true);
  expect(errorEnvelopeSchema.safeParse(rest).success).toBe(false);
  expect(errorEnvelopeSchema.safeParse({ ...body, [member]: [] }).success).toBe(false);
});

test.each([
  envelope("constructor"),
  envelope("__proto__"),
  envelope("toString"),
  envelope("SANDBOX_UNAVAILABLE"),
  envelope("UNAUTHORIZED", { status: true }),
  envelope("UNAUTHORIZED", { description: 5 }),
  { error_code: "UNAUTHORIZED", description: "Words." },
  { status: false, description: "Words." },
  Object.create({ status: false, error_code: "constructor", description: "Words." }),
  null,
  [],
  "UNAUTHORIZED",
])("%j is no envelope of a known code", (body) => {
  expect(errorEnvelopeSchema.safeParse(body).success).toBe(false);
});

test("any envelope may have a code that this build does not know", () => {
  const body = envelope("SANDBOX_UNAVAILABLE", { retry: { after: 3 } });
  expect(anyErrorEnvelopeSchema.parse(body)).toEqual(body);
});

test.each([
  envelope("  "),
  envelope(""),
  envelope("X", { status: true }),
  envelope("X", { description: null }),
  { status: false, error: "Account is in setup process" },
  null,
])("%j is no envelope at all", (body) => {
  expect(anyErrorEnvelopeSchema.safeParse(body).success).toBe(false);
});

test("an own __proto__ of the input does not become a prototype of the output", () => {
  const body: unknown = JSON.parse(
    '{"status":false,"error_code":"UNAUTHORIZED","description":"x","__proto__":{"admin":true}}',
  );
  for (const schema of [errorEnvelopeSchema, anyErrorEnvelopeSchema]) {
    const parsed = schema.parse(body);
    expect(Object.getPrototypeOf(parsed)).toBe(Object.prototype);
    expect("admin" in parsed).toBe(false);
  }
});

test("the schemas serve inside schemas of full zod and of zod/mini", () => {
  const error = envelope("NOT_FOUND");
  expect(full.object({ error: errorEnvelopeSchema }).parse({ error })).toEqual({ error });
  expect(full.object({ error: anyErrorEnvelopeSchema.check() }).parse({ error })).toEqual({ error });
  expect(z.object({ code: errorCodeSchema }).parse({ code: "NOT_FOUND" })).toEqual({ code: "NOT_FOUND" });
  expect(full.array(errorCodeSchema).safeParse(["NOPE"]).success).toBe(false);
});

test("a schema can be made for some codes, and for another registry", () => {
  const some = envelopeSchemaOf(registry, ["NOT_FOUND", "FORBIDDEN"]);
  expect(some.safeParse(envelope("NOT_FOUND")).success).toBe(true);
  expect(some.safeParse(envelope("DB_ERROR")).success).toBe(false);

  const billing = defineRegistry({
    CARD_DECLINED: {
      httpStatus: 402,
      category: "billing",
      retry: "never",
      outcome: "not-applied",
      action: "top-up",
      alert: false,
      description: "The card was declined.",
      details: { last4: z.string() },
    },
  });
  const schema = envelopeSchemaOf(billing);
  expect(schema.parse(envelope("CARD_DECLINED", { last4: "4242" })).last4).toBe("4242");
  expect(schema.safeParse(envelope("CARD_DECLINED")).success).toBe(false);
});

test("a code that is named twice counts once, and one that the registry does not have is refused", () => {
  const twice = envelopeSchemaOf(registry, ["NOT_FOUND", "FORBIDDEN", "NOT_FOUND"]);
  expect(twice.safeParse(envelope("NOT_FOUND")).success).toBe(true);
  for (const code of ["NOPE", "constructor"])
    expect(() => envelopeSchemaOf(registry, ["NOT_FOUND", code as "NOT_FOUND"])).toThrow(
      new TypeError(`envelopeSchemaOf: "${code}" is not a code of the registry.`),
    );
});
