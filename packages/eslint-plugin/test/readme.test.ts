import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { rules } from "../src/rules.js";
import { rulesTable } from "./rules-table.js";

test("the README's table of rules is made from their metadata", () => {
  const readme = readFileSync(new URL("../README.md", import.meta.url), "utf8");
  const [, table] = /<!-- rules -->\n\n([^]*?)\n\n<!-- \/rules -->/u.exec(readme) ?? [];
  expect(withoutPadding(table ?? "")).toBe(withoutPadding(rulesTable(rules)));
});

/** Prettier pads the cells. */
function withoutPadding(table: string): string {
  return table.replaceAll(/ +\|/gu, " |").replaceAll(/-{2,}/gu, "--");
}
