import { existsSync, readFileSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";

/**
 * @typedef {object} TaskRun A task in turbo's run summary.
 * @property {string} taskId
 * @property {string} task
 * @property {string} directory
 * @property {string} command
 * @property {string} logFile
 * @property {{ status: string }} cache
 * @property {{ exitCode?: number | null } | null} [execution]
 *
 * @typedef {object} VitestReport
 * @property {number} numPassedTests
 * @property {number} numFailedTests
 * @property {number} numPendingTests
 * @property {number} numTodoTests
 * @property {boolean} success
 * @property {readonly { name: string, status: string, message?: string, assertionResults: readonly { fullName: string, status: string }[] }[]} testResults
 *
 * @typedef {{ passed: number, failed: number, skipped: number, failures: string[] }} Results
 */

const SUMMARIES = join(".turbo", "runs");
const LAST_LINES = 20;

/**
 * Removes what earlier runs reported, so that nothing old is counted: turbo puts a cached task's report back.
 *
 * @param {string} root
 */
export function forgetReports(root) {
  rmSync(join(root, SUMMARIES), { recursive: true, force: true });
  for (const group of ["packages", "apps", "tooling"])
    for (const name of readdirSync(join(root, group)))
      rmSync(join(root, group, name, "reports"), { recursive: true, force: true });
}

/**
 * Adds up the whole run: every test that a runner reports, and one for each task that has no runner (build, lint, types).
 *
 * @param {string} root
 * @returns {Results}
 */
export function countResults(root) {
  /** @type {Results} */
  const results = { passed: 0, failed: 0, skipped: 0, failures: [] };
  for (const task of ranTasks(join(root, SUMMARIES))) addTask(results, task, root);
  return results;
}

/**
 * The end of the log of each task that failed: of a long run, a reader sees the last lines first.
 *
 * @param {string} root
 * @returns {readonly { task: string, lines: string }[]}
 */
export function lastWords(root) {
  return ranTasks(join(root, SUMMARIES)).flatMap((task) => {
    if (hasPassed(task) || !existsSync(join(root, task.logFile))) return [];
    const lines = readFileSync(join(root, task.logFile), "utf8").trimEnd().split("\n").slice(-LAST_LINES);
    return [{ task: task.taskId, lines: lines.join("\n") }];
  });
}

/**
 * @param {string} summaries
 * @returns {readonly TaskRun[]}
 */
function ranTasks(summaries) {
  const files = existsSync(summaries) ? readdirSync(summaries).filter((file) => file.endsWith(".json")) : [];
  return files.flatMap((file) => {
    /** @type {{ tasks: TaskRun[] }} */
    const summary = JSON.parse(readFileSync(join(summaries, file), "utf8"));
    return summary.tasks.filter((task) => task.command !== "<NONEXISTENT>");
  });
}

/**
 * @param {Results} results
 * @param {TaskRun} task
 * @param {string} root
 */
function addTask(results, task, root) {
  const ran = hasPassed(task);
  const reportFile = join(root, task.directory, "reports", "vitest.json");
  if (task.task !== "test") {
    addOne(results, ran, task.taskId);
  } else if (!existsSync(reportFile)) {
    addOne(results, false, `${task.taskId} (no report)`);
  } else {
    const failedBefore = results.failed;
    addReport(results, JSON.parse(readFileSync(reportFile, "utf8")), task.taskId);
    // A run can fail with every test passed: an unhandled rejection, a coverage floor.
    if (!ran && results.failed === failedBefore) addOne(results, false, `${task.taskId} (outside its tests)`);
  }
}

/** @param {TaskRun} task */
function hasPassed(task) {
  return task.cache.status === "HIT" || task.execution?.exitCode === 0;
}

/**
 * @param {Results} results
 * @param {boolean} passed
 * @param {string} name
 */
function addOne(results, passed, name) {
  if (passed) results.passed += 1;
  else {
    results.failed += 1;
    results.failures.push(name);
  }
}

/**
 * @param {Results} results
 * @param {VitestReport} report
 * @param {string} taskId
 */
function addReport(results, report, taskId) {
  results.passed += report.numPassedTests;
  results.failed += report.numFailedTests;
  results.skipped += report.numPendingTests + report.numTodoTests;
  for (const file of report.testResults) {
    const failing = file.assertionResults.filter((test) => test.status === "failed");
    results.failures.push(...failing.map((test) => `${taskId}: ${test.fullName}`));
    // A file that could not be loaded reports no test at all.
    if (file.status === "failed" && failing.length === 0) addOne(results, false, `${taskId}: ${file.name}`);
  }
}
