import { setImmediate as turn } from "node:timers/promises";
import { apiError, toResponse } from "@error-model/server";

/** Errors that are raised between two looks at the heap. */
export const BATCH = 100_000;

/**
 * Raises and answers errors of every sort in batches, and gives the bytes of the heap after each, garbage collected.
 * Needs `--expose-gc`.
 */
export async function heapAfterBatches(batches: number, batch = BATCH): Promise<number[]> {
  const { gc } = globalThis;
  if (gc === undefined) throw new Error("The heap can only be measured under `node --expose-gc`.");
  const sizes: number[] = [];
  for (let round = 0; round < batches; round += 1) {
    for (let index = 0; index < batch; index += 1) answerOne(index);
    await turn();
    gc();
    gc();
    sizes.push(process.memoryUsage().heapUsed);
  }
  return sizes;
}

/** Different texts and ids each time: what is remembered of any would show. */
function answerOne(index: number): void {
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
