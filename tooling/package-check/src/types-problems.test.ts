import { Package } from "@arethetypeswrong/core";
import { describe, expect, it } from "vitest";
import { typesProblems } from "./types-problems.js";

function tarballWith(exports: object, files: Record<string, string>): Package {
  const manifest = { name: "sample", version: "1.0.0", type: "module", exports };
  const all = { "package.json": JSON.stringify(manifest), ...files };
  return new Package(
    Object.fromEntries(Object.entries(all).map(([path, text]) => [`/node_modules/sample/${path}`, text])),
    "sample",
    "1.0.0",
  );
}

const entry = { types: "./dist/index.d.ts", default: "./dist/index.js" };

describe("typesProblems", () => {
  it("accepts an ES module with declarations beside it", async () => {
    const tarball = tarballWith(
      { ".": entry },
      { "dist/index.js": "export const a = 1;", "dist/index.d.ts": "export declare const a: number;" },
    );
    expect(await typesProblems(tarball)).toEqual([]);
  });

  it("reports a package without declarations", async () => {
    const tarball = tarballWith({ ".": "./dist/index.js" }, { "dist/index.js": "export const a = 1;" });
    expect(await typesProblems(tarball)).toEqual(["The package has no types."]);
  });

  it("reports an entry point whose declarations are not shipped", async () => {
    const tarball = tarballWith(
      { ".": entry, "./more": { types: "./dist/more.d.ts", default: "./dist/more.js" } },
      {
        "dist/index.js": "export const a = 1;",
        "dist/index.d.ts": "export declare const a: number;",
        "dist/more.js": "export const b = 2;",
      },
    );
    expect(await typesProblems(tarball)).toContainEqual(
      expect.stringMatching(/^UntypedResolution: .*"\.\/more"/),
    );
  });
});
