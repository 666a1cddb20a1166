import "./require-node.mjs";
import { install } from "./install.mjs";
import { run } from "./run.mjs";
import { fail, say } from "./say.mjs";

// `npm run bench` and the like: a turbo task by name, on top of what is stale.
const [task, ...rest] = process.argv.slice(2);
if (task === undefined) fail("Name the task to run, as in `npm run bench`.");

await install();
say(`running ${task} …`);
const { exitCode } = await run("turbo", ["run", task, "--output-logs=new-only", ...rest]);
process.exitCode = exitCode;
