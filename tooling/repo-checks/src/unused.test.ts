import { listWorkspacePackages } from "@tooling/workspace";
import { describe, expect, it } from "vitest";
import { findUnused, readReport, type UnusedFinding, type UnusedMode } from "./unused.js";

const runs = new Map<UnusedMode, Promise<UnusedFinding[]>>();
function findOnce(mode: UnusedMode): Promise<UnusedFinding[]> {
  const running = runs.get(mode) ?? findUnused(mode);
  runs.set(mode, running);
  return running;
}

function within(findings: readonly UnusedFinding[], folder: string): string[] {
  return findings.filter(({ path }) => path.startsWith(folder)).map(({ path, text }) => `${path} ${text}`);
}

describe("nothing in the repo is unused or undeclared", () => {
  it.each(listWorkspacePackages())("in $group/$folder", async ({ group, folder }) => {
    expect(within(await findOnce("everything"), `${group}/${folder}/`)).toEqual([]);
  });

  it.each(listWorkspacePackages(["packages", "apps"]))(
    "in what users run of $group/$folder",
    async ({ group, folder }) => {
      expect(within(await findOnce("production"), `${group}/${folder}/`)).toEqual([]);
    },
  );

  it("at the top level, the versions of the catalog included", async () => {
    const atTop = (await findOnce("everything")).filter(
      ({ path }) => !/^(?:packages|apps|tooling)\//.test(path),
    );
    expect(atTop).toEqual([]);
  });
});

describe("readReport", () => {
  it("reads every kind of finding", () => {
    const report = {
      issues: [
        {
          file: "a.ts",
          files: [{ name: "a.ts" }],
          exports: [],
          duplicates: [[{ name: "b" }, { name: "c" }]],
        },
        { file: "package.json", dependencies: [{ name: "zod", line: 1 }] },
      ],
    };
    expect(readReport(JSON.stringify(report))).toEqual([
      { path: "a.ts", text: "files: a.ts" },
      { path: "a.ts", text: "duplicates: b = c" },
      { path: "package.json", text: "dependencies: zod" },
    ]);
  });
});
