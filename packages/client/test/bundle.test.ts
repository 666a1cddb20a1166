import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { build } from "esbuild";
import { expect, test } from "vitest";

const packageFolder = fileURLToPath(new URL("..", import.meta.url));

const parseAndMatch = `
  export { matchFailure, parseResponse } from "@error-model/client";
  export { matchError } from "@error-model/core";`;

const everything = `
  export { createClient, matchFailure, parseResponse, recoveryFor } from "@error-model/client";
  export { matchError, registry } from "@error-model/core";`;

/** What a page loads of the built packages with all that they import: its text, bytes after gzip -9, where they come from. */
async function bundle(contents: string): Promise<{ text: string; size: number; inputs: string }> {
  const { outputFiles, metafile } = await build({
    stdin: { contents, resolveDir: packageFolder },
    bundle: true,
    minify: true,
    format: "esm",
    platform: "browser",
    write: false,
    metafile: true,
    logLevel: "silent",
  });
  const loaded = Object.values(metafile.outputs).flatMap(({ inputs }) =>
    Object.entries(inputs).filter(([, { bytesInOutput }]) => bytesInOutput > 0),
  );
  return {
    text: outputFiles[0]?.text ?? "",
    size: gzipSync(outputFiles[0]?.contents ?? "", { level: 9 }).length,
    inputs: loaded.map(([path]) => path).join("\n"),
  };
}

test.each([
  // Goals: 8 kB and 10 kB.
  ["parse and match", parseAndMatch, 6600],
  ["everything", everything, 10_000],
])("%s: a page loads no more than its budget, ts-pattern included", async (_name, contents, budget) => {
  const { text, size } = await bundle(contents);
  expect(size).toBeLessThanOrEqual(budget);
  expect(text).toContain("@ts-pattern/matcher");
});

test.each([
  ["who only reads and matches", parseAndMatch],
  ["who uses the client", everything],
])("%s loads neither zod nor an optional peer", async (_name, contents) => {
  const { inputs } = await bundle(contents);
  for (const peer of ["/zod/", "/ky/", "/axios/", "/@tanstack/", "/@opentelemetry/"])
    expect(inputs).not.toContain(peer);
});
