import { expect, test } from "vitest";
import { benchmarks } from "./benchmarks.ts";
import { renderResults } from "./render-results.ts";
import { runBenchmark } from "./run-benchmark.ts";

test.each(benchmarks)("the benchmark $title gives a result for every variant", async (benchmark) => {
  const result = await runBenchmark(benchmark, { short: true });
  expect(result.timings.map(({ variant }) => variant)).toEqual(Object.keys(benchmark.variants));
  expect(result.timings.every(({ nanoseconds }) => Number.isFinite(nanoseconds))).toBe(true);
  expect(renderResults([result])).toContain(`| ${benchmark.reference} |`);
});

test.each(benchmarks.filter(({ title }) => title.startsWith("match")))(
  "the variants of $title run",
  ({ variants }) => {
    for (const run of Object.values(variants)) expect(run()).toBeTypeOf("number");
  },
);
