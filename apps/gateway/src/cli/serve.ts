import { rename, writeFile } from "node:fs/promises";
import { generateApiKey } from "../accounts/api-key.js";
import { seedDemoAccount } from "../accounts/seed-demo-account.js";
import { createGateway } from "../gateway.js";
import type { Gateway } from "../gateway.js";
import { listen } from "../http/listen.js";
import type { RunningGateway } from "../http/listen.js";
import { logBackgroundError, logErrorAnswer } from "../log/error-log.js";
import { formatMicros } from "../money/micros.js";
import { rateCurrency } from "../pricing/rates.js";
import type { ServeCommand } from "./command.js";

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
  const gateway = await createGateway({
    storage,
    faults,
    operatorToken,
    log: logErrorAnswer(output.log),
    onBackgroundError: logBackgroundError(output.log),
  });
  try {
    const demo = command.demo === undefined ? undefined : await seed(gateway, command.demo);
    const running = await listen(gateway, { host, port });
    output.line(`Gateway listening on ${running.url}`);
    if (demo !== undefined) output.line(demo);
    if (readyFile !== undefined) await announce(readyFile, running);
    return running;
  } catch (error) {
    await gateway.close();
    throw error;
  }
}

/** Gives the line to show about the demo account; a key that came from outside is not repeated. */
async function seed(gateway: Gateway, demo: NonNullable<ServeCommand["demo"]>): Promise<string> {
  const { apiKey = generateApiKey("test"), balance } = demo;
  const account = await seedDemoAccount(gateway.storage, { apiKey, balance, now: new Date() });
  const key = demo.apiKey === undefined ? `API key ${apiKey}` : "API key as in GATEWAY_DEMO_KEY";
  return account === "created"
    ? `Demo account: ${key}, balance ${formatMicros(balance)} ${rateCurrency}`
    : `Demo account: ${key}, balance as it was left`;
}

/** Whoever waits for the file must never read half of it. */
async function announce(file: string, { url, port }: RunningGateway): Promise<void> {
  const draft = `${file}.${process.pid}`;
  await writeFile(draft, `${JSON.stringify({ url, port, pid: process.pid })}\n`);
  await rename(draft, file);
}
