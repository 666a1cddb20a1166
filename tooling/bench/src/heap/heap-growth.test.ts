import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { expect, test } from "vitest";
import type { HeapGrowth } from "./heap-growth.ts";

const MODULE = JSON.stringify(new URL("heap-growth.ts", import.meta.url).href);

/** Measures in a process of its own, with `answer` as the text of what is done for each error. */
async function bytesPerError(answer: string): Promise<number> {
  const script = `
    import { answerOne, heapGrowth } from ${MODULE};
    const kept = [];
    console.log(JSON.stringify(await heapGrowth(2_000, ${answer})));
  `;
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ["--expose-gc", "--single-threaded", "--input-type=module", "--eval", script],
    { cwd: fileURLToPath(new URL(".", import.meta.url)) },
  );
  const { bytes, errors } = JSON.parse(stdout) as HeapGrowth;
  return bytes / errors;
}

/** Milliseconds: seconds of work, on a machine that may be busy. */
const TIMEOUT = 120_000;

// The least that can be kept of an error is a pointer to it, eight bytes. What V8 does for itself is far below half of it,
// as no thread in the background, which a busy machine lets wait, compiles at a time of its own.
const HALF_A_POINTER = 4;

test("a program that raises errors keeps nothing of them", { timeout: TIMEOUT }, async () => {
  expect(await bytesPerError("answerOne")).toBeLessThan(HALF_A_POINTER);
});

test("a program that kept eight bytes of each error would be found out", { timeout: TIMEOUT }, async () => {
  const leaking = "(index) => { answerOne(index); kept.push(index); }";
  expect(await bytesPerError(leaking)).toBeGreaterThan(HALF_A_POINTER);
});
