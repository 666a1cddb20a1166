import { expect, test } from "vitest";
import { bundleSize } from "./bundle-size.ts";
import { bundles } from "./bundles.ts";

// Bytes after gzip. Raise it only with its reason written beside it.
const BROWSER_BUDGET = 3_500;

test("registry, parsing and matching keep to their budget in a browser", async () => {
  expect(await bundleSize(bundles["registry + readEnvelope + matchError"])).toBeLessThanOrEqual(
    BROWSER_BUDGET,
  );
});

test("full zod would not keep to it", async () => {
  expect(await bundleSize(bundles["full zod, a discriminated union"])).toBeGreaterThan(5 * BROWSER_BUDGET);
});

test("an import of the package that is not used leaves nothing in a bundle", async () => {
  expect(await bundleSize(`import { matchError } from "@error-model/core";`)).toBeLessThan(100);
});
