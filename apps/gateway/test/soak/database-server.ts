import { spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";

/** A Postgres server of its own, to be killed. */
export interface DatabaseServer extends AsyncDisposable {
  readonly url: string;
  readonly port: number;
  /** Kills the server's first process with SIGKILL, and starts it again: it recovers from what its log holds. */
  readonly crash: () => Promise<void>;
}

/** Starts a server. */
export async function startDatabaseServer(): Promise<DatabaseServer> {
  const script = fileURLToPath(new URL("../postgres-process.ts", import.meta.url));
  const child = spawn(process.execPath, [script], { stdio: ["pipe", "pipe", "pipe"] });
  let log = "";
  child.stderr.setEncoding("utf8").on("data", (chunk: string) => {
    log = (log + chunk).slice(-10_000);
  });
  const closed = once(child, "close");
  child.stdout.setEncoding("utf8");
  const nextLine = () =>
    new Promise<string>((resolve, reject) => {
      child.stdout.once("data", (line: string) => resolve(line.trim()));
      closed.then(() => reject(new Error(`Postgres ended:\n${log}`)), reject);
    });
  const url = await nextLine();
  return {
    url,
    port: Number(new URL(url).port),
    crash: async () => {
      const up = nextLine();
      child.stdin.write("crash\n");
      await up;
    },
    [Symbol.asyncDispose]: async () => {
      child.stdin.end();
      await closed;
    },
  };
}
