import { spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { childEnvironment, root } from "../paths.mjs";

const PATIENCE_MS = 60_000;

/**
 * @typedef {object} RunningGateway
 * @property {string} url
 * @property {string} apiKey Key of the demo account, made for this run.
 * @property {string} operatorToken
 * @property {{ username: string, password: string } | undefined} console Who can sign in to the console, where it is built.
 * @property {Promise<void>} closed Settles when the process has ended.
 * @property {() => Promise<void>} stop
 */

/**
 * Starts the gateway as a process of its own and waits until it listens.
 *
 * @param {{ folder: string, port: number, faults: string, balance?: string, seed?: number }} options `balance` of the
 *   demo account, in EUR.
 * @returns {Promise<RunningGateway>}
 * @throws Error with what the gateway said when it did not start.
 */
export async function startGateway({ folder, port, faults, balance = "100", seed = 7 }) {
  const apiKey = `sk_prod_${randomBytes(16).toString("hex")}`;
  const operatorToken = randomBytes(16).toString("hex");
  const password = randomBytes(9).toString("base64url");
  const consoleFolder = join(root, "apps", "console", "dist");
  const hasConsole = existsSync(join(consoleFolder, "index.html"));
  const readyFile = join(folder, "gateway.json");
  // The demo shows the way from an empty database, and must not touch one that the shell happens to name.
  /** @type {Record<string, string | undefined>} */
  const { DATABASE_URL: _, ...environment } = childEnvironment();
  const child = spawn(
    "node",
    [
      join(root, "apps", "gateway", "dist", "main.js"),
      "serve",
      ...["--port", String(port), "--data", join(folder, "database"), "--ready-file", readyFile],
      ...["--demo", "--demo-balance", balance, "--faults", faults, "--fault-seed", String(seed)],
      ...(hasConsole ? ["--console", consoleFolder] : []),
    ],
    {
      cwd: root,
      env: {
        ...environment,
        GATEWAY_DEMO_KEY: apiKey,
        GATEWAY_DEMO_PASSWORD: password,
        GATEWAY_OPERATOR_TOKEN: operatorToken,
      },
      // Its log lines are not part of the demo's story; what it says when it cannot start is.
      stdio: ["ignore", "ignore", "pipe"],
    },
  );
  let complaint = "";
  child.stderr.on("data", (chunk) => (complaint = (complaint + String(chunk)).slice(-4_000)));
  /** @type {Promise<void>} */
  const closed = new Promise((resolve) => child.on("close", () => resolve()));

  const deadline = Date.now() + PATIENCE_MS;
  while (!existsSync(readyFile)) {
    if (child.exitCode !== null) {
      await closed;
      throw new Error(`The gateway did not start.\n\n${complaint.trim()}`);
    }
    if (Date.now() > deadline) {
      child.kill("SIGKILL");
      throw new Error(
        `The gateway was not ready after ${String(PATIENCE_MS / 1000)} seconds.\n\n${complaint.trim()}`,
      );
    }
    await sleep(50);
  }
  /** @type {{ url: string }} */
  const { url } = JSON.parse(readFileSync(readyFile, "utf8"));
  return {
    url,
    apiKey,
    operatorToken,
    console: hasConsole ? { username: "demo", password } : undefined,
    closed,
    stop: async () => {
      if (child.exitCode === null) child.kill("SIGTERM");
      await closed;
    },
  };
}
