import { matchFailure } from "@error-model/client";
import { matchError } from "@error-model/core";
import type { ErrorEnvelope } from "@error-model/core";
import { expectTypeOf, test } from "vitest";
import { decide } from "./decide.js";
import type { SendFailure } from "./send-failure.js";

test("a decision is made about every code of the registry, not only about those that the endpoint declares", () => {
  expectTypeOf<Extract<SendFailure, { kind: "api" }>["error"]>().toEqualTypeOf<ErrorEnvelope>();
  expectTypeOf(decide).parameter(0).toEqualTypeOf<SendFailure>();
});

declare const failure: SendFailure;
declare const error: ErrorEnvelope<"INVALID_TO" | "INVALID_SENDER">;

test("a kind or a code without an arm does not compile", () => {
  const kinds = matchFailure(failure).with(
    "api",
    "unrecognized",
    "http",
    "network",
    "timeout",
    "aborted",
    () => 1,
  );
  // @ts-expect-error -- "invalid-response" has no arm
  kinds.exhaustive();

  const codes = matchError(error).with("INVALID_TO", () => 1);
  // @ts-expect-error -- "INVALID_SENDER" has no arm
  codes.exhaustive();
});
