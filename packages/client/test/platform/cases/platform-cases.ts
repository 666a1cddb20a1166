import { connectionCases } from "./connection-cases.js";
import { credentialCases } from "./credential-cases.js";
import { headerCases } from "./header-cases.js";
import type { PlatformCase } from "./platform-case.js";
import { readingCases } from "./reading-cases.js";
import { retryCases } from "./retry-cases.js";

/** Run by `platform.test.ts` in every Node and in Chromium, against the routes of `platform-server.ts`. */
export const platformCases: readonly PlatformCase[] = [
  ...readingCases,
  ...headerCases,
  ...retryCases,
  ...connectionCases,
  ...credentialCases,
];

/** What became of a case: `passed`, or what it complained about. */
export interface CaseOutcome {
  readonly title: string;
  readonly outcome: string;
}

/** Runs all cases, each against routes of its own. */
export async function runPlatformCases(origin: string): Promise<CaseOutcome[]> {
  const outcomes: CaseOutcome[] = [];
  for (const [index, { title, run }] of platformCases.entries()) {
    try {
      await run(`${origin}/case-${String(index)}`);
      outcomes.push({ title, outcome: "passed" });
    } catch (error) {
      outcomes.push({ title, outcome: String(error) });
    }
  }
  return outcomes;
}
