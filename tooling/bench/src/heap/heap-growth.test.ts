import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { expect, test } from "vitest";

const script = `
  import { heapAfterBatches } from ${JSON.stringify(new URL("heap-growth.ts", import.meta.url).href)};
  console.log(JSON.stringify(await heapAfterBatches(8, 5_000)));
`;

test("a program that raises errors keeps nothing of them", async () => {
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ["--expose-gc", "--input-type=module", "--eval", script],
    { cwd: fileURLToPath(new URL(".", import.meta.url)) },
  );
  const sizes = JSON.parse(stdout) as number[];
  // Past the first rounds, which fill what is filled once, 20,000 errors may not cost a byte each.
  expect(sizes.at(-1)! - sizes.at(-5)!).toBeLessThan(20_000);
});
