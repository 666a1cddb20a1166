import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { countResults, forgetReports, lastWords } from "./count-results.mjs";

let repo = "";

beforeEach(() => {
  repo = mkdtempSync(join(tmpdir(), "count-results-"));
  for (const group of ["packages", "apps", "tooling"]) mkdirSync(join(repo, group));
});
afterEach(() => rmSync(repo, { recursive: true, force: true }));

function write(file: string, content: unknown): void {
  mkdirSync(dirname(join(repo, file)), { recursive: true });
  writeFileSync(join(repo, file), JSON.stringify(content));
}

function ran(task: string, exitCode: number | undefined, status = "MISS", command = "a command") {
  return {
    taskId: `core#${task}`,
    task,
    directory: "packages/core",
    command,
    logFile: `packages/core/.turbo/turbo-${task}.log`,
    cache: { status },
    ...(exitCode === undefined ? {} : { execution: { exitCode } }),
  };
}

function summary(...tasks: unknown[]): void {
  write(".turbo/runs/1.json", { tasks });
}

function report(tests: { fullName: string; status: string }[], fileStatus = "passed"): void {
  const count = (status: string) => tests.filter((each) => each.status === status).length;
  write("packages/core/reports/vitest.json", {
    numPassedTests: count("passed"),
    numFailedTests: count("failed"),
    numPendingTests: count("skipped"),
    numTodoTests: 0,
    success: count("failed") === 0,
    testResults: [{ name: "a.test.ts", status: fileStatus, assertionResults: tests }],
  });
}

test("a task without a runner counts as one, passed or failed", () => {
  summary(ran("build", 0), ran("lint", 1), ran("typecheck", undefined, "HIT"));
  expect(countResults(repo)).toEqual({ passed: 2, failed: 1, skipped: 0, failures: ["core#lint"] });
});

test("a task that a package does not have is not counted", () => {
  summary(ran("build", undefined, "MISS", "<NONEXISTENT>"));
  expect(countResults(repo)).toMatchObject({ passed: 0, failed: 0 });
});

test("tests are counted from the runner's report, also for a cached run", () => {
  summary(ran("test", undefined, "HIT"));
  report([
    { fullName: "one", status: "passed" },
    { fullName: "two", status: "passed" },
    { fullName: "three", status: "skipped" },
  ]);
  expect(countResults(repo)).toEqual({ passed: 2, failed: 0, skipped: 1, failures: [] });
});

test("a failing test is named", () => {
  summary(ran("test", 1));
  report([{ fullName: "it breaks", status: "failed" }], "failed");
  expect(countResults(repo)).toEqual({
    passed: 0,
    failed: 1,
    skipped: 0,
    failures: ["core#test: it breaks"],
  });
});

test("a test run that left no report is a failure", () => {
  summary(ran("test", 1));
  expect(countResults(repo).failures).toEqual(["core#test (no report)"]);
});

test("a run that failed although every test passed is a failure", () => {
  summary(ran("test", 1));
  report([{ fullName: "fine", status: "passed" }]);
  expect(countResults(repo)).toMatchObject({ passed: 1, failed: 1 });
});

test("a test file that could not be loaded is a failure", () => {
  summary(ran("test", 1));
  report([], "failed");
  expect(countResults(repo).failures).toEqual(["core#test: a.test.ts"]);
});

test("reports of earlier runs are forgotten before a run", () => {
  summary(ran("test", 0));
  report([{ fullName: "old", status: "passed" }]);
  forgetReports(repo);
  expect(countResults(repo)).toEqual({ passed: 0, failed: 0, skipped: 0, failures: [] });
});

test("what failed is quoted from the end of its log, what passed is not", () => {
  summary(ran("build", 0), ran("lint", 2), ran("typecheck", undefined, "HIT"), ran("test", 1));
  mkdirSync(join(repo, "packages/core/.turbo"), { recursive: true });
  const log = Array.from({ length: 30 }, (_, line) => `line ${String(line)}\n`).join("");
  for (const task of ["build", "lint", "typecheck"])
    writeFileSync(join(repo, `packages/core/.turbo/turbo-${task}.log`), log);

  const quoted = lastWords(repo);

  expect(quoted.map(({ task }) => task)).toEqual(["core#lint"]);
  expect(quoted[0]?.lines.split("\n")).toHaveLength(20);
  expect(quoted[0]?.lines).toMatch(/^line 10\n[^]*line 29$/);
});
