import { rename, writeFile } from "node:fs/promises";
import { createGateway } from "../gateway.js";
import { listen } from "../http/listen.js";
import type { RunningGateway } from "../http/listen.js";
import { createLog } from "../log/create-log.js";
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
  const { storage, faults, operatorToken, host, port, readyFile } = command;
  const log = createLog("info", output.log);
  const gateway = await createGateway({
    ...command.access,
    storage,
    faults,
    operatorToken,
    log: log.error,
    onRequest: log.request,
    onBackgroundError: log.background,
  });
  try {
    const demo = command.demo === undefined ? [] : await seedDemo(gateway.storage, command.demo);
    const running = await listen(gateway, { host, port });
    output.line(`Gateway listening on ${running.url}`);
    for (const line of demo) output.line(line);
    if (readyFile !== undefined) await announce(readyFile, running);
    return running;
  } catch (error) {
    await gateway.close();
    throw error;
  }
}

/** Whoever waits for the file must never read half of it. */
async function announce(file: string, { url, port }: RunningGateway): Promise<void> {
  const draft = `${file}.${process.pid}`;
  await writeFile(draft, `${JSON.stringify({ url, port, pid: process.pid })}\n`);
  await rename(draft, file);
}
