import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { build } from "esbuild";
import { expect, test } from "vitest";
import { launchChromium } from "./chromium.js";
import { platformCases } from "./cases.js";
import { startPlatformServer } from "./platform-server.js";

/** One file of everything, as a page and as a plain Node get it. */
async function bundle(contents: string): Promise<string> {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: fileURLToPath(new URL(".", import.meta.url)), loader: "ts" },
    bundle: true,
    format: "esm",
    platform: "browser",
    target: "es2022",
    write: false,
    logLevel: "silent",
  });
  return outputFiles[0]?.text ?? "";
}

test.each(platformCases)("in this Node: $title", async ({ run }) => {
  await using server = await startPlatformServer("");
  await run(server.origin);
});

test("all cases pass in Chromium, under a Content-Security-Policy that nothing breaks", async () => {
  await using server = await startPlatformServer(
    await bundle('import { runInPage } from "./in-page.js"; runInPage();'),
  );
  await using browser = await launchChromium();
  const page = await browser.newPage();
  const errors: string[] = [];
  page.on("pageerror", (error) => errors.push(String(error)));
  await page.goto(server.origin);
  // Not waitForFunction, which evaluates text in the page and so breaks the policy itself.
  await expect.poll(() => page.evaluate(() => "platformRun" in globalThis), { timeout: 10_000 }).toBe(true);
  const run: unknown = await page.evaluate(() => Reflect.get(globalThis, "platformRun") as unknown);
  expect(run).toEqual({ complaints: [], violations: [] });
  expect(errors).toEqual([]);
  expect(server.reports).toEqual([]);
}, 60_000);

test("the policy of the test does report what breaks it", async () => {
  await using server = await startPlatformServer('try { new Function("return 1"); } catch {}');
  await using browser = await launchChromium();
  const page = await browser.newPage();
  await page.goto(server.origin);
  await expect.poll(() => server.reports.length, { timeout: 10_000 }).toBeGreaterThan(0);
}, 60_000);

test("all cases pass in a Node of one's own, without a test runner", async () => {
  const script = `
    import { runPlatformCases } from "./cases.js";
    console.log(JSON.stringify(await runPlatformCases(process.argv[2])));`;
  await using server = await startPlatformServer("");
  const folder = await mkdtemp(join(tmpdir(), "client-platform-"));
  try {
    const file = join(folder, "suite.mjs");
    await writeFile(file, await bundle(script));
    // NODE_UNDER_TEST names another Node: the versions that the package supports are run one by one with it.
    const node = process.env["NODE_UNDER_TEST"] ?? process.execPath;
    const { stdout } = await promisify(execFile)(node, [file, server.origin], { timeout: 30_000 });
    expect(JSON.parse(stdout)).toEqual([]);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}, 60_000);
