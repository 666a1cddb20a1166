import { readFile } from "node:fs/promises";
import { expect, test } from "vitest";

const dist = new URL("../dist/", import.meta.url);

test("the built package brings the part of ts-pattern that it runs, with its licence", async () => {
  const built = await readFile(new URL("index.js", dist), "utf8");
  expect(built).toContain("@ts-pattern/matcher");
  expect(built).not.toMatch(/from "ts-pattern"/);
  // Builders of patterns, which nothing here calls.
  for (const unreached of ["startsWith", "between", "maxLength"])
    expect(built).not.toContain(`${unreached}:`);
  expect(await readFile(new URL("ts-pattern.LICENSE", dist), "utf8")).toContain("Gabriel Vergnaud");
});
