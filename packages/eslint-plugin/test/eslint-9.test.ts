import { readdirSync } from "node:fs";
import { Linter } from "eslint";
import { expect, test, vi } from "vitest";

// Every case of every rule once more, under the older ESLint that is supported.
vi.mock("eslint", () => import("eslint-9"));
vi.hoisted(() => vi.stubEnv("CASES", "plain"));

test("this file runs under ESLint 9", () => {
  expect(Linter.version).toMatch(/^9\./u);
});

const folder = new URL("../src/rules/", import.meta.url);
for (const file of readdirSync(folder).filter((name) => name.endsWith(".test.ts")))
  await import(new URL(file, folder).href);
