import { match } from "ts-pattern";
import { expectTypeOf, test } from "vitest";
import type { EnvelopeOf, ErrorEnvelope } from "../envelope/envelope.js";
import { defineRegistry } from "../registry/define-registry.js";
import { mergeRegistries } from "../registry/merge-registries.js";
import { registry } from "../registry/registry.js";
import type { ErrorCodeWithAction } from "../registry/registry.js";
import { matchBy } from "./match-by.js";
import { createMatchError, matchError } from "./match-error.js";
import type { NonExhaustive } from "./matcher.js";

declare const error: ErrorEnvelope<"TOKEN_EXPIRED" | "INVALID_TOKEN" | "INSUFFICIENT_BALANCE">;
declare const anyError: ErrorEnvelope;
declare const bare: { error_code: "INVALID_TO" | "DB_ERROR" };

test("an arm has the details of its code, and the result is the union of the arms", () => {
  const result = matchError(error)
    .with("INSUFFICIENT_BALANCE", (e) => {
      expectTypeOf(e).toEqualTypeOf<ErrorEnvelope<"INSUFFICIENT_BALANCE">>();
      expectTypeOf(e.balance).toEqualTypeOf<number>();
      expectTypeOf(e.estimated_cost).toEqualTypeOf<number>();
      expectTypeOf(e.currency).toEqualTypeOf<string>();
      expectTypeOf(e.total_recipients).toEqualTypeOf<number>();
      expectTypeOf(e.billable_recipients).toEqualTypeOf<number>();
      expectTypeOf(e.segments).toEqualTypeOf<number>();
      return 1;
    })
    .with("TOKEN_EXPIRED", "INVALID_TOKEN", (e) => {
      expectTypeOf(e.error_code).toEqualTypeOf<"TOKEN_EXPIRED" | "INVALID_TOKEN">();
      return "";
    })
    .exhaustive();
  expectTypeOf(result).toEqualTypeOf<string | number>();
});

test("a missing arm is named", () => {
  const incomplete = matchError(error)
    .with("TOKEN_EXPIRED", () => 1)
    .with("INSUFFICIENT_BALANCE", () => 1);
  expectTypeOf(incomplete.exhaustive).toEqualTypeOf<NonExhaustive<"INVALID_TOKEN">>();
  // @ts-expect-error: INVALID_TOKEN has no arm
  incomplete.exhaustive();
});

test("a code that the error cannot have is refused", () => {
  // @ts-expect-error: this error is never NOT_FOUND
  matchError(error).with("NOT_FOUND", () => 1);
  // @ts-expect-error: nor in a group
  matchError(error).with("TOKEN_EXPIRED", "NOT_FOUND", () => 1);
  // @ts-expect-error: a misspelt code
  matchError(error).with("TOKEN_EXPIRE", () => 1);
});

test("an arm by action has the codes that ask for it and have no arm yet", () => {
  matchError(anyError).withAction("sign-request", (e) => {
    expectTypeOf(e.error_code).toEqualTypeOf<ErrorCodeWithAction<"sign-request">>();
  });
  matchError(error)
    .with("TOKEN_EXPIRED", () => 1)
    .withAction("reauthenticate", (e) => {
      expectTypeOf(e).toEqualTypeOf<ErrorEnvelope<"INVALID_TOKEN">>();
      return 1;
    })
    .withAction("top-up", (e) => e.balance)
    .exhaustive();
  // @ts-expect-error: no code of this error asks for it
  matchError(error).withAction("sign-request", () => 1);
});

test("an action whose codes all have an arm is refused", () => {
  const covered = matchError(error).with("TOKEN_EXPIRED", "INVALID_TOKEN", () => 1);
  // @ts-expect-error: both codes have an arm
  covered.withAction("reauthenticate", () => 1);
});

test("ten actions cover all codes", () => {
  const result = matchError(anyError)
    .withAction("fix-request", (e) => e.description)
    .withAction("supply-credentials", (e) => e.description)
    .withAction("reauthenticate", (e) => e.description)
    .withAction("replace-api-key", (e) => e.description)
    .withAction("sign-request", (e) => e.description)
    .withAction("request-access", (e) => e.description)
    .withAction("select-workspace", (e) => e.description)
    .withAction("top-up", (e) => e.currency)
    .withAction("retry-later", (e) => e.description)
    .withAction("contact-support", (e) => e.description)
    .exhaustive();
  expectTypeOf(result).toEqualTypeOf<string>();
});

test("a bare object is narrowed to the code", () => {
  matchError(bare)
    .with("INVALID_TO", (e) => {
      expectTypeOf(e.error_code).toEqualTypeOf<"INVALID_TO">();
    })
    .withAction("retry-later", (e) => {
      expectTypeOf(e.error_code).toEqualTypeOf<"DB_ERROR">();
    })
    .exhaustive();
});

test("one code more breaks a match that was exhaustive", () => {
  const merged = mergeRegistries(
    registry,
    defineRegistry({
      QUOTA_EXCEEDED: {
        httpStatus: 403,
        category: "billing",
        retry: "never",
        outcome: "not-applied",
        action: "top-up",
        alert: false,
        description: "Quota exceeded.",
        details: {},
      },
    }),
  );
  type Known = EnvelopeOf<typeof merged, "TOKEN_EXPIRED" | "QUOTA_EXCEEDED">;
  const matchMerged = createMatchError(merged);
  const widened = (e: Known) => {
    const incomplete = matchMerged(e).with("TOKEN_EXPIRED", () => 1);
    expectTypeOf(incomplete.exhaustive).toEqualTypeOf<NonExhaustive<"QUOTA_EXCEEDED">>();
    return incomplete.withAction("top-up", (q) => q.error_code).exhaustive();
  };
  expectTypeOf(widened).returns.toEqualTypeOf<number | "QUOTA_EXCEEDED">();
});

test("matchBy takes any discriminated union", () => {
  const area = (shape: { kind: "circle"; r: number } | { kind: "square"; a: number }) =>
    matchBy("kind", shape)
      .with("circle", (s) => s.r)
      .with("square", (s) => s.a)
      .exhaustive();
  expectTypeOf(area).returns.toEqualTypeOf<number>();
});

test("plain ts-pattern is exhaustive on the code and on the envelope", () => {
  match(error.error_code)
    .with("TOKEN_EXPIRED", "INVALID_TOKEN", "INSUFFICIENT_BALANCE", () => 1)
    .exhaustive();
  match(error)
    .with({ error_code: "TOKEN_EXPIRED" }, { error_code: "INVALID_TOKEN" }, () => 1)
    .with({ error_code: "INSUFFICIENT_BALANCE" }, (e) => {
      expectTypeOf(e.balance).toEqualTypeOf<number>();
      return 1;
    })
    .exhaustive();
});
