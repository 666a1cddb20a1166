import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Writable } from "node:stream";
import { text } from "node:stream/consumers";
import { fileURLToPath } from "node:url";
import { parse } from "csv-parse/sync";
import { onTestFinished } from "vitest";
import { runCommand } from "../src/cli/run-command.js";
import type { Report } from "../src/report/report.js";
import type { FakeApi } from "./fake-api.js";

/** The built program; `turbo` builds it before the tests run. */
const program = fileURLToPath(new URL("../dist/main.js", import.meta.url));

/** How a run ended. */
export interface Ended {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface ResultLine {
  readonly line: string;
  readonly phone: string;
  readonly outcome: string;
  readonly message_id: string;
  readonly error_code: string;
  readonly attempts: string;
}

/** A folder with a campaign's files, gone after the test. */
export class Workspace {
  readonly folder: string;

  private constructor(folder: string) {
    this.folder = folder;
  }

  static async create(csv: string): Promise<Workspace> {
    const folder = await mkdtemp(join(tmpdir(), "campaign-"));
    onTestFinished(() => rm(folder, { recursive: true }));
    const workspace = new Workspace(folder);
    await writeFile(workspace.path("in.csv"), csv);
    return workspace;
  }

  path(name: string): string {
    return join(this.folder, name);
  }

  args(api: FakeApi, extra: readonly string[] = []): string[] {
    const fixed = { file: this.path("in.csv"), out: this.path("out.csv"), report: this.path("report.json") };
    const given = { ...fixed, url: api.url, sender: "Acme", message: "Hello", "retry-base-ms": "1" };
    return ["send", ...Object.entries(given).flatMap(([name, value]) => [`--${name}`, value]), ...extra];
  }

  /** Runs a campaign inside the test. */
  async run(api: FakeApi, extra: readonly string[] = [], terminal = false): Promise<Ended> {
    const stdout = new Sink(terminal);
    const stderr = new Sink(false);
    const status = await runCommand({
      ...{ args: this.args(api, extra), env: { CAMPAIGN_API_KEY: "sk_test_key" }, stdout, stderr },
      onSignal: () => () => undefined,
      exit: () => undefined,
    });
    return { status, stdout: stdout.text, stderr: stderr.text };
  }

  /** Runs the built program as a process of its own. */
  spawn(
    api: FakeApi,
    extra: readonly string[] = [],
    nodeOptions: readonly string[] = [],
  ): { kill(signal: NodeJS.Signals): void; output(): string; ended: Promise<Ended> } {
    const child = spawn(process.execPath, [...nodeOptions, program, ...this.args(api, extra)], {
      env: { ...process.env, CAMPAIGN_API_KEY: "sk_test_key" },
      stdio: ["ignore", "pipe", "pipe"],
    });
    let output = "";
    child.stdout.on("data", (chunk: Buffer) => (output += chunk.toString("utf8")));
    const ended = Promise.all([text(child.stdout), text(child.stderr), once(child, "close")]).then(
      ([stdout, stderr]) => ({ stdout, stderr, status: child.exitCode }),
    );
    return { kill: (signal) => child.kill(signal), output: () => output, ended };
  }

  async results(): Promise<ResultLine[]> {
    return parse<ResultLine>(await readFile(this.path("out.csv")), { columns: true });
  }

  async report(): Promise<Report> {
    // What the program wrote a moment ago.
    return JSON.parse(await readFile(this.path("report.json"), "utf8")) as Report;
  }
}

/** A stream that keeps what is written to it; as a terminal it has what a progress bar looks for. */
class Sink extends Writable {
  readonly isTTY: boolean;
  readonly columns = 100;
  text = "";

  constructor(isTTY: boolean) {
    super();
    this.isTTY = isTTY;
  }

  override _write(chunk: Buffer, _encoding: string, done: () => void): void {
    this.text += chunk.toString("utf8");
    done();
  }
}

/** Different valid numbers. */
export function phones(count: number, from = 0): string[] {
  return Array.from({ length: count }, (_, at) => `+420601${String(from + at + 1).padStart(6, "0")}`);
}
