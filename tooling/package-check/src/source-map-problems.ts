import type { Package } from "@arethetypeswrong/core";

interface SourceMap {
  readonly sources: readonly string[];
  readonly sourcesContent?: readonly (string | null)[];
}

/** Lists the modules that a debugger could not show: without a map, or with a map that lacks the sources' text. */
export function sourceMapProblems(tarball: Package, modules: readonly string[]): string[] {
  return modules.flatMap((file) => {
    const text = tarball.tryReadFile(`${file}.map`);
    if (text === undefined) return [`${file} has no source map`];
    if (!tarball.readFile(file).includes("//# sourceMappingURL=")) return [`${file} does not name its map`];
    // Boundary: the map's version 3 format, as the bundler wrote it.
    const map = JSON.parse(text) as SourceMap;
    return map.sources.flatMap((source, index) => {
      if (/^(?:file:|\/|[A-Za-z]:)/.test(source)) return [`${file}.map names the absolute path ${source}`];
      return typeof map.sourcesContent?.[index] === "string"
        ? []
        : [`${file}.map lacks the text of ${source}`];
    });
  });
}
