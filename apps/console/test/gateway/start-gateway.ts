import { spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { existsSync } from "node:fs";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

const PATIENCE_MS = 180_000;
const GATEWAY = join(import.meta.dirname, "../../../gateway/dist/main.js");
const CONSOLE = join(import.meta.dirname, "../../dist");

/** Where a gateway is, and what opens it. */
export interface GatewayAccess {
  readonly url: string;
  readonly apiKey: string;
  /** Of the demo's account whose balance does not cover a message. */
  readonly poorApiKey: string;
  readonly operatorToken: string;
  /** Of all demo users. */
  readonly password: string;
  /** Base32, of the user `demo-2fa`. */
  readonly totpSecret: string;
}

/** A gateway in a process of its own, with a database of its own. */
export interface RunningGateway extends AsyncDisposable, GatewayAccess {
  readonly stop: () => Promise<void>;
}

/** Starts the built gateway with a demo account and the built console, and waits until it listens. */
export async function startGateway({ balance }: { readonly balance: string }): Promise<RunningGateway> {
  const folder = await mkdtemp(join(tmpdir(), "console-gateway-"));
  const readyFile = join(folder, "ready.json");
  const access = {
    apiKey: `sk_prod_${randomBytes(16).toString("hex")}`,
    operatorToken: randomBytes(16).toString("hex"),
    password: randomBytes(12).toString("hex"),
    totpSecret: "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP",
  };
  const flags = ["--port", "0", "--data", join(folder, "data"), "--ready-file", readyFile];
  const demo = ["--demo", "--demo-balance", balance, "--console", CONSOLE];
  const child = spawn(process.execPath, [GATEWAY, "serve", ...flags, ...demo], {
    env: {
      ...process.env,
      // Not into a database that the shell happens to name.
      DATABASE_URL: undefined,
      GATEWAY_DEMO_KEY: access.apiKey,
      GATEWAY_DEMO_PASSWORD: access.password,
      GATEWAY_DEMO_TOTP: access.totpSecret,
      GATEWAY_OPERATOR_TOKEN: access.operatorToken,
      // All tests come from one address; what slows down one user stays as it is.
      GATEWAY_LIMIT_LOGIN: "1000/60",
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
  const stop = async (): Promise<void> => {
    if (child.exitCode === null) child.kill("SIGTERM");
    await closed;
  };
  const credentials = await fetch(`${url}/demo/credentials.json`);
  const { keys } = (await credentials.json()) as { keys: { poor: string } };
  return {
    ...access,
    poorApiKey: keys.poor,
    url,
    stop,
    [Symbol.asyncDispose]: async () => {
      await stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
