import type { WorkspacePackage } from "@tooling/workspace";

/** Where a dependency is declared or used: in what users run, or only in tests, settings and scripts. */
export type DependencyKind = "production" | "development";

/**
 * Says why one package must not depend on another, or `undefined` if it may:
 *
 *     core  <-  contract, server, client, …  <-  apps
 *
 * Tooling serves all of them during development and is part of none.
 */
export function objectionTo(
  from: WorkspacePackage,
  to: WorkspacePackage,
  kind: DependencyKind,
): string | undefined {
  if (to.group === "apps") return "nothing depends on an app";
  if (from.group === "tooling") return undefined;
  if (to.group === "tooling") {
    return kind === "production" ? "tooling is not part of what users run" : undefined;
  }
  if (from.group === "apps") return undefined;
  if (from.folder === "core") return "core depends on no other package of the workspace";
  return to.folder === "core" ? undefined : "packages depend on core, never on one another";
}

/** Lists the dependencies in `package.json` files that go the wrong way. */
export function manifestViolations(packages: readonly WorkspacePackage[]): string[] {
  const byName = new Map(packages.map((pkg) => [pkg.manifest.name, pkg]));
  return packages.flatMap((from) => {
    const { dependencies, peerDependencies, optionalDependencies, devDependencies } = from.manifest;
    const production = Object.keys({ ...dependencies, ...peerDependencies, ...optionalDependencies });
    const declared: [string, DependencyKind][] = [
      ...production.map((name): [string, DependencyKind] => [name, "production"]),
      ...Object.keys(devDependencies ?? {}).map((name): [string, DependencyKind] => [name, "development"]),
    ];
    return declared.flatMap(([name, kind]) => {
      const to = byName.get(name);
      const objection = to && objectionTo(from, to, kind);
      return objection === undefined ? [] : [`${from.group}/${from.folder} -> ${name}: ${objection}`];
    });
  });
}
