import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { workspaceRoot } from "./workspace-root.js";

/** The folders that hold packages, in the order in which they may depend on one another (tooling stands apart). */
export const packageGroups = ["packages", "apps", "tooling"] as const;

export type PackageGroup = (typeof packageGroups)[number];

/** The fields of a `package.json` that the checks read. */
export interface PackageManifest {
  readonly name: string;
  readonly version?: string;
  readonly private?: boolean;
  readonly description?: string;
  readonly license?: string;
  readonly type?: string;
  readonly sideEffects?: unknown;
  readonly exports?: Readonly<Record<string, unknown>>;
  readonly files?: readonly string[];
  readonly engines?: Readonly<Record<string, string>>;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
  readonly peerDependencies?: Readonly<Record<string, string>>;
  readonly peerDependenciesMeta?: Readonly<Record<string, { readonly optional?: boolean }>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

/** One package of the workspace. */
export interface WorkspacePackage {
  readonly group: PackageGroup;
  /** The folder's own name, such as `core`. */
  readonly folder: string;
  /** The folder's absolute path. */
  readonly dir: string;
  readonly manifest: PackageManifest;
}

/** Reads the package in `root/group/folder`. */
export function packageAt(root: string, group: PackageGroup, folder: string): WorkspacePackage {
  const dir = join(root, group, folder);
  // Boundary: a package.json is trusted to have the shape that pnpm and npm already accepted.
  const manifest = JSON.parse(readFileSync(join(dir, "package.json"), "utf8")) as PackageManifest;
  return { group, folder, dir, manifest };
}

/** Lists the packages found on disk in the given groups (default: all), sorted by group and folder. */
export function listWorkspacePackages(
  groups: readonly PackageGroup[] = packageGroups,
  root: string = workspaceRoot,
): WorkspacePackage[] {
  return groups.flatMap((group) => {
    const groupDir = join(root, group);
    if (!existsSync(groupDir)) return [];
    return readdirSync(groupDir)
      .filter((folder) => existsSync(join(groupDir, folder, "package.json")))
      .sort()
      .map((folder) => packageAt(root, group, folder));
  });
}
