import type { Benchmark } from "./benchmark.ts";
import { answerBenchmarks } from "./answer/answer-benchmarks.ts";
import { matchBenchmarks } from "./match/match-benchmarks.ts";
import { parseBenchmarks } from "./parse/parse-benchmarks.ts";

export const benchmarks: readonly Benchmark[] = [...matchBenchmarks, ...parseBenchmarks, ...answerBenchmarks];
