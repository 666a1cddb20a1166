import { readdirSync } from "node:fs";
import { beforeAll, expect, test, vi } from "vitest";
import type { Rule } from "../src/create-rule.js";
import { rules } from "../src/rules.js";
import type { Suite } from "./suite.js";

interface Counted {
  valid: number;
  invalid: number;
}

const counts = new Map<Rule, Counted>();

vi.mock(import("./rule-cases.js"), () => ({
  ruleCases(_title: string, rule: Rule, { valid, invalid }: Suite) {
    const counted = counts.get(rule) ?? { valid: 0, invalid: 0 };
    counts.set(rule, { valid: counted.valid + valid.length, invalid: counted.invalid + invalid.length });
  },
}));

const folder = new URL("../src/rules/", import.meta.url);

let counted: typeof rules;

beforeAll(async () => {
  // Files share a worker: what another one loaded has the real cases, and would not be asked again.
  vi.resetModules();
  counted = (await import("../src/rules.js")).rules;
  for (const file of readdirSync(folder).filter((name) => name.endsWith(".test.ts")))
    await import(new URL(file, folder).href);
});

test.each(Object.keys(rules) as (keyof typeof rules)[])("%s has at least 60 cases of either kind", (name) => {
  const { valid = 0, invalid = 0 } = counts.get(counted[name]) ?? {};
  expect(valid).toBeGreaterThanOrEqual(60);
  expect(invalid).toBeGreaterThanOrEqual(60);
});
