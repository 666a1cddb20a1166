import { runPlatformCases } from "./cases.js";

/** Leaves a promise of the outcome on the global object, for `platform.test.ts` to wait for. */
export function runInPage(): void {
  const violations: string[] = [];
  document.addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI }) => {
    violations.push(`${violatedDirective} ${blockedURI}`);
  });
  const platformRun = runPlatformCases(location.origin).then((complaints) => ({ complaints, violations }));
  Object.assign(globalThis, { platformRun });
}
