import type { Options, defineConfig } from "tsup";

export declare function definePackageBuild(
  entry: Record<string, string>,
  options?: Options,
): ReturnType<typeof defineConfig>;

export declare function reachedPartOf(name: string): NonNullable<Options["esbuildPlugins"]>[number];
