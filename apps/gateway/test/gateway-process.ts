import { spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";

const main = fileURLToPath(new URL("../dist/main.js", import.meta.url));

/** What a process wrote and how it ended. */
export interface Ended {
  readonly stdout: string;
  readonly stderr: string;
  readonly exitCode: number | null;
}

/** The built gateway as a process of its own. */
export interface GatewayProcess extends AsyncDisposable {
  /** Resolves with the address once the process has printed it; rejects when it ends before. */
  readonly url: Promise<string>;
  readonly ended: Promise<Ended>;
  readonly stop: (signal: NodeJS.Signals) => Promise<Ended>;
}

/** Starts `gateway` with the given arguments, and with nothing of this process's environment but the path. */
export function startGatewayProcess(
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): GatewayProcess {
  const child = spawn(process.execPath, [main, ...args], {
    env: { PATH: process.env["PATH"], ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let stdout = "";
  let stderr = "";
  const address = Promise.withResolvers<string>();
  child.stdout.setEncoding("utf8").on("data", (chunk: string) => {
    stdout += chunk;
    const url = /listening on (\S+)/.exec(stdout)?.[1];
    if (url !== undefined) address.resolve(url);
  });
  child.stderr.setEncoding("utf8").on("data", (chunk: string) => {
    stderr += chunk;
  });
  const ended = once(child, "close").then((): Ended => {
    address.reject(new Error(`The gateway ended before it listened:\n${stderr}`));
    return { stdout, stderr, exitCode: child.exitCode };
  });
  // Tests of failing starts never ask for the address.
  address.promise.catch(() => undefined);
  const stop = (signal: NodeJS.Signals) => {
    child.kill(signal);
    return ended;
  };
  return {
    url: address.promise,
    ended,
    stop,
    [Symbol.asyncDispose]: async () => {
      await stop("SIGKILL");
    },
  };
}

/** Runs `gateway` with the given arguments to its end. */
export function runGateway(args: readonly string[], env?: Readonly<Record<string, string>>): Promise<Ended> {
  return startGatewayProcess(args, env).ended;
}
