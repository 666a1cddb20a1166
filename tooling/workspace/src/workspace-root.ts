import { resolve } from "node:path";

/** The repo's root folder. */
export const workspaceRoot: string = resolve(import.meta.dirname, "../../..");
