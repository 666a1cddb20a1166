import { spawn } from "node:child_process";
import { childEnvironment, root } from "./paths.mjs";

/**
 * Runs a command in the repo with the pinned tools on its path.
 *
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ quiet?: boolean, env?: Record<string, string>, signal?: AbortSignal }} [options] `quiet` holds the output
 *   back and returns it instead of showing it; `signal` ends the command.
 * @returns {Promise<{ exitCode: number, output: string }>} `output` is empty unless `quiet`.
 */
export function run(command, args, options = {}) {
  const { quiet = false, env = {}, signal } = options;
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: root,
      env: { ...childEnvironment(), ...env },
      stdio: quiet ? ["ignore", "pipe", "pipe"] : ["ignore", "inherit", "inherit"],
      // npm, npx and pnpm are .cmd files on Windows, which only a shell can start.
      shell: process.platform === "win32",
      ...(signal === undefined ? {} : { signal }),
    });
    let output = "";
    child.stdout?.on("data", (chunk) => (output += String(chunk)));
    child.stderr?.on("data", (chunk) => (output += String(chunk)));
    child.on("error", (error) => resolve({ exitCode: 1, output: `${output}\n${error.message}` }));
    child.on("close", (code) => resolve({ exitCode: code ?? 1, output }));
  });
}
