import type { PackageManifest } from "@tooling/workspace";
import { describe, expect, it } from "vitest";
import { manifestRules } from "./manifest-problems.js";

const sound: PackageManifest = {
  name: "@error-model/sample",
  version: "1.0.0",
  description: "A sample.",
  license: "MIT",
  type: "module",
  sideEffects: false,
  exports: {
    ".": { types: "./dist/index.d.ts", default: "./dist/index.js" },
    "./package.json": "./package.json",
  },
  files: ["dist"],
  engines: { node: ">=20.19" },
  peerDependencies: { zod: "^4.0.0" },
};

function problemsOf(manifest: PackageManifest): string[] {
  return manifestRules.flatMap(({ problem }) => problem(manifest) ?? []);
}

describe("manifestRules", () => {
  it("finds nothing wrong with a sound manifest", () => {
    expect(problemsOf(sound)).toEqual([]);
  });

  it("takes a package with docs", () => {
    expect(problemsOf({ ...sound, files: ["dist", "docs"] })).toEqual([]);
  });

  it.each<[string, Partial<PackageManifest>, string]>([
    ["a private package", { private: true }, `"private"`],
    ["a foreign name", { name: "sample" }, `"name"`],
    ["CommonJS", { type: "commonjs" }, `"type"`],
    ["side effects", { sideEffects: ["./dist/index.js"] }, `"sideEffects"`],
    ["another licence", { license: "ISC" }, `"license"`],
    ["an empty description", { description: "" }, `"description"`],
    ["an older Node", { engines: { node: ">=18" } }, `"engines.node"`],
    ["shipped sources", { files: ["dist", "src"] }, `"files"`],
    ["sources beside docs", { files: ["dist", "docs", "src"] }, `"files"`],
    ["its own zod", { dependencies: { zod: "^4.0.0" } }, `two copies`],
    ["no zod at all", { peerDependencies: {} }, `"zod" is missing`],
    ["a bare string as export", { exports: { ...sound.exports, "./a": "./dist/a.js" } }, `has no "types"`],
    ["a pattern as export", { exports: { ...sound.exports, "./*": {} } }, `the pattern "./*"`],
    [
      "types after default",
      { exports: { ...sound.exports, "./a": { default: "./dist/a.js", types: "./dist/a.d.ts" } } },
      `conditions default, types`,
    ],
    ["no way to package.json", { exports: { ".": sound.exports?.["."] } }, `lacks "./package.json"`],
  ])("reports %s", (_, change, message) => {
    expect(problemsOf({ ...sound, ...change })).toEqual([expect.stringContaining(message)]);
  });
});
