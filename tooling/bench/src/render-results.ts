import type { BenchmarkResult } from "./benchmark.ts";

/** A Markdown table per benchmark. */
export function renderResults(results: readonly BenchmarkResult[]): string {
  return results.map(renderResult).join("\n");
}

function renderResult({ title, reference, timings }: BenchmarkResult): string {
  const rows = timings.map(
    ({ variant, nanoseconds, ratio }) =>
      `| ${variant} | ${(nanoseconds / 1_000).toFixed(3)} | ${ratio.toFixed(2)} |`,
  );
  return `## ${title}

| variant | µs per call | times "${reference}" |
| --- | ---: | ---: |
${rows.join("\n")}
`;
}
