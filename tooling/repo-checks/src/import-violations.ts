import type { WorkspacePackage } from "@tooling/workspace";
import { objectionTo } from "./directions.js";
import type { FileImport } from "./imports.js";

/** Packages that browsers run as well, so nothing of Node may be in them. */
const platformNeutral = ["core", "contract", "client"];

/** Lists the imports that go the wrong way, or through the back door of another package. */
export function importViolations(
  packages: readonly WorkspacePackage[],
  imports: readonly FileImport[],
): string[] {
  return imports.flatMap((statement) => {
    const from = packages.find((pkg) => statement.from.startsWith(folderOf(pkg)));
    const problem = from && problemOf(statement, from, packages);
    return problem === undefined ? [] : [`${statement.from} imports ${statement.specifier}: ${problem}`];
  });
}

function problemOf(
  { from: file, specifier, resolved, isNodeModule }: FileImport,
  from: WorkspacePackage,
  packages: readonly WorkspacePackage[],
): string | undefined {
  const isProduction = isProductionFile(file);
  if (isProduction && isNodeModule && from.group === "packages" && platformNeutral.includes(from.folder)) {
    return "browsers run this package, Node's modules are not there";
  }
  if (isProduction && isTestFile(resolved)) return "tests are not part of what users run";
  const to = packages.find((pkg) => namesOrHolds(pkg, specifier, resolved));
  if (to === undefined || to === from) return undefined;
  if (specifier.startsWith(".")) return `relative paths end at a package's border, use "${to.manifest.name}"`;
  if (!isExported(to, specifier)) return `"${to.manifest.name}" does not export it`;
  return objectionTo(from, to, isProduction ? "production" : "development");
}

function folderOf({ group, folder }: WorkspacePackage): string {
  return `${group}/${folder}/`;
}

function namesOrHolds(pkg: WorkspacePackage, specifier: string, resolved: string): boolean {
  const { name } = pkg.manifest;
  return specifier === name || specifier.startsWith(`${name}/`) || resolved.startsWith(folderOf(pkg));
}

function isExported({ manifest }: WorkspacePackage, specifier: string): boolean {
  const subpath = `.${specifier.slice(manifest.name.length)}`;
  return Object.hasOwn(manifest.exports ?? {}, subpath);
}

function isProductionFile(file: string): boolean {
  return /^[^/]+\/[^/]+\/src\//.test(file) && !isTestFile(file);
}

function isTestFile(file: string): boolean {
  return /\.(?:test|test-d|bench)\.[cm]?tsx?$/.test(file) || /^[^/]+\/[^/]+\/test\//.test(file);
}
