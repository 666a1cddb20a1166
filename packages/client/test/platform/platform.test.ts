import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { nodeVersions } from "@tooling/nodes";
import { build } from "esbuild";
import { beforeAll, describe, expect, test } from "vitest";
import { platformCases } from "./cases/platform-cases.js";
import type { CaseOutcome } from "./cases/platform-cases.js";
import { launchChromium } from "./chromium.js";
import { startPlatformServer } from "./platform-server.js";

const LIMIT_MS = 120_000;

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

/** Runs the cases in a Node, without a test runner; also gives what the process complained about. */
async function runInNode(node: string): Promise<{ outcomes: CaseOutcome[]; complaints: string }> {
  // A signal's timeout keeps no process alive, and what a case left behind must not keep this one.
  const script = `
    import { runPlatformCases } from "./cases/platform-cases.js";
    const alive = setInterval(() => undefined, 1000);
    console.log(JSON.stringify(await runPlatformCases(process.argv[2])));
    clearInterval(alive);`;
  await using server = await startPlatformServer("");
  const folder = await mkdtemp(join(tmpdir(), "client-platform-"));
  try {
    const file = join(folder, "suite.mjs");
    await writeFile(file, await bundle(script));
    const { stdout, stderr } = await promisify(execFile)(node, [file, server.origin], { timeout: LIMIT_MS });
    return { outcomes: JSON.parse(stdout) as CaseOutcome[], complaints: stderr };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function runInChromium(): Promise<{ outcomes: CaseOutcome[]; complaints: readonly string[] }> {
  await using server = await startPlatformServer(
    await bundle('import { runInPage } from "./in-page.js"; await runInPage();'),
  );
  await using browser = await launchChromium();
  const page = await browser.newPage();
  const errors: string[] = [];
  page.on("pageerror", (error) => errors.push(String(error)));
  await page.goto(server.origin);
  // Not waitForFunction, which evaluates text in the page and so breaks the policy itself.
  const output = await page.locator("output").textContent({ timeout: LIMIT_MS });
  const run = JSON.parse(output ?? "") as { outcomes: CaseOutcome[]; violations: string[] };
  return { outcomes: run.outcomes, complaints: [...run.violations, ...errors, ...server.reports] };
}

const platforms = [
  ...nodeVersions.map(({ major, path }) => ({
    name: `Node ${String(major)}`,
    run: () => runInNode(path),
    content: "",
  })),
  { name: "Chromium, under a strict Content-Security-Policy", run: runInChromium, content: [] },
];

// At the same time: most of it is waiting.
const runs = new Map(platforms.map(({ name, run }) => [name, run()]));

describe.each(platforms)("in $name", ({ name, content }) => {
  let outcomes = new Map<string, string>();
  let complaints: unknown;
  beforeAll(async () => {
    const run = await runs.get(name);
    outcomes = new Map(run?.outcomes.map(({ title, outcome }) => [title, outcome]));
    complaints = run?.complaints;
  }, LIMIT_MS);

  test.each(platformCases)("$title", ({ title }) => {
    expect(outcomes.get(title)).toBe("passed");
  });

  test("nothing is warned of, reported or left unhandled", () => {
    expect(complaints).toEqual(content);
  });
});

test("the policy of the test does report what breaks it", { timeout: LIMIT_MS }, async () => {
  await using server = await startPlatformServer('try { new Function("return 1"); } catch {}');
  await using browser = await launchChromium();
  const page = await browser.newPage();
  await page.goto(server.origin);
  await expect.poll(() => server.reports.length, { timeout: 10_000 }).toBeGreaterThan(0);
});
