import { expect, test, vi } from "vitest";
import * as z from "zod";
import { validate, withErrorCode } from "./validate.js";

test("a schema annotated through one copy of the package is understood by another", async () => {
  vi.resetModules();
  const other = await import("./validate.js");
  expect(other.withErrorCode).not.toBe(withErrorCode);
  const result = validate(other.withErrorCode(z.string(), "INVALID_TO"), 5);
  expect(!result.ok && result.error.error_code).toBe("INVALID_TO");
});
