import type { CodeCase } from "../code-case.js";

/** Whether the caller asks too often. */
export const rateLimitCases: readonly CodeCase[] = [];
