import { fileURLToPath } from "node:url";
import { runReadmeBlocks } from "@tooling/vitest/readme";
import { expect, test } from "vitest";

const blocks = await runReadmeBlocks(fileURLToPath(new URL("../README.md", import.meta.url)));

test("the README has examples", () => {
  expect(blocks.length).toBeGreaterThan(0);
});

test.each(blocks)("the example at $place compiles and runs", ({ problem }) => {
  expect(problem).toBeUndefined();
});
