import type { ErrorEnvelope } from "@error-model/core";
import { expectTypeOf, test } from "vitest";
import type { Failure } from "./failure.js";
import { matchFailure } from "./match-failure.js";

declare const failure: Failure<"INVALID_TO" | "DB_ERROR">;

test("an arm has the failure of its kind, with the endpoint's codes", () => {
  matchFailure(failure).with("api", ({ error }) => {
    expectTypeOf(error).toEqualTypeOf<ErrorEnvelope<"INVALID_TO" | "DB_ERROR">>();
  });
  matchFailure(failure).with("http", "unrecognized", ({ httpStatus }) => {
    expectTypeOf(httpStatus).toEqualTypeOf<number>();
  });
});

test("a kind without an arm does not compile, nor does one that there is not", () => {
  const incomplete = matchFailure(failure)
    .with("api", "unrecognized", "http", "invalid-response", () => 1)
    .with("network", "timeout", () => 2);
  // @ts-expect-error -- aborted has no arm
  incomplete.exhaustive();
  expectTypeOf(incomplete.with("aborted", () => 3).exhaustive()).toEqualTypeOf<number>();
  // @ts-expect-error -- no such kind
  matchFailure(failure).with("teapot", () => 1);
});
