import { createRequire } from "node:module";
import { z } from "zod";

const manifest: unknown = createRequire(import.meta.url)("@apps/gateway/package.json");

/** The version of the gateway, as its package.json says it. */
export const version: string = z.object({ version: z.string() }).parse(manifest).version;
