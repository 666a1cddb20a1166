import * as z from "zod/mini";
import { storedValue } from "../storage/stored-value.js";

/** The workspace that a person has chosen, and who that was: another person begins in their own main one. */
export const workspaceStore = storedValue(
  "console.workspace",
  z.object({ username: z.string(), id: z.string(), name: z.string() }),
);
