#!/usr/bin/env node
import process from "node:process";
import { runCommand } from "./cli/run-command.js";

// A reader that goes away (`| head`) must not end the campaign.
process.stdout.on("error", () => undefined);
process.stderr.on("error", () => undefined);

// The status is set, not exited with: output that a pipe has not taken yet must not be cut off.
process.exitCode = await runCommand({
  args: process.argv.slice(2),
  env: process.env,
  stdout: process.stdout,
  stderr: process.stderr,
  onSignal(handler) {
    const onInterrupt = (): void => handler("SIGINT");
    const onTerminate = (): void => handler("SIGTERM");
    process.on("SIGINT", onInterrupt).on("SIGTERM", onTerminate);
    return () => process.off("SIGINT", onInterrupt).off("SIGTERM", onTerminate);
  },
  exit: (status) => process.exit(status),
});
