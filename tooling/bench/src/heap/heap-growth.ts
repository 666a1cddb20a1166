import { setImmediate as turn } from "node:timers/promises";
import { apiError, toResponse } from "@error-model/server";

/** Rounds that a look at the heap is worth nothing after: code is compiled, caches are filled, and both thrown away. */
const WARM_UP = 9;
/** Rounds of which the smallest heap counts: what else is going on in V8 only ever adds to it. */
const LOOKED_AT = 4;
/** Rounds between the early looks and the late ones. */
const BETWEEN = 2;

/** How much more is kept after many errors than after few. */
export interface HeapGrowth {
  /** The errors raised between the two looks. */
  readonly errors: number;
  /** What the heap has grown by, in bytes. */
  readonly bytes: number;
}

/**
 * Raises errors in rounds, looks at the heap after each, and compares the smallest of the late ones with the smallest of
 * the early ones. Needs `--expose-gc`.
 *
 * @param errorsPerRound How many calls of `answer` make a round.
 * @param answer Raises and answers the error of a number.
 */
export async function heapGrowth(
  errorsPerRound: number,
  answer: (index: number) => void = answerOne,
): Promise<HeapGrowth> {
  const { gc } = globalThis;
  if (gc === undefined) throw new Error("The heap can only be measured under `node --expose-gc`.");
  const sizes: number[] = [];
  for (let round = 0; round < WARM_UP + 2 * LOOKED_AT + BETWEEN; round += 1) {
    for (let index = 0; index < errorsPerRound; index += 1) answer(round * errorsPerRound + index);
    await turn();
    // An ordinary collection leaves 50 kB of optional caches now and then; this one repeats until nothing is left to free.
    gc({ type: "major", execution: "sync", flavor: "last-resort" });
    sizes.push(process.memoryUsage().heapUsed);
  }
  const early = Math.min(...sizes.slice(WARM_UP, WARM_UP + LOOKED_AT));
  const late = Math.min(...sizes.slice(-LOOKED_AT));
  return { errors: (LOOKED_AT + BETWEEN) * errorsPerRound, bytes: late - early };
}

/** Raises and answers errors of every sort, with other texts and ids each time: what is remembered of any would show. */
export function answerOne(index: number): void {
  const context = {
    requestId: `req-${String(index)}`,
    accept: index % 2 === 0 ? "application/problem+json" : "*/*",
    catalogueUrl: "https://docs.example",
    log: () => undefined,
  };
  const description = `No message has the id ${String(index)}.`;
  toResponse(apiError("UNAUTHORIZED"), context);
  toResponse(apiError("NOT_FOUND", undefined, { description, cause: index }), context);
  if (index % 10 === 0) toResponse(new Error(description), context);
}
