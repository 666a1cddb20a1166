import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { build } from "vite";
import { expect, test } from "vitest";
import { useStage } from "./browser/use-stage.js";

// Bytes of script after gzip. Raise them only with the reason written beside it.
const FIRST_LOAD = 180_000;
const ERROR_MACHINERY = 22_000;

const DIST = join(import.meta.dirname, "../dist");

const stage = useStage();

function gzipped(content: string | Buffer): number {
  return gzipSync(content, { level: 9 }).length;
}

test.each(["/sign-in", "/send", "/messages", "/balance", "/workspaces", "/atlas"])(
  "the script that %s loads at first keeps to its budget",
  async (path) => {
    await using opened = await stage.openSignedIn({ path: "/icon.svg" });
    const { page } = opened;
    const scripts = new Set<string>();
    page.on("request", (request) => {
      const { pathname } = new URL(request.url());
      if (pathname.endsWith(".js")) scripts.add(pathname);
    });
    await page.goto(stage.server.origin + path);
    await page.getByRole("heading", { level: 1 }).waitFor();
    await page.waitForLoadState("networkidle");
    const total = [...scripts].reduce((sum, script) => sum + gzipped(readFileSync(join(DIST, script))), 0);
    process.stdout.write(`${path}: ${total} bytes of script, gzip\n`);
    expect(scripts.size).toBeGreaterThan(2);
    expect(total).toBeLessThanOrEqual(FIRST_LOAD);
  },
);

test("the error machinery keeps to its share of it: client, registry, matching, presentation and words", async () => {
  const result = await build({
    configFile: false,
    logLevel: "silent",
    build: {
      write: false,
      target: "es2022",
      lib: { entry: join(import.meta.dirname, "error-machinery.ts"), formats: ["es"] },
      minify: true,
      // The page has it for its schemas, errors or not.
      rolldownOptions: { external: /^zod/ },
    },
  });
  const outputs = [result].flat().flatMap((one) => ("output" in one ? one.output : []));
  const code = outputs.flatMap((one) => (one.type === "chunk" ? [one.code] : []));
  const total = code.reduce((sum, text) => sum + gzipped(text), 0);
  process.stdout.write(`error machinery: ${total} bytes of script, gzip\n`);
  expect(total).toBeGreaterThan(5_000);
  expect(total).toBeLessThanOrEqual(ERROR_MACHINERY);
});
