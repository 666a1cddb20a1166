import { spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { existsSync } from "node:fs";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

const PATIENCE_MS = 60_000;
const GATEWAY = join(import.meta.dirname, "../../../gateway/dist/main.js");

/** A gateway in a process of its own, with a database of its own. */
export interface RunningGateway extends AsyncDisposable {
  readonly url: string;
  readonly apiKey: string;
  readonly operatorToken: string;
}

/** Starts the built gateway with a demo account, and waits until it listens. */
export async function startGateway({
  balance = "100",
}: { readonly balance?: string } = {}): Promise<RunningGateway> {
  const folder = await mkdtemp(join(tmpdir(), "console-gateway-"));
  const readyFile = join(folder, "ready.json");
  const apiKey = `sk_test_${randomBytes(16).toString("hex")}`;
  const operatorToken = randomBytes(16).toString("hex");
  const flags = ["--port", "0", "--data", join(folder, "data"), "--ready-file", readyFile];
  const child = spawn(process.execPath, [GATEWAY, "serve", "--demo", "--demo-balance", balance, ...flags], {
    // Not into a database that the shell happens to name.
    env: {
      ...process.env,
      DATABASE_URL: undefined,
      GATEWAY_DEMO_KEY: apiKey,
      GATEWAY_OPERATOR_TOKEN: operatorToken,
    },
    stdio: ["ignore", "ignore", "pipe"],
  });
  let complaint = "";
  child.stderr.on("data", (chunk) => (complaint = (complaint + String(chunk)).slice(-4_000)));
  const closed = new Promise<void>((resolve) => child.on("close", () => resolve()));

  const deadline = Date.now() + PATIENCE_MS;
  while (!existsSync(readyFile)) {
    if (child.exitCode !== null || Date.now() > deadline) {
      child.kill("SIGKILL");
      await closed;
      throw new Error(`The gateway did not start:\n${complaint}`);
    }
    await sleep(50);
  }
  const { url } = JSON.parse(await readFile(readyFile, "utf8")) as { url: string };
  return {
    url,
    apiKey,
    operatorToken,
    [Symbol.asyncDispose]: async () => {
      child.kill("SIGTERM");
      await closed;
      await rm(folder, { recursive: true, force: true });
    },
  };
}
