import { expect, test } from "vitest";
import * as z from "zod/mini";
import { defineRegistry } from "./define-registry.js";
import type { ErrorDefinition } from "./definition.js";

const valid: ErrorDefinition = {
  httpStatus: 400,
  category: "validation",
  retry: "never",
  outcome: "not-applied",
  action: "fix-request",
  alert: false,
  description: "Something is wrong with the request.",
  details: {},
};

/** Tests feed definitions that the types refuse, as an author without a compiler could write them. */
function define(code: string, changes: Record<string, unknown>): () => unknown {
  return () => defineRegistry({ [code]: { ...valid, ...changes } });
}

test("a registry is frozen, entries and details included, and has no prototype", () => {
  const registry = defineRegistry({ GONE: { ...valid, details: { since: z.string() } } });
  expect(Object.isFrozen(registry)).toBe(true);
  expect(Object.isFrozen(registry.GONE)).toBe(true);
  expect(Object.isFrozen(registry.GONE.details)).toBe(true);
  expect(Object.getPrototypeOf(registry)).toBeNull();
});

test("what is given stays as it was, and later changes to it do not reach the registry", () => {
  const entry = { ...valid, details: { since: z.string() } };
  const registry = defineRegistry({ GONE: entry });
  entry.httpStatus = 500;
  expect(registry.GONE.httpStatus).toBe(400);
  expect(Object.isFrozen(entry)).toBe(false);
});

test.each(["A", "A1", "INVALID_TO", "HTTP_2_ERROR", "E404"])("%s is a code", (code) => {
  expect(define(code, {})).not.toThrow();
});

test.each([
  "invalid_to",
  "InvalidTo",
  "INVALID-TO",
  "_INVALID",
  "INVALID_",
  "A__B",
  "1A",
  "",
  " A",
  "A\n",
  "ÄRGER",
])("%j is refused as a code", (code) => {
  expect(define(code, {})).toThrow(
    `Registry entry ${JSON.stringify(code)}: a code must be UPPER_SNAKE_CASE, such as INVALID_TO.`,
  );
});

test("an own __proto__ is refused as a code", () => {
  const entries = JSON.parse('{"__proto__": {}}') as Record<string, ErrorDefinition>;
  expect(() => defineRegistry(entries)).toThrow(
    'Registry entry "__proto__": a code must be UPPER_SNAKE_CASE',
  );
});

test.each([200, 399, 600, 400.5, Number.NaN, "400", undefined])("%j is refused as a status", (httpStatus) => {
  expect(define("GONE", { httpStatus })).toThrow(
    `Registry entry "GONE": httpStatus must be an integer from 400 to 599, not ${typeof httpStatus === "string" ? `"${httpStatus}"` : String(httpStatus)}.`,
  );
});

test.each([400, 402, 422, 451, 599])("%j is a status", (httpStatus) => {
  expect(define("GONE", { httpStatus })).not.toThrow();
});

test.each(["category", "retry", "outcome", "action"])(
  "an unknown %s is refused, with those that there are",
  (field) => {
    expect(define("GONE", { [field]: "sometimes" })).toThrow(
      new RegExp(`^Registry entry "GONE": ${field} must be one of .+, not "sometimes"\\.$`),
    );
    expect(define("GONE", { [field]: "constructor" })).toThrow(`${field} must be one of`);
    expect(define("GONE", { [field]: undefined })).toThrow(`${field} must be one of`);
  },
);

test.each(["", "  ", undefined, 5])("%j is refused as a description", (description) => {
  expect(define("GONE", { description })).toThrow('Registry entry "GONE": description must not be empty.');
});

test.each([undefined, "yes", 1])("%j is refused as alert", (alert) => {
  expect(define("GONE", { alert })).toThrow('Registry entry "GONE": alert must be true or false');
});

test.each([400, 401, 402, 403, 404, 409, 422])("after-delay is refused on %i", (httpStatus) => {
  expect(define("GONE", { httpStatus, retry: "after-delay" })).toThrow(
    `Registry entry "GONE": retry "after-delay" on ${httpStatus} would resend`,
  );
});

test.each([408, 425, 429, 500, 502, 503, 504])("after-delay may stand on %i", (httpStatus) => {
  expect(define("GONE", { httpStatus, retry: "after-delay" })).not.toThrow();
});

test("after-reauthentication belongs to 401 alone", () => {
  const retry = "after-reauthentication";
  expect(define("GONE", { httpStatus: 401, retry })).not.toThrow();
  for (const httpStatus of [400, 403, 429, 500])
    expect(define("GONE", { httpStatus, retry })).toThrow(
      `Registry entry "GONE": retry "after-reauthentication" belongs to 401, not to ${httpStatus}.`,
    );
});

test.each(["status", "error_code", "description"])("details must not redefine %s", (member) => {
  expect(define("GONE", { details: { [member]: z.string() } })).toThrow(
    `Registry entry "GONE": details must not redefine "${member}", a member of the envelope.`,
  );
});

test("details must not have a member __proto__, which zod drops", () => {
  const details: unknown = Object.defineProperty({}, "__proto__", { value: z.string(), enumerable: true });
  expect(define("GONE", { details })).toThrow(
    'Registry entry "GONE": details must not have a member "__proto__"',
  );
});

test.each([
  ["an unknown type", "text"],
  ["nothing", undefined],
  ["a plain object", {}],
  ["null", null],
])("details must be zod schemas or types, not %s", (_, since) => {
  expect(define("GONE", { details: { since } })).toThrow(
    'Registry entry "GONE": details.since must be a zod schema, or one of string, number, boolean.',
  );
});

test.each([undefined, null, [z.string()], z.object({})])(
  "details must be a record of schemas, not %o",
  (details) => {
    expect(define("GONE", { details })).toThrow('Registry entry "GONE": details must be');
  },
);

test.each([undefined, null, "text"])("an entry that is %j is refused", (entry) => {
  expect(() => defineRegistry({ GONE: entry as unknown as ErrorDefinition })).toThrow(
    'Registry entry "GONE": an entry must be an object',
  );
});

test("members that an entry only inherits are missing", () => {
  const heir = Object.create(valid) as ErrorDefinition;
  expect(() => defineRegistry({ GONE: heir })).toThrow(
    'Registry entry "GONE": httpStatus must be an integer from 400 to 599, not undefined.',
  );
  const half = Object.assign(Object.create(valid) as ErrorDefinition, { ...valid, details: undefined });
  expect(() => defineRegistry({ GONE: half })).toThrow('Registry entry "GONE": details must be a record');
});

test("a getter is asked once, and what it gave is checked and kept", () => {
  let asked = 0;
  const entry = {
    ...valid,
    get httpStatus() {
      return [410, 200][asked++] ?? 200;
    },
  };
  expect(defineRegistry({ GONE: entry }).GONE.httpStatus).toBe(410);
  expect(asked).toBe(1);
});

test.each<[string, Record<string, unknown>, string]>([
  ["a bigint", { category: 1n }, "category must be one of"],
  ["an object without prototype", { httpStatus: Object.create(null) }, "httpStatus must be an integer"],
  ["a symbol", { action: Symbol("a") }, "action must be one of"],
  ["a bigint as alert", { alert: 0n }, "alert must be true or false, not 0."],
])("%s in a field is refused by entry and rule", (_, changes, rule) => {
  expect(define("GONE", changes)).toThrow(`Registry entry "GONE": ${rule}`);
});

test("a getter among the details is asked once as well", () => {
  let asked = 0;
  const details = {
    get since() {
      return asked++ === 0 ? z.string() : ("no schema" as never);
    },
  };
  expect(defineRegistry({ GONE: { ...valid, details } }).GONE.details.since.type).toBe("string");
  expect(asked).toBe(1);
});

test.each<[string, unknown]>([
  ["5", 5],
  ["null", null],
  ["undefined", undefined],
  ["an array", []],
  ["object", new Map([["GONE", valid]])],
  ["object", new Set()],
])("%s in place of the entries is refused", (shown, entries) => {
  expect(() => defineRegistry(entries as Record<string, ErrorDefinition>)).toThrow(
    new TypeError(`defineRegistry: give an object with an entry for each code, not ${shown}.`),
  );
});

test("entries may be an object without a prototype, or the namespace of a module", async () => {
  const bare = Object.assign(Object.create(null) as Record<string, ErrorDefinition>, { GONE: valid });
  expect(Object.keys(defineRegistry(bare))).toEqual(["GONE"]);
  const source = `export const GONE = ${JSON.stringify(valid)};`;
  const entries: unknown = await import(`data:text/javascript,${encodeURIComponent(source)}`);
  expect(Object.keys(defineRegistry(entries as Record<string, ErrorDefinition>))).toEqual(["GONE"]);
});
