import { Package } from "@arethetypeswrong/core";
import { describe, expect, it } from "vitest";
import { sourceMapProblems } from "./source-map-problems.js";

const map = { version: 3, sources: ["../src/a.ts"], sourcesContent: ["export {};"] };

function problemsOf(moduleText: string, mapText: string | undefined): string[] {
  const files = { "/a.js": moduleText, ...(mapText === undefined ? {} : { "/a.js.map": mapText }) };
  return sourceMapProblems(new Package(files, "sample", "1.0.0"), ["/a.js"]);
}

describe("sourceMapProblems", () => {
  const module = "export {};\n//# sourceMappingURL=a.js.map";

  it("accepts a map with the text of its sources", () => {
    expect(problemsOf(module, JSON.stringify(map))).toEqual([]);
  });

  it.each([
    ["a missing map", module, undefined, "has no source map"],
    ["a map that the module does not name", "export {};", JSON.stringify(map), "does not name its map"],
    ["a map without text", module, JSON.stringify({ ...map, sourcesContent: [null] }), "lacks the text"],
    ["a builder's own path", module, JSON.stringify({ ...map, sources: ["/abs/a.ts"] }), "absolute path"],
  ])("reports %s", (_, moduleText, mapText, message) => {
    expect(problemsOf(moduleText, mapText)).toEqual([expect.stringContaining(message)]);
  });
});
