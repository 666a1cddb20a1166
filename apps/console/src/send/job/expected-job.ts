import * as z from "zod/mini";
import { storedValue } from "../../storage/stored-value.js";

/**
 * Whose job was not over when this browser last looked. The job itself stands in IndexedDB, which takes a while to open; this
 * says meanwhile whether a form or a job is about to be seen, and decides nothing else.
 */
export const expectedJobStore = storedValue("console.job", z.string());
