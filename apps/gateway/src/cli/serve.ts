import { existsSync } from "node:fs";
import { rename, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { demoKeyName, openDemoKey } from "../demo/demo-keys.js";
import { createGateway } from "../gateway.js";
import { listen } from "../http/listen.js";
import type { RunningGateway } from "../http/listen.js";
import { createLog } from "../log/create-log.js";
import { OperatorError } from "../operator-error.js";
import type { ServeCommand } from "./command.js";
import { seedDemo } from "./seed-demo.js";

/** Where a command writes, one line at a time. */
export interface Output {
  /** For whoever started the command. */
  readonly line: (text: string) => void;
  /** For the log, one JSON object per line. */
  readonly log: (text: string) => void;
}

/**
 * Starts a gateway and says where it is.
 *
 * @throws OperatorError when the port, the data folder or the database cannot be used.
 */
export async function serve(command: ServeCommand, output: Output): Promise<RunningGateway> {
  const { storage, faults, operatorToken, publicUrl, consoleFolder, readyFile } = command;
  if (consoleFolder !== undefined) expectConsole(consoleFolder);
  const log = createLog(command.logLevel, output.log);
  const gateway = await createGateway({
    ...command.access,
    storage,
    faults,
    operatorToken,
    publicUrl,
    balanceCacheSeconds: command.balanceCacheSeconds,
    // `serveStatic` takes a path from where the process was started.
    consoleFolder: consoleFolder === undefined ? undefined : resolve(consoleFolder),
    demo: command.demo !== undefined,
    log: log.error,
    onRequest: log.request,
    onBackgroundError: log.background,
  });
  try {
    const demo = command.demo === undefined ? [] : await seedDemo(gateway.storage, command.demo, demoKeyName);
    if (command.demo?.apiKey !== undefined) await openDemoKey(gateway.storage.database, command.demo.apiKey);
    const { host, port, timeouts, stopDelayMs } = command;
    const running = await listen(gateway, { host, port, timeouts, stopDelayMs });
    output.line(`Gateway listening on ${running.url}`);
    for (const line of demo) output.line(line);
    if (readyFile !== undefined) await announce(readyFile, running);
    return running;
  } catch (error) {
    await gateway.close();
    throw error;
  }
}

/** A folder that was misspelt would answer every view with NOT_FOUND. */
function expectConsole(folder: string): void {
  if (!existsSync(join(folder, "index.html")))
    throw new OperatorError(
      `There is no index.html in "${folder}". Build the console, and name its folder with --console.`,
    );
}

/** Whoever waits for the file must never read half of it. */
async function announce(file: string, { url, port }: RunningGateway): Promise<void> {
  const draft = `${file}.${process.pid}`;
  await writeFile(draft, `${JSON.stringify({ url, port, pid: process.pid })}\n`);
  await rename(draft, file);
}
