import { fileURLToPath } from "node:url";
import { runReadmeBlocks } from "@tooling/vitest/readme";
import { expect, test } from "vitest";

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

const blocks = await runReadmeBlocks(here("../../../README.md"), { packageFolder: here("..") });

test("the README shows how to emit and how to handle", () => {
  expect(blocks.length).toBeGreaterThanOrEqual(2);
});

test.each(blocks)("the example at $place compiles and runs", ({ problem }) => {
  expect(problem).toBeUndefined();
});
