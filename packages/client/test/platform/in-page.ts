import { runPlatformCases } from "./cases/platform-cases.js";

/** Puts the outcomes on the page as JSON, for `platform.test.ts` to wait for. */
export async function runInPage(): Promise<void> {
  const violations: string[] = [];
  document.addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI }) => {
    violations.push(`${violatedDirective} ${blockedURI}`);
  });
  const outcomes = await runPlatformCases(location.origin);
  const output = document.createElement("output");
  output.textContent = JSON.stringify({ outcomes, violations });
  document.body.append(output);
}
