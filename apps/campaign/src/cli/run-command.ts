import { appendFile, writeFile } from "node:fs/promises";
import { styleText } from "node:util";
import { createMessageApi } from "../sending/create-message-api.js";
import { runCampaign } from "../sending/run-campaign.js";
import type { StopReason } from "../sending/stop-reason.js";
import { StopSwitch } from "../sending/stop-switch.js";
import { createProgress } from "../progress/progress.js";
import type { Progress, ProgressOutput } from "../progress/progress.js";
import { exitStatus } from "../report/exit-status.js";
import { formatReport } from "../report/format-report.js";
import { describeStop } from "../report/describe-stop.js";
import { checkDistinctFiles } from "./check-distinct-files.js";
import { helpText } from "./help-text.js";
import { parseArguments } from "./parse-arguments.js";
import { UsageError } from "./usage-error.js";
import type { SendOptions } from "../campaign/send-options.js";

/** What the program takes from the process that it runs in. */
export interface Host {
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly stdout: ProgressOutput;
  readonly stderr: NodeJS.WritableStream;
  /** Calls the handler on each SIGINT and SIGTERM, until the returned function is called. */
  readonly onSignal: (handler: (signal: "SIGINT" | "SIGTERM") => void) => () => void;
  /** Leaves at once. */
  readonly exit: (status: number) => void;
}

/** Runs a command line to its end and gives the exit status. */
export async function runCommand(host: Host): Promise<number> {
  try {
    const command = parseArguments(host.args);
    if (command.kind === "send") return await send(command.options, host);
    host.stdout.write(helpText);
    return exitStatus.allAccepted;
  } catch (error) {
    host.stderr.write(`campaign: ${messageOf(error)}\n`);
    return error instanceof UsageError ? exitStatus.usage : exitStatus.internal;
  }
}

async function send(options: SendOptions, host: Host): Promise<number> {
  const apiKey = host.env["CAMPAIGN_API_KEY"];
  if (apiKey === undefined || apiKey === "")
    throw new UsageError("Set the environment variable CAMPAIGN_API_KEY to the API key.");

  await checkDistinctFiles(options);
  if (options.report !== undefined) await checkWritable(options.report);

  let progress: Progress | undefined;
  const tell = (line: string): void => {
    if (progress === undefined) host.stdout.write(`${line}\n`);
    else progress.note(line);
  };
  const stop = new StopSwitch((reason) => {
    tell(alertFor(reason, host.stdout));
  });
  const forgetSignals = host.onSignal((signal) => {
    if (stop.reason !== undefined) {
      host.exit(signal === "SIGINT" ? exitStatus.interrupted : exitStatus.terminated);
      return;
    }
    stop.stop({ kind: "interrupted", signal });
  });
  try {
    const report = await runCampaign(options, {
      api: createMessageApi({ ...options, apiKey, stop }),
      stop,
      tell,
      progress: (total) => (progress = createProgress(host.stdout, { total, now: () => performance.now() })),
      now: () => performance.now(),
      random: Math.random,
    });
    host.stdout.write(`\n${formatReport(report)}`);
    if (options.report !== undefined)
      await writeFile(options.report, `${JSON.stringify(report, undefined, 2)}\n`);
    return report.exitStatus;
  } finally {
    forgetSignals();
  }
}

/** Fails now rather than after hours of sending. */
async function checkWritable(path: string): Promise<void> {
  try {
    await appendFile(path, "");
  } catch {
    throw new UsageError(`Cannot write the report to ${JSON.stringify(path)}.`);
  }
}

/** The one line, highlighted where colours are shown, that somebody has to see now. */
function alertFor(reason: StopReason, stream: ProgressOutput): string {
  const line = `${reason.kind === "interrupted" ? "" : "ALERT "}${describeStop(reason)} Finishing what is on its way …`;
  return reason.kind === "interrupted" ? line : styleText(["bold", "white", "bgRed"], line, { stream });
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
