import type { PackageManifest } from "@tooling/workspace";

/** Every field of a published manifest that has one right answer here. */
export interface ManifestRule {
  /** Completes the sentence "its package.json …". */
  readonly title: string;
  /** Says what is wrong, or `undefined`. */
  readonly problem: (manifest: PackageManifest) => string | undefined;
}

export const manifestRules: readonly ManifestRule[] = [
  {
    title: "is public and names itself in the @error-model scope",
    problem: ({ name, private: isPrivate, version }) => {
      if (isPrivate === true) return `"private" is true in packages/, where everything is published`;
      if (version === undefined) return `"version" is missing`;
      return name.startsWith("@error-model/") ? undefined : `"name" is "${name}"`;
    },
  },
  { title: `says "type": "module"`, problem: ({ type }) => expected("type", type, "module") },
  {
    title: `says "sideEffects": false, so that bundlers drop what is not used`,
    problem: ({ sideEffects }) => expected("sideEffects", sideEffects, false),
  },
  { title: "carries the licence", problem: ({ license }) => expected("license", license, "MIT") },
  {
    title: "describes itself in a sentence",
    problem: ({ description }) =>
      description?.endsWith(".") === true
        ? undefined
        : `"description" is not a sentence that ends in a full stop`,
  },
  {
    title: "asks for a Node that can require ES modules",
    problem: ({ engines }) => expected("engines.node", engines?.["node"], ">=20.19"),
  },
  {
    title: "ships dist, docs where there are any, and nothing else of its own",
    problem: ({ files }) => {
      const withDocs = files?.includes("docs") === true;
      return expected("files", JSON.stringify(files), JSON.stringify(withDocs ? ["dist", "docs"] : ["dist"]));
    },
  },
  {
    title: "shares zod with its user instead of bringing its own",
    problem: ({ dependencies = {}, peerDependencies = {} }) => {
      if ("zod" in dependencies) return `"zod" is in "dependencies": two copies cannot share schemas`;
      return "zod" in peerDependencies ? undefined : `"zod" is missing in "peerDependencies"`;
    },
  },
  { title: "exports types first, then one default", problem: ({ exports }) => exportsProblem(exports) },
];

function expected(field: string, actual: unknown, wanted: unknown): string | undefined {
  return actual === wanted ? undefined : `"${field}" is ${String(actual)}, not ${String(wanted)}`;
}

function exportsProblem(exports: PackageManifest["exports"]): string | undefined {
  if (exports === undefined) return `"exports" is missing: every file would be public`;
  if (exports["./package.json"] !== "./package.json") {
    return `"exports" lacks "./package.json", which tools read`;
  }
  for (const [subpath, target] of Object.entries(exports)) {
    if (subpath === "./package.json") continue;
    if (subpath.includes("*")) return `"exports" has the pattern "${subpath}": list the subpaths`;
    if (typeof target !== "object" || target === null) return `"exports" of "${subpath}" has no "types"`;
    const conditions = Object.keys(target).join(", ");
    if (conditions !== "types, default") {
      return `"exports" of "${subpath}" has the conditions ${conditions}, not types, default`;
    }
  }
  return undefined;
}
