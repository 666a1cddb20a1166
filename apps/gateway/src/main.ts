#!/usr/bin/env node
import { match } from "ts-pattern";
import { createAccountByHand, topUpByHand } from "./cli/account-commands.js";
import { audit } from "./cli/audit.js";
import type { ServeCommand } from "./cli/command.js";
import { createKeyByHand } from "./cli/create-key.js";
import { doctor, findingLine } from "./cli/doctor.js";
import { parseCommand } from "./cli/parse-command.js";
import { requireNode } from "./cli/require-node.js";
import { seedDemo } from "./cli/seed-demo.js";
import { serve } from "./cli/serve.js";
import { usage } from "./cli/usage.js";
import { withStorage } from "./cli/with-storage.js";
import { describeError } from "./log/describe-error.js";
import { writePieces } from "./log/write-pieces.js";
import { OperatorError } from "./operator-error.js";

const log = writePieces(process.stderr.fd);
process.on("exit", log.end);

const output = {
  line: (text: string) => void process.stdout.write(`${text}\n`),
  log: log.line,
};
const show = (lines: readonly string[]) => lines.forEach(output.line);

try {
  requireNode(process.versions.node);
  await match(parseCommand(process.argv.slice(2), process.env))
    .with({ kind: "serve" }, (command) => serveUntilSignal(command))
    .with({ kind: "migrate" }, ({ storage }) =>
      withStorage(storage, () => {
        output.line("The schema is up to date.");
        return Promise.resolve();
      }),
    )
    .with({ kind: "seed" }, async ({ storage, demo }) =>
      show(await withStorage(storage, (opened) => seedDemo(opened, demo))),
    )
    .with({ kind: "account create" }, async (command) => show(await createAccountByHand(command)))
    .with({ kind: "account top-up" }, async (command) => show(await topUpByHand(command)))
    .with({ kind: "key create" }, async (command) => show(await createKeyByHand(command)))
    .with({ kind: "doctor" }, async ({ storage }) => {
      const findings = await doctor(storage);
      show(findings.map(findingLine));
      if (findings.some(({ good }) => !good)) process.exitCode = 1;
    })
    .with({ kind: "audit" }, async ({ storage }) =>
      output.line(JSON.stringify(await audit(storage), null, 2)),
    )
    .with({ kind: "help" }, () => output.line(usage))
    .with({ kind: "mistake" }, ({ text }) => {
      output.log(`${text}\n\n"gateway --help" has all commands, flags and variables.`);
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
  return `The gateway failed: ${JSON.stringify(describeError(error), null, 2)}`;
}
