import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { listWorkspacePackages, workspaceRoot } from "@tooling/workspace";
import { afterEach, describe, expect, it } from "vitest";
import { manifestViolations } from "./directions.js";
import { importViolations } from "./import-violations.js";
import { readImports } from "./imports.js";

describe("the directions of dependencies in this repo", () => {
  const packages = listWorkspacePackages();

  it("are kept by every package.json", () => {
    expect(manifestViolations(packages)).toEqual([]);
  });

  it("are kept by every import, and no import forms a cycle", async () => {
    const { imports, cycles } = await readImports(workspaceRoot);
    expect(imports.some(({ specifier }) => specifier === "@error-model/core")).toBe(true);
    expect(importViolations(packages, imports)).toEqual([]);
    expect(cycles).toEqual([]);
  });
});

describe("a tree that breaks the directions", () => {
  const trees: string[] = [];

  afterEach(() => {
    for (const tree of trees.splice(0)) rmSync(tree, { recursive: true, force: true });
  });

  /** Writes packages by folder: their manifest's dependencies, and their files. */
  function writeTree(
    packages: Record<
      string,
      { dependencies?: string[]; devDependencies?: string[]; files?: Record<string, string> }
    >,
  ): string {
    const root = realpathSync(mkdtempSync(join(tmpdir(), "error-model-tree-")));
    trees.push(root);
    const versions = (names: string[] = []) => Object.fromEntries(names.map((name) => [name, "workspace:*"]));
    for (const [path, { dependencies, devDependencies, files = {} }] of Object.entries(packages)) {
      const [group = "", folder = ""] = path.split("/");
      const manifest = {
        name: `@${group === "packages" ? "error-model" : group}/${folder}`,
        exports: { ".": "./dist/index.js" },
        dependencies: versions(dependencies),
        devDependencies: versions(devDependencies),
      };
      for (const [file, text] of Object.entries({ "package.json": JSON.stringify(manifest), ...files })) {
        const target = join(root, path, file);
        mkdirSync(dirname(target), { recursive: true });
        writeFileSync(target, text);
      }
    }
    return root;
  }

  async function importProblems(packages: Parameters<typeof writeTree>[0]): Promise<string[]> {
    const root = writeTree(packages);
    const { imports } = await readImports(root);
    return importViolations(listWorkspacePackages(undefined, root), imports);
  }

  it("is reported for each dependency in a package.json that goes the wrong way", () => {
    const root = writeTree({
      "packages/core": { dependencies: ["@error-model/client"] },
      "packages/client": { dependencies: ["@error-model/core"], devDependencies: ["@error-model/server"] },
      "packages/server": { dependencies: ["@tooling/tsup"], devDependencies: ["@tooling/vitest"] },
      "apps/gateway": { dependencies: ["@error-model/server", "@error-model/core"] },
      "apps/campaign": { devDependencies: ["@apps/gateway"] },
      "tooling/tsup": {},
      "tooling/vitest": { dependencies: ["@apps/campaign"] },
    });
    expect(manifestViolations(listWorkspacePackages(undefined, root))).toEqual([
      "packages/client -> @error-model/server: packages depend on core, never on one another",
      "packages/core -> @error-model/client: core depends on no other package of the workspace",
      "packages/server -> @tooling/tsup: tooling is not part of what users run",
      "apps/campaign -> @apps/gateway: nothing depends on an app",
      "tooling/vitest -> @apps/campaign: nothing depends on an app",
    ]);
  });

  it.each([
    ["packages/core", `import { a } from "@error-model/client";`, "core depends on no other package"],
    ["packages/core", `import type { A } from "@error-model/client";`, "core depends on no other package"],
    ["packages/core", `export { a } from "@error-model/client";`, "core depends on no other package"],
    ["packages/core", `import "node:fs";`, "browsers run this package"],
    ["packages/client", `const a = await import("@error-model/server");`, "never on one another"],
    ["packages/client", `import "@error-model/core/src/a.js";`, `"@error-model/core" does not export it`],
    ["packages/client", `import "../../core/src/index.js";`, "relative paths end at a package's border"],
    ["packages/client", `import "./sample.test.js";`, "tests are not part of what users run"],
    ["packages/server", `import "@tooling/vitest";`, "tooling is not part of what users run"],
    ["packages/server", `import "@apps/gateway";`, "nothing depends on an app"],
    ["apps/campaign", `import "@apps/gateway";`, "nothing depends on an app"],
    ["tooling/vitest", `import "@apps/gateway";`, "nothing depends on an app"],
  ])("is reported where %s has: %s", async (path, text, message) => {
    const sound = { files: { "src/index.ts": "export const a = 1;", "src/sample.test.ts": "export {};" } };
    const problems = await importProblems({
      "packages/core": sound,
      "packages/client": sound,
      "packages/server": sound,
      "apps/gateway": sound,
      "apps/campaign": sound,
      "tooling/vitest": sound,
      [path]: { files: { ...sound.files, "src/culprit.ts": text } },
    });
    expect(problems).toEqual([expect.stringMatching(new RegExp(`^${path}/src/culprit\\.ts imports `))]);
    expect(problems[0]).toContain(message);
  });

  it("is not reported where every import goes the right way", async () => {
    const problems = await importProblems({
      "packages/core": { files: { "src/index.ts": `import "zod";`, "src/a.test.ts": `import "node:fs";` } },
      "packages/server": { files: { "src/index.ts": `import "@error-model/core";` } },
      "apps/gateway": { files: { "src/main.ts": `import "@error-model/server";\nimport "node:fs";` } },
      "tooling/vitest": { files: { "src/index.ts": `import "@error-model/core";` } },
    });
    expect(problems).toEqual([]);
  });

  it("is reported once for each cycle", async () => {
    const root = writeTree({
      "packages/core": {
        files: {
          "src/a.ts": `import { b } from "./b.js";\nexport const a = b;`,
          "src/b.ts": `import { c } from "./c.js";\nexport const b = c;`,
          "src/c.ts": `import type { a } from "./a.js";\nexport const c: typeof a = 1;`,
        },
      },
    });
    const { cycles } = await readImports(root);
    expect(cycles).toEqual([
      "packages/core/src/a.ts -> packages/core/src/b.ts -> packages/core/src/c.ts -> packages/core/src/a.ts",
    ]);
  });
});
