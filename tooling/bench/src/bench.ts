import { writeFile } from "node:fs/promises";
import { cpus } from "node:os";
import { arch, argv, stdout, version } from "node:process";
import type { BenchmarkResult } from "./benchmark.ts";
import { benchmarks } from "./benchmarks.ts";
import { renderResults } from "./render-results.ts";
import { runBenchmark } from "./run-benchmark.ts";

const short = argv.includes("--short");

const results: BenchmarkResult[] = [];
for (const benchmark of benchmarks) {
  const result = await runBenchmark(benchmark, { short });
  results.push(result);
  stdout.write(`${renderResults([result])}\n`);
}

// A short run shows that the code runs; its times mean nothing and are not kept.
if (!short) {
  const machine = `${cpus()[0]?.model ?? "unknown processor"}, ${String(cpus().length)} cores, ${arch}`;
  const head = `# Results

\`pnpm --filter @tooling/bench bench\`, Node ${version}, ${new Date().toISOString().slice(0, 10)}, ${machine}.
Ratios travel between machines, microseconds do not.
`;
  await writeFile(new URL("../RESULTS.md", import.meta.url), `${head}\n${renderResults(results)}`);
}
