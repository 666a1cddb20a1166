import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { expect, test } from "vitest";
import { catalogue } from "../src/catalogue.js";

const sourceFolder = fileURLToPath(new URL("../src/", import.meta.url));

/** What a browser gets of `contents`, which imports from the package's source. */
async function bundle(contents: string): Promise<string> {
  const result = await build({
    stdin: { contents, resolveDir: sourceFolder, loader: "ts" },
    bundle: true,
    minify: true,
    format: "esm",
    platform: "browser",
    write: false,
    logLevel: "silent",
  });
  return result.outputFiles.map(({ text }) => text).join("");
}

/** The catalogue's texts that a bundle holds, as titles. */
function textsIn(bundled: string): string[] {
  return Object.values(catalogue)
    .filter(({ cause, remedy }) => bundled.includes(cause) || bundled.includes(remedy))
    .map(({ title }) => title);
}

test("the main entry brings no catalogue text to a browser", async () => {
  const main = await bundle('export * from "./index.js";');
  expect(main.includes("INVALID_TO")).toBe(true);
  expect(textsIn(main)).toEqual([]);
  expect(textsIn(await bundle('export * from "./catalogue.js";'))).toHaveLength(30);
});

test("schemas, validation and JSON Schema stay out of a bundle that does not use them", async () => {
  const text = await bundle('export { registry, isErrorCode } from "./index.js";');
  expect(text.includes("INVALID_TO")).toBe(true);
  const marks = ["use validateAsync", "discriminator", "2020-12"];
  expect(marks.filter((mark) => text.includes(mark))).toEqual([]);
});

test("validation brings neither zod's locales nor its JSON Schema export to a browser", async () => {
  const text = await bundle('export { validate, withErrorCode } from "./index.js";');
  const marks = ["Invalid option: expected one of", "2020-12"];
  expect(marks.filter((mark) => text.includes(mark))).toEqual([]);
});
