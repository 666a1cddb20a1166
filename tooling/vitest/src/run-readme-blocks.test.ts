import { mkdir, readdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { runReadmeBlocks } from "./run-readme-blocks.js";

const readme = `# Fixture

\`\`\`sh
exit 1
\`\`\`

\`\`\`ts
export const good: number = 1;
\`\`\`

\`\`\`ts
export const a = 1;
export const n: number = "x";
\`\`\`

\`\`\`ts
import { equal } from "node:assert/strict";
equal(1, Number("2"));
\`\`\`

\`\`\`ts no-run
throw new Error("This is not run.");
\`\`\`

\`\`\`ts no-run
nowhere();
\`\`\`
`;

// Inside this package, where the types of Node are installed.
const folder = fileURLToPath(new URL("../.readme-fixture/", import.meta.url));
await mkdir(folder, { recursive: true });
await writeFile(join(folder, "package.json"), '{ "name": "fixture", "type": "module" }');
await writeFile(
  join(folder, "tsconfig.json"),
  '{ "compilerOptions": { "strict": true, "module": "esnext", "moduleResolution": "bundler", "target": "es2022" } }',
);
await writeFile(join(folder, "README.md"), readme);
// Once for all tests: a compiler takes seconds to load the types of Node.
const blocks = await runReadmeBlocks(join(folder, "README.md"));
const left = await readdir(folder);
await rm(folder, { recursive: true });

const problems = new Map(blocks.map(({ place, problem }) => [place, problem]));

test("the blocks of TypeScript are found, and those of other languages passed over", () => {
  expect([...problems.keys()]).toEqual([8, 12, 17, 22, 26].map((line) => `README.md:${line}`));
});

test("a block that compiles and runs has no problem", () => {
  expect(problems.get("README.md:8")).toBeUndefined();
});

test("a type error is reported at the line of the README", () => {
  expect(problems.get("README.md:12")).toMatch(/^README\.md:13: TS2322: /);
});

test("a block that throws is reported with what it threw", () => {
  expect(problems.get("README.md:17")).toContain("AssertionError");
});

test("a no-run block is only compiled", () => {
  expect(problems.get("README.md:22")).toBeUndefined();
  expect(problems.get("README.md:26")).toContain("TS2304");
});

test("the temporary folder is gone afterwards", () => {
  expect(left.toSorted()).toEqual(["README.md", "package.json", "tsconfig.json"]);
});
