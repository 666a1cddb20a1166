import { codesByAction, errorCodes } from "@error-model/core";
import type { ErrorCode } from "@error-model/core";
import type { Benchmark } from "../benchmark.ts";
import { matchedByAction, matchedByCode, matchedInGroups } from "./with-match-error.ts";
import { switchedByCode } from "./with-switch.ts";
import { patternedByCode, patternedInGroups } from "./with-ts-pattern.ts";
import { sampleError } from "./sample-error.ts";

/** One benchmark per arm that runs: the first, one in the middle, the last, and one of a group. */
export const matchBenchmarks: readonly Benchmark[] = [
  armBenchmark("first arm", errorCodes[0]),
  armBenchmark("middle arm", errorCodes[errorCodes.length >> 1]),
  armBenchmark("last arm", errorCodes.at(-1)),
  groupBenchmark("first group", codesByAction["supply-credentials"][0]),
  groupBenchmark("last group", codesByAction["contact-support"].at(-1)),
];

function armBenchmark(arm: string, code: ErrorCode | undefined): Benchmark {
  const error = sampleError(code);
  return {
    title: `match, 30 codes, ${arm}`,
    reference: "matchError",
    variants: {
      matchError: () => matchedByCode(error),
      "ts-pattern on the object": () => patternedByCode(error),
      switch: () => switchedByCode(error),
    },
  };
}

function groupBenchmark(group: string, code: ErrorCode | undefined): Benchmark {
  const error = sampleError(code);
  return {
    title: `match, 10 groups, ${group}`,
    reference: "matchError, codes",
    variants: {
      "matchError, codes": () => matchedInGroups(error),
      "matchError, actions": () => matchedByAction(error),
      "ts-pattern on the object": () => patternedInGroups(error),
      switch: () => switchedByCode(error),
    },
  };
}
