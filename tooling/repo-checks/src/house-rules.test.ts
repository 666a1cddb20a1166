import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { listWorkspacePackages, workspaceRoot } from "@tooling/workspace";
import { beforeAll, describe, expect, it } from "vitest";
import { codeViolations, indexViolations } from "./code-violations.js";
import { isWrittenCode, readRepoFiles, type RepoFile } from "./repo-files.js";
import { textViolations } from "./text-violations.js";

const FOLDERS = [".changeset", ".ci", "apps", "packages", "tooling"];
const FILES = [
  "LICENSE",
  "README.md",
  "package.json",
  "pnpm-lock.yaml",
  "pnpm-workspace.yaml",
  "tsconfig.base.json",
  "turbo.json",
];
const MAX_LINES = 300;

let files: RepoFile[];
let code: RepoFile[];

beforeAll(async () => {
  files = await readRepoFiles();
  code = files.filter(isWrittenCode);
});

describe("the repo", () => {
  it("has the agreed top level and nothing beside it", () => {
    const folders = new Set(
      files.filter(({ path }) => path.includes("/")).map(({ path }) => path.split("/")[0]),
    );
    expect([...folders].sort()).toEqual(FOLDERS);
    const atTop = files.filter(({ path }) => !path.includes("/")).map(({ path }) => path);
    expect(atTop.filter((path) => !path.startsWith(".")).sort()).toEqual(FILES);
  });

  it(`has no file of code over ${String(MAX_LINES)} lines`, () => {
    const long = code
      .map(({ path, text }) => ({ path, lines: text.trimEnd().split("\n").length }))
      .filter(({ lines }) => lines > MAX_LINES);
    expect(long).toEqual([]);
  });

  it("has index files that list names and do nothing else", () => {
    const indexes = code.filter(({ path }) => /\/src\/(?:.*\/)?index\.[cm]?[jt]sx?$/.test(path));
    expect(indexes.length).toBeGreaterThan(0);
    expect(indexes.flatMap(indexViolations)).toEqual([]);
  });

  it("leaves no test out, hides no compiler error, and gives a reason for every lint exception", () => {
    expect(code.flatMap(codeViolations)).toEqual([]);
  });

  it("names no machine's paths and no registry's host", () => {
    expect(files.flatMap(textViolations)).toEqual([]);
  });

  it.each(listWorkspacePackages(["packages", "apps"]))("has a README.md for $manifest.name", ({ dir }) => {
    expect(existsSync(join(dir, "README.md"))).toBe(true);
  });

  it.each(listWorkspacePackages(["packages"]))(
    "tells the reader of the changelog about $manifest.name",
    ({ dir, manifest }) => {
      const folder = join(workspaceRoot, ".changeset");
      const pending = readdirSync(folder)
        .filter((name) => name.endsWith(".md") && name !== "README.md")
        .map((name) => readFileSync(join(folder, name), "utf8").split("---")[1] ?? "")
        .some((header) => new RegExp(`^["']?${manifest.name}["']?:`, "m").test(header));
      expect(
        pending || existsSync(join(dir, "CHANGELOG.md")),
        `Add .changeset/<two-words>.md that names "${manifest.name}".`,
      ).toBe(true);
    },
  );
});
