import { expect, test } from "vitest";
import { codesByAction, errorCodes, isErrorCode } from "./codes.js";
import { defineRegistry } from "./define-registry.js";
import { registry } from "./registry.js";

test("the registry has the 30 codes of the reference", () => {
  expect(errorCodes).toHaveLength(30);
  expect(Object.keys(registry)).toEqual(errorCodes);
});

test.each(["constructor", "__proto__", "toString", "hasOwnProperty", "invalid_to", " INVALID_TO", ""])(
  "%j is not a code",
  (name) => {
    expect(isErrorCode(name)).toBe(false);
    expect(name in registry).toBe(false);
  },
);

test.each([undefined, null, 0, ["INVALID_TO"], { toString: () => "INVALID_TO" }])(
  "%j is not a code",
  (value) => {
    expect(isErrorCode(value)).toBe(false);
  },
);

test("every code stands under exactly one action", () => {
  expect(Object.values(codesByAction).flat().toSorted()).toEqual([...errorCodes].toSorted());
});

test("the registry, which is made without checks, passes those of defineRegistry", () => {
  expect(defineRegistry(registry)).toEqual(registry);
});

test("the registry is frozen in depth and has no prototype", () => {
  expect(Object.getPrototypeOf(registry)).toBeNull();
  expect(Object.isFrozen(registry)).toBe(true);
  for (const entry of Object.values(registry))
    expect([entry, entry.details].every((part) => Object.isFrozen(part))).toBe(true);
});
