import { do_not_optimize, measure } from "mitata";
import type { Benchmark, BenchmarkResult } from "./benchmark.ts";

export interface RunOptions {
  /** Takes the fewest samples that give a number, to show that the code runs. Default: `false`. */
  readonly short?: boolean;
}

/** Times every variant of a benchmark, one after another. */
export async function runBenchmark(benchmark: Benchmark, options: RunOptions = {}): Promise<BenchmarkResult> {
  const { title, reference, variants } = benchmark;
  const nanoseconds = new Map<string, number>();
  for (const [variant, run] of Object.entries(variants)) {
    // Nanoseconds of processor time; mitata batches calls that are too fast for the clock.
    const limits = options.short === true ? { min_cpu_time: 1, min_samples: 2, max_samples: 20 } : {};
    const { p25 } = await measure(() => {
      do_not_optimize(run());
    }, limits);
    nanoseconds.set(variant, p25);
  }
  const base = nanoseconds.get(reference);
  if (base === undefined)
    throw new Error(`Benchmark ${JSON.stringify(title)}: no variant is named ${JSON.stringify(reference)}.`);
  return {
    title,
    reference,
    timings: Array.from(nanoseconds, ([variant, time]) => ({
      variant,
      nanoseconds: time,
      ratio: time / base,
    })),
  };
}
