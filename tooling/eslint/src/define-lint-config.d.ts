import type { Linter } from "eslint";

/** `rootDir` is the package's own folder (`import.meta.dirname`); `extra` entries come last and win. */
export declare function defineLintConfig(rootDir: string, ...extra: Linter.Config[]): Linter.Config[];
