import "./require-node.mjs";
import { availableParallelism } from "node:os";
import { countResults, forgetReports, lastWords } from "./count-results.mjs";
import { install } from "./install.mjs";
import { root } from "./paths.mjs";
import { run } from "./run.mjs";
import { say } from "./say.mjs";

const TASKS = ["build", "lint", "typecheck", "typecheck:7", "test", "format:check"];

await install();
say(`running ${TASKS.join(", ")} (what has not changed is answered from the cache) …`);
forgetReports(root);
const turbo = await run("turbo", [
  "run",
  ...TASKS,
  "--continue",
  "--summarize",
  "--output-logs=new-only",
  "--log-order=grouped",
  // Every test task brings workers of its own: more tasks than cores only make sockets time out.
  `--concurrency=${String(Math.max(2, availableParallelism()))}`,
]);

const results = countResults(root);
for (const { task, lines } of lastWords(root)) process.stdout.write(`\n${task} ended with:\n${lines}\n\n`);
for (const line of results.failures) process.stdout.write(`FAILED ${line}\n`);
const failed = turbo.exitCode !== 0 && results.failed === 0 ? 1 : results.failed;
const skipped = results.skipped > 0 ? `, ${String(results.skipped)} skipped` : "";
process.stdout.write(`\n${String(results.passed)} passed, ${String(failed)} failed${skipped}\n`);
process.exitCode = failed > 0 ? 1 : 0;
