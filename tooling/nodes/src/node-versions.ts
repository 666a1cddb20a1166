import { fileURLToPath } from "node:url";

/** One Node that a user may have. */
export interface NodeVersion {
  /** Its major version. */
  readonly major: number;
  /** Its executable. */
  readonly path: string;
}

/** The oldest major version that `engines` admits, and the two after it that live long, each at its newest. */
export const nodeVersions: readonly NodeVersion[] = [20, 22, 24].map((major) => ({
  major,
  path: fileURLToPath(new URL("bin/node", import.meta.resolve(`node-${String(major)}/package.json`))),
}));
