import type { NonExhaustive } from "@error-model/core";
import { expectTypeOf, test } from "vitest";
import type { ApiError } from "../error/api-error.js";
import { apiError } from "../error/api-error-of-code.js";
import { mapFailure } from "./map-failure.js";

type SendFailure =
  | { readonly kind: "no-recipients" }
  | { readonly kind: "unknown-sender"; readonly sender: string }
  | { readonly kind: "queue-down" };

declare const failure: SendFailure;

test("a union whose every failure has a code gives the errors of these codes", () => {
  const error = mapFailure("kind", failure)
    .with("no-recipients", "INVALID_TO")
    .with("unknown-sender", ({ sender }) => {
      expectTypeOf(sender).toBeString();
      return apiError("INVALID_SENDER");
    })
    .with("queue-down", "DB_ERROR")
    .exhaustive();
  expectTypeOf(error.error_code).toEqualTypeOf<"INVALID_TO" | "INVALID_SENDER" | "DB_ERROR">();
  expectTypeOf(error).toExtend<ApiError>();
});

test("several kinds share a target, which sees each of them", () => {
  mapFailure("kind", failure)
    .with("no-recipients", "unknown-sender", (either) => {
      expectTypeOf(either.kind).toEqualTypeOf<"no-recipients" | "unknown-sender">();
      return apiError("INVALID_TO");
    })
    .with("queue-down", "DB_ERROR")
    .exhaustive();
});

test("a new failure without a code does not compile, and the complaint names it", () => {
  type Grown = SendFailure | { readonly kind: "quota-used-up" };
  const map = mapFailure("kind", failure as Grown)
    .with("no-recipients", "INVALID_TO")
    .with("unknown-sender", "INVALID_SENDER")
    .with("queue-down", "DB_ERROR");
  expectTypeOf(map.exhaustive).toEqualTypeOf<NonExhaustive<"quota-used-up">>();
  // @ts-expect-error -- "quota-used-up" has no code
  map.exhaustive();
});

test("there is no way around naming every kind", () => {
  const map = mapFailure("kind", failure);
  // @ts-expect-error -- a fallback would hide the next failure
  expectTypeOf(map.otherwise).toBeAny();
  // @ts-expect-error -- "typo" is no kind of this union
  map.with("typo", "NOT_FOUND");
  // @ts-expect-error -- a kind is mapped once
  map.with("queue-down", "DB_ERROR").with("queue-down", "NOT_FOUND");
  // @ts-expect-error -- a code with details needs a function that gives them
  map.with("queue-down", "INSUFFICIENT_BALANCE");
  // @ts-expect-error -- "NOPE" is no code
  map.with("queue-down", "NOPE");
});
