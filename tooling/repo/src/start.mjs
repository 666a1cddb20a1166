import "./require-node.mjs";
import { parseArgs } from "node:util";
import { findPortMistake } from "./demo/find-port-mistake.mjs";
import { runDemo } from "./demo/run-demo.mjs";
import { install } from "./install.mjs";
import { run } from "./run.mjs";
import { fail, say } from "./say.mjs";
import { stopSignals } from "./stop-signals.mjs";

const USAGE = "Usage: npm start -- [--once] [--port 8080]";

const { once, port } = readArguments();

// Before the build, which may take a minute.
const mistake = await findPortMistake(port);
if (mistake !== undefined) fail(mistake);

const signal = stopSignals();

await install();
say("building what is stale …");
const build = await run("turbo", ["run", "build", "--filter=./packages/*", "--filter=./apps/*"], {
  quiet: true,
  signal,
});
if (!signal.aborted) {
  if (build.exitCode !== 0) fail(`The build failed:\n\n${build.output}`);
  const exitCode = await runDemo({ once, port, signal }).catch(explain);
  process.exitCode ??= exitCode;
}

/** @param {unknown} error */
function explain(error) {
  const text = error instanceof Error ? error.message : String(error);
  return fail(text);
}

function readArguments() {
  try {
    const { values } = parseArgs({
      options: {
        help: { type: "boolean", default: false },
        once: { type: "boolean", default: false },
        port: { type: "string", default: "8080" },
      },
    });
    if (values.help) {
      process.stdout.write(
        `${USAGE}\n\n  --once   end after the report\n  --port   where the gateway listens; 0 takes any free port\n`,
      );
      process.exit(0);
    }
    const number = Number(values.port);
    if (!/^\d+$/.test(values.port) || number > 65_535)
      throw new TypeError(`--port takes 0 to 65535, not ${values.port}`);
    return { once: values.once, port: number };
  } catch (error) {
    return fail(`${error instanceof Error ? error.message : String(error)}. ${USAGE}`);
  }
}
