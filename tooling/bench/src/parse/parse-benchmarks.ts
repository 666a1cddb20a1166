import { readEnvelope } from "@error-model/core";
import type { Benchmark } from "../benchmark.ts";
import { sampleBody } from "../match/sample-error.ts";
import { envelopeUnion } from "./envelope-union.ts";

/** JSON text to a typed error, for a plain body and for the one with the most details. */
export const parseBenchmarks: readonly Benchmark[] = [
  parseBenchmark("three members", sampleBody("UNAUTHORIZED")),
  parseBenchmark("nine members", sampleBody("INSUFFICIENT_BALANCE")),
];

function parseBenchmark(body: string, text: string): Benchmark {
  return {
    title: `parse, ${body}`,
    reference: "JSON.parse alone",
    variants: {
      "JSON.parse alone": () => JSON.parse(text) as unknown,
      "JSON.parse + readEnvelope": () => readEnvelope(JSON.parse(text)),
      "JSON.parse + zod discriminated union": () => envelopeUnion.parse(JSON.parse(text)),
    },
  };
}
