import { spawn } from "node:child_process";

export interface CommandOptions {
  readonly cwd: string;
  /** Default: this process's environment, without what pnpm and vitest put in it. */
  readonly env?: NodeJS.ProcessEnv;
}

export interface CommandResult {
  readonly exitCode: number;
  readonly stdout: string;
  readonly stderr: string;
  /** Both streams in the order in which they came. */
  readonly output: string;
}

/** Runs a program to its end; a failing exit code is a result, only a program that cannot start rejects. */
export function runCommand(
  program: string,
  args: readonly string[],
  { cwd, env = plainEnvironment() }: CommandOptions,
): Promise<CommandResult> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { cwd, env, stdio: ["ignore", "pipe", "pipe"] });
    let stdout = "";
    let stderr = "";
    let output = "";
    child.stdout.setEncoding("utf8").on("data", (text: string) => {
      stdout += text;
      output += text;
    });
    child.stderr.setEncoding("utf8").on("data", (text: string) => {
      stderr += text;
      output += text;
    });
    child.once("error", (cause) => {
      reject(new Error(`Cannot start "${program}": is it installed and on the PATH?`, { cause }));
    });
    child.once("close", (code) => resolve({ exitCode: code ?? 1, stdout, stderr, output }));
  });
}

/** A user's own shell has none of these, and each can change what npm, node or a compiler does. */
function plainEnvironment(): NodeJS.ProcessEnv {
  const foreign =
    /^(npm_package_|npm_lifecycle_|npm_command$|pnpm_|vitest|vite_|test$|node_env$|node_options$)/i;
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !foreign.test(name)));
}
