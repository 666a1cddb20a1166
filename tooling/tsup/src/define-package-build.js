import { defineConfig } from "tsup";

/**
 * ESM only: Node 20.19 and newer `require` it as well, and one format cannot meet its own twin at run time.
 * Entry points share chunks, so that a symbol or class imported through two subpaths is one object.
 */
export function definePackageBuild(entry, options = {}) {
  return defineConfig({
    entry,
    format: ["esm"],
    target: "es2022",
    platform: "neutral",
    dts: true,
    sourcemap: true,
    splitting: true,
    treeshake: true,
    clean: true,
    ...options,
  });
}
