import { expect, test } from "vitest";
import * as z from "zod/mini";
import { defineRegistry } from "./define-registry.js";
import type { ErrorDefinition } from "./definition.js";
import { mergeRegistries } from "./merge-registries.js";
import { registry } from "./registry.js";

const gone: ErrorDefinition = {
  httpStatus: 410,
  category: "resource",
  retry: "never",
  outcome: "not-applied",
  action: "fix-request",
  alert: false,
  description: "It is gone.",
  details: {},
};

test("both registries' codes are in the result, the first one's in front", () => {
  const merged = mergeRegistries(registry, defineRegistry({ GONE: gone }));
  expect(Object.keys(merged)).toHaveLength(31);
  expect(Object.keys(merged)).toEqual([...Object.keys(registry), "GONE"]);
  expect(merged.GONE.httpStatus).toBe(410);
  expect(merged.INVALID_TO).toEqual(registry.INVALID_TO);
  expect(Object.isFrozen(merged)).toBe(true);
  expect("constructor" in merged).toBe(false);
});

test("a code of the same meaning may stand in both, and the first wording is kept", () => {
  const merged = mergeRegistries({ GONE: gone }, { GONE: { ...gone, description: "Other words." } });
  expect(merged.GONE.description).toBe("It is gone.");
});

test("a shared details schema is the same meaning", () => {
  const details = { since: z.string() };
  expect(() => mergeRegistries({ GONE: { ...gone, details } }, { GONE: { ...gone, details } })).not.toThrow();
});

test.each<[string, Partial<ErrorDefinition>]>([
  ["httpStatus", { httpStatus: 404 }],
  ["category", { category: "server" }],
  ["outcome", { outcome: "unknown" }],
  ["action", { action: "contact-support" }],
  ["alert", { alert: true }],
  ["details", { details: { since: z.string() } }],
  ["httpStatus, retry", { httpStatus: 503, retry: "after-delay" }],
])("a code that differs in %s is refused by name", (fields, changes) => {
  expect(() => mergeRegistries({ GONE: gone }, { GONE: { ...gone, ...changes } })).toThrow(
    `Registries cannot be merged: GONE differs in ${fields}. Rename one of the two codes.`,
  );
});

test("entries that break a rule are refused in a merge as well", () => {
  expect(() => mergeRegistries({ GONE: gone }, { gone })).toThrow(
    'Registry entry "gone": a code must be UPPER_SNAKE_CASE',
  );
});

test.each([null, undefined, 5, [], {}])(
  "an entry that is %o is refused by name, in either registry",
  (entry) => {
    const broken = { A_B: entry } as unknown as Record<string, ErrorDefinition>;
    expect(() => mergeRegistries({}, broken)).toThrow('Registry entry "A_B": ');
    expect(() => mergeRegistries(broken, { A_B: gone })).toThrow('Registry entry "A_B": ');
  },
);
