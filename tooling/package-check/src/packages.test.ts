import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createPackageFromTarballData, type Package } from "@arethetypeswrong/core";
import { listWorkspacePackages, packPackage } from "@tooling/workspace";
import { publint } from "publint";
import { formatMessage } from "publint/utils";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { manifestRules } from "./manifest-problems.js";
import { sourceMapProblems } from "./source-map-problems.js";
import { typesProblems } from "./types-problems.js";

const packages = listWorkspacePackages(["packages"]);
const workDir = mkdtempSync(join(tmpdir(), "error-model-pack-"));

afterAll(() => {
  rmSync(workDir, { recursive: true, force: true });
});

it("finds packages to check", () => {
  expect(packages).not.toEqual([]);
});

it.each(packages)(
  "$manifest.name is a development dependency here, so that it is built before it is checked",
  ({ manifest }) => {
    const own: unknown = JSON.parse(readFileSync(join(import.meta.dirname, "../package.json"), "utf8"));
    expect(own).toHaveProperty(["devDependencies", manifest.name], "workspace:*");
  },
);

describe.each(packages)("$manifest.name", (pkg) => {
  let data: Uint8Array<ArrayBuffer>;
  let tarball: Package;
  let files: string[];

  beforeAll(async () => {
    data = new Uint8Array(readFileSync(await packPackage(pkg, workDir)));
    tarball = createPackageFromTarballData(data);
    const prefix = `/node_modules/${pkg.manifest.name}/`;
    files = tarball.listFiles().map((file) => file.slice(prefix.length));
  });

  it.each(manifestRules)("its package.json $title", ({ problem }) => {
    expect(problem(pkg.manifest)).toBeUndefined();
  });

  it("ships its README, the licence, dist and the pages that it names as docs", () => {
    const roots = new Set(files.map((file) => file.split("/")[0]));
    const named = pkg.manifest.files ?? [];
    expect([...roots].sort()).toEqual(["LICENSE", "README.md", ...named, "package.json"].sort());
    expect(files.filter((file) => file.startsWith("docs/") && !file.endsWith(".md"))).toEqual([]);
  });

  it("ships every file of its own that its README links to", () => {
    const readme = tarball.readFile(`/node_modules/${pkg.manifest.name}/README.md`);
    const linked = [...readme.matchAll(/\]\((?<path>[^)#]+)/g)].flatMap(
      ({ groups }) => groups?.["path"] ?? [],
    );
    // What has an address is elsewhere, and what stands above the package is the repository's.
    const own = linked.filter((path) => !/^(?:[a-z]+:|\.\.\/)/.test(path));
    expect(own.filter((path) => !files.includes(path))).toEqual([]);
  });

  it("ships modules, declarations, source maps and licences of what it bundles only", () => {
    const shipped = files.filter((file) => file.startsWith("dist/"));
    expect(shipped.filter((file) => !/(?:\.js|\.js\.map|\.d\.ts|\.LICENSE)$/.test(file))).toEqual([]);
    expect(shipped.filter((file) => /(?:^|[/.])(?:test|src)[/.]/.test(file))).toEqual([]);
  });

  it("ships a source map with the sources' text for every module", () => {
    const prefix = `/node_modules/${pkg.manifest.name}/`;
    const modules = files.filter((file) => /^dist\/.*\.js$/.test(file));
    expect(modules).not.toEqual([]);
    expect(
      sourceMapProblems(
        tarball,
        modules.map((file) => prefix + file),
      ),
    ).toEqual([]);
  });

  it("leaves no workspace: or catalog: version in the packed manifest", () => {
    const text = tarball.readFile(`/node_modules/${pkg.manifest.name}/package.json`);
    expect(text).not.toMatch(/"(?:workspace|catalog):/);
  });

  it("passes publint, strictly, in its folder", async () => {
    const { messages, pkg: manifest } = await publint({
      pkgDir: pkg.dir,
      pack: false,
      level: "warning",
      strict: true,
    });
    expect(messages.map((message) => formatMessage(message, manifest))).toEqual([]);
  });

  it("passes publint, strictly, as a tarball", async () => {
    const { messages, pkg: manifest } = await publint({
      pack: { tarball: data.buffer },
      level: "warning",
      strict: true,
    });
    expect(messages.map((message) => formatMessage(message, manifest))).toEqual([]);
  });

  it("resolves to the right types in every mode that reads ES modules", async () => {
    expect(await typesProblems(tarball)).toEqual([]);
  });
});
