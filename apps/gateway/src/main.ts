#!/usr/bin/env node
import { match } from "ts-pattern";
import { audit } from "./cli/audit.js";
import { usage } from "./cli/command.js";
import type { ServeCommand } from "./cli/command.js";
import { parseCommand } from "./cli/parse-command.js";
import { serve } from "./cli/serve.js";
import { describeError } from "./log/describe-error.js";
import { OperatorError } from "./operator-error.js";

const output = {
  line: (text: string) => void process.stdout.write(`${text}\n`),
  log: (text: string) => void process.stderr.write(`${text}\n`),
};

try {
  await match(parseCommand(process.argv.slice(2), process.env))
    .with({ kind: "serve" }, (command) => serveUntilSignal(command))
    .with({ kind: "audit" }, async ({ storage }) =>
      output.line(JSON.stringify(await audit(storage), null, 2)),
    )
    .with({ kind: "help" }, () => output.line(usage))
    .with({ kind: "mistake" }, ({ text }) => {
      output.log(`${text}\n\n${usage}`);
      process.exitCode = 2;
    })
    .exhaustive();
} catch (error) {
  output.log(explain(error));
  process.exitCode = 1;
}

async function serveUntilSignal(command: ServeCommand): Promise<void> {
  const signal = Promise.withResolvers<NodeJS.Signals>();
  // Before anything is open: whoever reads the line with the address may send a signal at once.
  process.once("SIGINT", signal.resolve).once("SIGTERM", signal.resolve);
  const running = await serve(command, output);
  await signal.promise;
  await running.close();
}

function explain(error: unknown): string {
  if (error instanceof OperatorError) return error.message;
  return `The gateway could not start: ${JSON.stringify(describeError(error), null, 2)}`;
}
