import { stdout } from "node:process";
import { BATCH, heapAfterBatches } from "./heap-growth.ts";

// The first batches fill what is filled once: compiled code, inline caches, the bodies of static codes.
const WARM_UP = 3;
const ROUNDS = 10;

const sizes = await heapAfterBatches(WARM_UP + ROUNDS);
const [first = 0, ...rest] = sizes.slice(WARM_UP - 1);
for (const [index, size] of rest.entries())
  stdout.write(`${String((index + 1) * BATCH)} errors: ${String(size - first)} bytes\n`);
