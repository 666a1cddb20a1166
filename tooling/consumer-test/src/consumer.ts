import { createHash } from "node:crypto";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { packPackage, workspaceRoot, type WorkspacePackage } from "@tooling/workspace";
import ts from "typescript";
import { linterVersions, newestTypeScript, nodeVersions, typeScriptVersions } from "./combinations.js";
import { readFixture } from "./fixtures.js";
import { installOnce, keyOf } from "./install.js";

/** A project of a user, outside the workspace: the packed packages, and one use of each. */
export interface Consumer {
  readonly dir: string;
  /** Holds the compilers, the linters and the Nodes, apart, so that a changed package does not fetch them again. */
  readonly toolsDir: string;
}

/**
 * Sets the project up below the system's temporary folder and keeps it for the next run: what npm installs is keyed by
 * the tarballs' hashes, the uses are written anew each time.
 */
export async function prepareConsumer(packages: readonly WorkspacePackage[]): Promise<Consumer> {
  const tools = Object.fromEntries([
    ...typeScriptVersions.map(({ name, range }) => [name, `npm:typescript@${range}`]),
    ...nodeVersions.map(({ name, range }) => [name, `npm:node@${range}`]),
    ...linterVersions.map(({ name, range }) => [name, `npm:eslint@${range}`]),
    // The parsers that users have beside ESLint, with the peers that npm asks for.
    ["eslint", "^10.0.0"],
    ["svelte", "^5.0.0"],
    ["svelte-eslint-parser", "^1.4.0"],
    ["typescript", "~6.0.0"],
    ["typescript-eslint", "^8.72.0"],
    ["vue-eslint-parser", "^10.2.0"],
  ]) as Record<string, string>;
  const toolsKey = keyOf([process.platform, process.arch, JSON.stringify(tools)]);
  const toolsDir = await installOnce(join(tmpdir(), "error-model-consumer-tools"), toolsKey, tools);

  // Two checkouts on one machine must not clear each other's folders.
  const home = join(tmpdir(), `error-model-consumer-${keyOf([workspaceRoot])}`);
  mkdirSync(home, { recursive: true });
  const packed = mkdtempSync(join(home, "packed-"));
  try {
    const tarballs = await Promise.all(packages.map((pkg) => packPackage(pkg, packed)));
    const contents = tarballs.map((file) => createHash("sha256").update(readFileSync(file)).digest("hex"));
    const brought = {
      ...peersOf(packages),
      // The newest compiler, beside which npm has to accept every package.
      typescript: newestTypeScript.range,
      // Users of Node's frameworks have its types; whether a program sees them is its own setting.
      "@types/node": "^24.0.0",
    };
    const dir = await installOnce(join(home, "projects"), keyOf([...contents, JSON.stringify(brought)]), {
      ...brought,
      ...Object.fromEntries(
        packages.map(({ manifest }, index) => [manifest.name, `file:${tarballs[index] ?? ""}`]),
      ),
    });
    removeOthers(join(home, "projects"), dir);
    writeUses(dir, packages);
    return { dir, toolsDir };
  } finally {
    rmSync(packed, { recursive: true, force: true });
  }
}

/** A user has to bring the peers, optional ones included where a subpath is about them. */
function peersOf(packages: readonly WorkspacePackage[]): Record<string, string> {
  return Object.assign({}, ...packages.map(({ manifest }) => manifest.peerDependencies ?? {})) as Record<
    string,
    string
  >;
}

function removeOthers(parent: string, kept: string): void {
  for (const name of readdirSync(parent)) {
    const folder = join(parent, name);
    if (folder !== kept) rmSync(folder, { recursive: true, force: true });
  }
}

/** The same text is an ES module, a CommonJS module and a bundler's input; and once compiled, something to run. */
function writeUses(dir: string, packages: readonly WorkspacePackage[]): void {
  rmSync(join(dir, "use"), { recursive: true, force: true });
  for (const { folder } of packages) {
    const text = readFixture(folder);
    if (text === undefined) continue;
    const target = join(dir, "use", folder);
    mkdirSync(target, { recursive: true });
    for (const extension of ["ts", "mts", "cts"]) writeFileSync(join(target, `use.${extension}`), text);
    writeFileSync(join(target, "use.mjs"), transpile(text, ts.ModuleKind.ESNext));
    writeFileSync(join(target, "use.cjs"), transpile(text, ts.ModuleKind.CommonJS));
  }
}

function transpile(text: string, module: ts.ModuleKind): string {
  const options = { module, target: ts.ScriptTarget.ES2022 };
  return ts.transpileModule(text, { compilerOptions: options }).outputText;
}
