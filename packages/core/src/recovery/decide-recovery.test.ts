import * as fc from "fast-check";
import { expect, test } from "vitest";
import { errorCodes } from "../registry/codes.js";
import { registry } from "../registry/registry.js";
import { decideRecovery } from "./decide-recovery.js";
import type { RecoveryContext } from "./decide-recovery.js";
import { maxDelayMs } from "./delay.js";

const fresh: RecoveryContext = { attempt: 0, usesJwt: true, baseMs: 100, capMs: 1000, random: () => 0.5 };

test.each(errorCodes)("%s is met as its entry says", (code) => {
  const { retry, action, alert, outcome } = registry[code];
  const kinds = { never: "surface", "after-delay": "retry", "after-reauthentication": "reauthenticate" };
  expect(decideRecovery(code, fresh)).toMatchObject({ kind: kinds[retry], action, alert, outcome });
});

test.each(["TOKEN_EXPIRED", "INVALID_TOKEN"] as const)(
  "%s surfaces without a JWT and after a new login",
  (code) => {
    expect(decideRecovery(code, { ...fresh, usesJwt: false }).kind).toBe("surface");
    expect(decideRecovery(code, { ...fresh, reauthenticated: true }).kind).toBe("surface");
  },
);

test("the last attempt surfaces", () => {
  const third = { ...fresh, attempt: 2 };
  expect(decideRecovery("DB_ERROR", { ...third, maxAttempts: 4 }).kind).toBe("retry");
  expect(decideRecovery("DB_ERROR", { ...third, maxAttempts: 3 }).kind).toBe("surface");
  expect(decideRecovery("DB_ERROR", { ...third, maxAttempts: NaN }).kind).toBe("surface");
  expect(decideRecovery("DB_ERROR", { ...fresh, attempt: 3 }).kind).toBe("retry");
  expect(decideRecovery("DB_ERROR", { ...fresh, attempt: 4 }).kind).toBe("surface");
});

test("the jitter comes on top of Retry-After", () => {
  const decision = decideRecovery("RATE_LIMIT_EXCEEDED", { ...fresh, attempt: 1, retryAfterMs: 5000 });
  expect(decision).toMatchObject({ kind: "retry", delayMs: 5100 });
});

test("a retry is never sooner than Retry-After, and never later than a timer keeps", () => {
  const contexts = fc.record({
    attempt: fc.nat({ max: 3 }),
    usesJwt: fc.boolean(),
    retryAfterMs: fc.oneof(fc.constant(undefined), fc.double({ min: 0, max: 1e12, noNaN: true })),
    random: fc.double({ min: 0, max: 1, noNaN: true }).map((share) => () => share),
  });
  fc.assert(
    fc.property(fc.constantFrom(...errorCodes), contexts, (code, context) => {
      const decision = decideRecovery(code, context);
      if (decision.kind !== "retry") return;
      expect(decision.delayMs).toBeGreaterThanOrEqual(Math.min(context.retryAfterMs ?? 0, maxDelayMs));
      expect(decision.delayMs).toBeLessThanOrEqual(maxDelayMs);
    }),
  );
});
