import { match } from "ts-pattern";
import { describe, expect, test } from "vitest";
import type { ErrorEnvelope } from "../envelope/envelope.js";
import { mergeRegistries } from "../registry/merge-registries.js";
import { defineRegistry } from "../registry/define-registry.js";
import { registry } from "../registry/registry.js";
import { matchBy } from "./match-by.js";
import { createMatchError, matchError } from "./match-error.js";
import { isUncoveredCaseError } from "./uncovered-case-error.js";

type Subset = ErrorEnvelope<"TOKEN_EXPIRED" | "INVALID_TO" | "INSUFFICIENT_BALANCE" | "DB_ERROR">;

/** Keeps the union: a constant would be narrowed to the member that it is. */
function asSubset(error: Subset): Subset {
  return error;
}

const expired = asSubset({ status: false, error_code: "TOKEN_EXPIRED", description: "Token expired" });

const broke = asSubset({
  status: false,
  error_code: "INSUFFICIENT_BALANCE",
  description: "Too little",
  balance: 1,
  estimated_cost: 2,
  currency: "EUR",
  total_recipients: 3,
  billable_recipients: 3,
  segments: 1,
});

function handle(error: Subset): string {
  return matchError(error)
    .with("TOKEN_EXPIRED", (e) => `first:${e.error_code}`)
    .with("INVALID_TO", "DB_ERROR", (e) => `group:${e.error_code}`)
    .withAction("top-up", (e) => `needs ${e.estimated_cost - e.balance} ${e.currency}`)
    .exhaustive();
}

test("the arm of the code runs with the error and its details", () => {
  expect(handle(expired)).toBe("first:TOKEN_EXPIRED");
  expect(handle(broke)).toBe("needs 1 EUR");
});

test.each(["INVALID_TO", "DB_ERROR"] as const)("an arm of several codes runs for %s", (code) => {
  expect(handle({ status: false, error_code: code, description: "" })).toBe(`group:${code}`);
});

test("the handler receives the very error that was matched", () => {
  const seen = matchBy("error_code", expired)
    .with("TOKEN_EXPIRED", "INVALID_TO", "DB_ERROR", "INSUFFICIENT_BALANCE", (e) => e)
    .exhaustive();
  expect(seen).toBe(expired);
});

test("an arm by action leaves a code to the arm before it", () => {
  const error: { error_code: "INVALID_TOKEN" | "TOKEN_EXPIRED" } = { error_code: "TOKEN_EXPIRED" };
  const result = matchError(error)
    .with("TOKEN_EXPIRED", () => "own arm")
    .withAction("reauthenticate", () => "by action")
    .exhaustive();
  expect(result).toBe("own arm");
});

test("a match that is continued twice gives each its own result", () => {
  const start = matchError(expired);
  const one = start.with("TOKEN_EXPIRED", () => 1);
  const two = start.with("TOKEN_EXPIRED", () => 2);
  const rest = ["INVALID_TO", "DB_ERROR", "INSUFFICIENT_BALANCE"] as const;
  expect(one.with(...rest, () => 0).exhaustive()).toBe(1);
  expect(two.with(...rest, () => 0).exhaustive()).toBe(2);
});

test("a handler's own error passes through", () => {
  expect(() =>
    matchError({ error_code: "DB_ERROR" } as const)
      .with("DB_ERROR", () => {
        throw new RangeError("mine");
      })
      .exhaustive(),
  ).toThrow(RangeError);
});

describe("a case that the type does not have", () => {
  function thrownBy(run: () => unknown): unknown {
    try {
      run();
    } catch (error) {
      return error;
    }
    throw new Error("Nothing was thrown.");
  }

  function matchWire(body: object): unknown {
    // The cast is the fault under test: a body that was never checked.
    return thrownBy(() => handle(body as Subset));
  }

  test.each(["constructor", "__proto__", "toString", "BRAND_NEW", ""])("%j is uncovered", (code) => {
    const error = matchWire({ error_code: code });
    expect(isUncoveredCaseError(error)).toBe(true);
    expect(error).toMatchObject({ name: "UncoveredCaseError", key: "error_code", case: code });
  });

  test("the error names the code and nothing else of the value", () => {
    const error = matchWire({ error_code: "BRAND_NEW", token: "secret-token", to: "+380501112233" });
    expect(String(error)).toContain('"BRAND_NEW"');
    expect(JSON.stringify(error) + String(error) + String((error as Error).stack)).not.toMatch(
      /secret|38050/,
    );
  });

  test("a discriminant that is not a string is named by its type only", () => {
    expect(String(matchWire({ error_code: { token: "secret-token" } }))).toContain("error_code object.");
  });

  test("an endless code is cut", () => {
    expect(String(matchWire({ error_code: "X".repeat(10_000) })).length).toBeLessThan(200);
  });

  test("an action does not catch what is no code", () => {
    const run = () =>
      matchError({ error_code: "constructor" } as unknown as { error_code: "DB_ERROR" })
        .withAction("retry-later", () => "caught")
        .exhaustive();
    expect(isUncoveredCaseError(thrownBy(run))).toBe(true);
  });
});

test("another registry brings its own actions", () => {
  const shop = defineRegistry({
    OUT_OF_STOCK: {
      httpStatus: 409,
      category: "resource",
      retry: "never",
      outcome: "not-applied",
      action: "contact-support",
      alert: false,
      description: "Out of stock.",
      details: {},
    },
  });
  const matchShopError = createMatchError(mergeRegistries(registry, shop));
  const error: { error_code: "OUT_OF_STOCK" | "NOT_FOUND" } = { error_code: "OUT_OF_STOCK" };
  const result = matchShopError(error)
    .with("NOT_FOUND", () => "none")
    .withAction("contact-support", (e) => e.error_code)
    .exhaustive();
  expect(result).toBe("OUT_OF_STOCK");
});

test("plain ts-pattern matches the code and the envelope as well", () => {
  const rest = ["INVALID_TO", "DB_ERROR", "INSUFFICIENT_BALANCE"] as const;
  expect(
    match(expired.error_code)
      .with("TOKEN_EXPIRED", () => "code")
      .with(...rest, () => "rest")
      .exhaustive(),
  ).toBe("code");
});
