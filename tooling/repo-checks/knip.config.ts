import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { listWorkspacePackages, type WorkspacePackage } from "@tooling/workspace";
import type { KnipConfig } from "knip";

const isStrictRun = process.argv.includes("--strict");

/** Production files carry knip's `!`, so that a run with `--production` leaves tests and settings out. */
const sources = ["src/**/*.{ts,tsx,js,mjs}!", "!src/**/*.{test,test-d,bench}.{ts,tsx}!"];
const tests = ["src/**/*.{test,test-d,bench}.{ts,tsx}", "test/**/*.{ts,tsx}"];

/** The settings of a package's build, as text. */
function buildSettings({ dir }: WorkspacePackage): string | undefined {
  const file = join(dir, "tsup.config.ts");
  return existsSync(file) ? readFileSync(file, "utf8") : undefined;
}

/** What the package's build starts from is what its users reach: the build's own settings say it. */
function buildEntries(pkg: WorkspacePackage): string[] {
  const settings = buildSettings(pkg);
  // A page: its build starts from the script that its index.html names.
  if (settings === undefined) return ["src/main.ts!"];
  return [...settings.matchAll(/["'](src\/[^"']+)["']/g)].map(([, entry]) => `${entry ?? ""}!`);
}

/** What a build brings along is no dependency of who installs the package, and yet imported by what they run. */
function bundledParts(pkg: WorkspacePackage): string[] {
  const parts = buildSettings(pkg)?.matchAll(/reachedPartOf\("([^"]+)"\)/g) ?? [];
  return isStrictRun ? [...parts].map(([, name]) => name ?? "") : [];
}

/**
 * An optional peer is what a subpath is about, and whoever imports that subpath has it; knip's strict run would accept it
 * only inside a `try`.
 */
function optionalPeers({ manifest }: WorkspacePackage): string[] {
  const { peerDependenciesMeta = {} } = manifest;
  return isStrictRun
    ? Object.keys(peerDependenciesMeta).filter((name) => peerDependenciesMeta[name]?.optional)
    : [];
}

/** Imported by code that the tests of a package lint and type-check as text. */
const importedInTexts: Readonly<Record<string, readonly string[]>> = {
  "packages/eslint-plugin": ["ts-pattern"],
};

const built = listWorkspacePackages(["packages", "apps"]);

const config: KnipConfig = {
  // A type that an exported signature uses is exported so that users can name it, whether or not the repo does.
  ignoreExportsUsedInFile: { interface: true, type: true },
  // A build that happens to be there is no source.
  ignore: ["**/dist/**"],
  workspaces: {
    ".": {
      // Run by the root's scripts through tooling/repo, by name.
      ignoreDependencies: ["turbo", "@tooling/repo"],
    },
    ...Object.fromEntries(
      built.map((pkg) => {
        const path = `${pkg.group}/${pkg.folder}`;
        return [
          path,
          {
            // Settings that a tool's own settings name, and no script.
            entry: [...buildEntries(pkg), ...tests, "vitest.*.config.ts"],
            project: [...sources, "*.config.ts", "test/**"],
            ignoreDependencies: [
              ...optionalPeers(pkg),
              ...bundledParts(pkg),
              ...(importedInTexts[path] ?? []),
            ],
          },
        ];
      }),
    ),
    "tooling/*": {
      entry: ["src/*.mjs", ...tests],
      project: ["src/**/*.{ts,js,mjs}"],
    },
    "tooling/consumer-test": {
      entry: ["fixtures/*.ts", ...tests],
      project: ["src/**/*.ts", "fixtures/*.ts"],
    },
    "tooling/readme-check": {
      entry: tests,
      // Imported by the examples of the repo's README, which stand in no source file.
      ignoreDependencies: ["@error-model/.*", "hono", "zod"],
    },
    "tooling/package-check": {
      entry: tests,
      project: ["src/**/*.ts"],
      // Named so that turbo builds them first; they are read from disk.
      ignoreDependencies: ["@error-model/.*"],
    },
    "tooling/lint-corpus": {
      entry: ["src/index.ts", ...tests],
      project: ["src/**/*.ts"],
      // Imported by the files of the corpus, which are data here.
      ignoreDependencies: [
        "@error-model/.*",
        "@types/(?:express|react)",
        "axios",
        "express",
        "fastify",
        "hono",
        "ky",
        "ts-pattern",
        "zod",
      ],
    },
    "tooling/self-lint": {
      entry: tests,
      // Named so that turbo builds them first: what is linted with types imports them.
      ignoreDependencies: ["@error-model/.*"],
    },
  },
};

export default config;
