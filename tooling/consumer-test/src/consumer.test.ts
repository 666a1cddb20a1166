import { readFileSync } from "node:fs";
import { join } from "node:path";
import { listWorkspacePackages, runCommand } from "@tooling/workspace";
import { describe, expect, it } from "vitest";
import {
  linterVersions,
  moduleSystems,
  nodeVersions,
  resolutions,
  typeScriptVersions,
  type Resolution,
  type TypeScriptVersion,
} from "./combinations.js";
import { prepareConsumer, type Consumer } from "./consumer.js";
import { readFixture } from "./fixtures.js";
import { lintAsUser, lintedFiles } from "./lint-project.js";
import { typeCheck, type Diagnostic } from "./type-check.js";

const packages = listWorkspacePackages(["packages"]);

// Every test awaits the one installation, so that its failure is each one's failure and none is counted as skipped.
let preparing: Promise<Consumer> | undefined;
function consumer(): Promise<Consumer> {
  return (preparing ??= prepareConsumer(packages));
}

const checks = new Map<string, Promise<Diagnostic[]>>();
async function checkOnce(
  compiler: TypeScriptVersion,
  { moduleResolution }: Resolution,
): Promise<Diagnostic[]> {
  const project = await consumer();
  const keyOf = (mode: Resolution["moduleResolution"]): string => `${compiler.name} ${mode}`;
  // One compiler's two runs go side by side: each is one thread for the most part.
  for (const mode of ["bundler", "nodenext"] as const) {
    if (!checks.has(keyOf(mode))) checks.set(keyOf(mode), typeCheck(project, compiler, mode));
  }
  return (await checks.get(keyOf(moduleResolution))) ?? [];
}

it("finds packages to use", () => {
  expect(packages).not.toEqual([]);
});

describe.each(packages)("$manifest.name", ({ folder, manifest }) => {
  const fixture = readFixture(folder);

  it("is a development dependency here, so that it is built before it is packed", () => {
    const own: unknown = JSON.parse(readFileSync(join(import.meta.dirname, "../package.json"), "utf8"));
    expect(own).toHaveProperty(["devDependencies", manifest.name], "workspace:*");
  });

  it("has a file that uses it, from every subpath", () => {
    expect(
      fixture,
      `Write fixtures/${folder}.ts: it imports the package and ends by console.log("used").`,
    ).toBeDefined();
    const subpaths = Object.keys(manifest.exports ?? {}).filter((subpath) => subpath !== "./package.json");
    const specifiers = subpaths.map((subpath) => `${manifest.name}${subpath.slice(1)}`);
    expect(specifiers.filter((specifier) => fixture?.includes(`from "${specifier}"`) !== true)).toEqual([]);
  });

  describe.each(typeScriptVersions)("type-checked by $name", (compiler) => {
    it.each(resolutions)("has no error, $title", async (resolution) => {
      const diagnostics = await checkOnce(compiler, resolution);
      const own = new RegExp(`^use/${folder}/use\\.${resolution.extension}$|^node_modules/${manifest.name}/`);
      const texts = diagnostics.filter(({ file }) => own.test(file)).map(({ text }) => text);
      expect(texts).toEqual([]);
    });
  });

  describe.each(nodeVersions)("on $name", ({ name }) => {
    it.each(moduleSystems)("runs to its end, loaded by $title", async ({ extension }) => {
      const { dir, toolsDir } = await consumer();
      const node = join(toolsDir, "node_modules", name, "bin/node");
      const ran = await runCommand(node, [join("use", folder, `use.${extension}`)], { cwd: dir });
      expect(ran.exitCode, ran.output).toBe(0);
      expect(ran.stdout.trim().split("\n").at(-1), ran.output).toBe("used");
    });
  });
});

describe.each(typeScriptVersions)("the whole project under $name", (compiler) => {
  it.each(resolutions.filter(({ extension }) => extension !== "cts"))(
    "has no error in a library's declarations, $moduleResolution",
    async (resolution) => {
      const diagnostics = await checkOnce(compiler, resolution);
      const texts = diagnostics.filter(({ file }) => !file.startsWith("use/")).map(({ text }) => text);
      expect(texts).toEqual([]);
    },
  );
});

describe.each(linterVersions)("the ESLint plugin under $name", (linter) => {
  it.each(lintedFiles)("finds a match on a text in $title", async (file) => {
    expect(await lintAsUser(await consumer(), linter, file)).toEqual(["error-model/match-on-code"]);
  });
});

describe.each(nodeVersions)("$name", ({ name, range }) => {
  it("is the Node that its name says", async () => {
    const { dir, toolsDir } = await consumer();
    const ran = await runCommand(join(toolsDir, "node_modules", name, "bin/node"), ["--version"], {
      cwd: dir,
    });
    expect(ran.stdout).toMatch(new RegExp(`^v${range.slice(1).split(".")[0] ?? ""}\\.`));
  });
});
