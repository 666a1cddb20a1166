import { afterEach, beforeEach, expect, test, vi } from "vitest";

let attempts = 0;

beforeEach(() => {
  attempts = 0;
  vi.resetModules();
  // What a page under a Content-Security-Policy without 'unsafe-eval' does, and reports.
  const forbidden = new Proxy(Function, {
    construct() {
      attempts += 1;
      throw new EvalError("Code generation from strings is disallowed.");
    },
  });
  vi.stubGlobal("Function", forbidden);
});

afterEach(() => {
  vi.unstubAllGlobals();
});

test("loading the package, making schemas with zod/mini and validating never compile code", async () => {
  const { errorEnvelopeSchema, validate, withErrorCode } = await import("../src/index.js");
  const z = await import("zod/mini");
  const schema = z.object({ to: withErrorCode(z.array(z.string()), "INVALID_TO") });
  expect(validate(schema, {}).ok).toBe(false);
  expect(validate(schema, { to: ["a"] }).ok).toBe(true);
  expect(errorEnvelopeSchema.safeParse({}).success).toBe(false);
  expect(attempts).toBe(0);
});

test("full zod tries once, and not at all when it is told to be jitless", async () => {
  const { validate } = await import("../src/index.js");
  const z = await import("zod");
  z.config({ jitless: true });
  expect(validate(z.object({ a: z.string() }), { a: "x" }).ok).toBe(true);
  expect(attempts).toBe(0);
  z.config({ jitless: false });
  expect(validate(z.object({ a: z.string() }), { a: "x" }).ok).toBe(true);
  expect(attempts).toBe(1);
});
