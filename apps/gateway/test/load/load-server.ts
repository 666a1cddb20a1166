import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdir, open, readFile } from "node:fs/promises";
import { basename } from "node:path";

/** A server under load, as a process of its own. */
export interface LoadServer extends AsyncDisposable {
  readonly url: string;
  /** Processor time that the process has used so far, in milliseconds. */
  readonly cpuMs: () => Promise<number>;
}

/** Starts a program that prints `listening on <address>`. */
export async function startLoadServer(
  args: readonly string[],
  env: Readonly<Record<string, string>>,
): Promise<LoadServer> {
  // A log goes to a file, as it does where a gateway runs: a pipe's other end would take its share of the processors.
  await mkdir("reports", { recursive: true });
  const log = await open(`reports/${basename(args[0] ?? "server")}.log`, "w");
  const child = spawn(process.execPath, args, {
    env: { PATH: process.env["PATH"], NODE_ENV: "production", ...env },
    stdio: ["ignore", "pipe", log.fd],
  });
  await log.close();
  const closed = once(child, "close");
  const url = await new Promise<string>((resolve, reject) => {
    let output = "";
    child.stdout?.setEncoding("utf8").on("data", (chunk: string) => {
      output += chunk;
      const address = /listening on (\S+)/.exec(output)?.[1];
      if (address !== undefined) resolve(address);
    });
    closed.then(() => reject(new Error(`The server ended before it listened:\n${output}`)), reject);
  });
  return {
    url,
    cpuMs: async () => {
      // Linux only: fields 14 and 15 are the ticks in user and in kernel mode, a hundred a second.
      const stat = await readFile(`/proc/${child.pid}/stat`, "utf8");
      const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
      return (Number(fields[11]) + Number(fields[12])) * 10;
    },
    [Symbol.asyncDispose]: async () => {
      child.kill("SIGTERM");
      await closed;
    },
  };
}
