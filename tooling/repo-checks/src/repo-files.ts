import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { runCommand, workspaceRoot } from "@tooling/workspace";

/** A file that git tracks, or would with the next `git add`. */
export interface RepoFile {
  /** Relative to the root, with slashes. */
  readonly path: string;
  readonly text: string;
}

/** Reads every text file of the repo; ignored and binary files are left out. */
export async function readRepoFiles(): Promise<RepoFile[]> {
  const args = ["ls-files", "-z", "--cached", "--others", "--exclude-standard"];
  const listed = await runCommand("git", args, { cwd: workspaceRoot });
  if (listed.exitCode !== 0) throw new Error(`git cannot list the repo's files:\n${listed.output}`);
  return listed.stdout
    .split("\0")
    .filter((path) => path !== "" && existsSync(join(workspaceRoot, path)))
    .map((path) => ({ path, text: readFileSync(join(workspaceRoot, path), "utf8") }))
    .filter(({ text }) => !text.includes("\0"));
}

/** Whether the file is TypeScript or JavaScript that somebody wrote, as opposed to a tool. */
export function isWrittenCode({ path }: RepoFile): boolean {
  return /\.[cm]?[jt]sx?$/.test(path) && !/(?:^|\/)(?:generated|drizzle)\//.test(path);
}
