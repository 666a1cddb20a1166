/** One version of the compiler that a user may have, by the name under which npm installs it here. */
export interface TypeScriptVersion {
  readonly name: string;
  readonly range: string;
}

/** One Node that a user may have. */
export interface NodeVersion {
  readonly name: string;
  readonly range: string;
}

/** One ESLint that a user may have. */
export interface LinterVersion {
  readonly name: string;
  readonly range: string;
}

/** One way in which a compiler looks for a package, and the file that asks for it. */
export interface Resolution {
  readonly title: string;
  readonly moduleResolution: "bundler" | "nodenext";
  readonly extension: "ts" | "mts" | "cts";
}

/** One way in which Node loads a package. */
export interface ModuleSystem {
  readonly title: string;
  readonly extension: "mjs" | "cjs";
}

export const newestTypeScript: TypeScriptVersion = { name: "typescript-7", range: "^7.0.2" };

export const typeScriptVersions: readonly TypeScriptVersion[] = [
  { name: "typescript-5.9", range: "~5.9.0" },
  { name: "typescript-6.0", range: "~6.0.0" },
  newestTypeScript,
];

/** The oldest Node that `engines` admits in its major version, and the two current ones. */
export const nodeVersions: readonly NodeVersion[] = [
  { name: "node-20", range: "^20.19.0" },
  { name: "node-22", range: "^22.12.0" },
  { name: "node-24", range: "^24.0.0" },
];

export const linterVersions: readonly LinterVersion[] = [
  { name: "eslint-9", range: "^9.0.0" },
  { name: "eslint-10", range: "^10.0.0" },
];

export const resolutions: readonly Resolution[] = [
  { title: "bundler", moduleResolution: "bundler", extension: "ts" },
  { title: "nodenext from an ES module", moduleResolution: "nodenext", extension: "mts" },
  { title: "nodenext from CommonJS", moduleResolution: "nodenext", extension: "cts" },
];

export const moduleSystems: readonly ModuleSystem[] = [
  { title: "import", extension: "mjs" },
  { title: "require", extension: "cjs" },
];
