import { expect, test } from "vitest";
import { median } from "./compare.ts";
import { lintOnce, sourcesIn } from "./lint-cost.ts";

const own = sourcesIn("the benchmark itself", import.meta.dirname);

test.each(["typed", "typed with ours", "untyped", "untyped with ours"] as const)(
  "%s lints every source",
  (variant) => {
    const { wall, processor, reports } = lintOnce(own, variant);
    expect(own.files.length).toBeGreaterThan(1);
    expect(wall).toBeGreaterThan(0);
    expect(processor).toBeGreaterThan(0);
    expect(reports).toBeGreaterThanOrEqual(0);
  },
);

test("a median is the middle of the values", () => {
  expect(median([3, 1, 2])).toBe(2);
  expect(median([4, 1, 2, 3])).toBe(2.5);
});
