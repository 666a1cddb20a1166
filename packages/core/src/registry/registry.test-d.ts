import { expectTypeOf, test } from "vitest";
import type { ErrorEnvelope } from "../envelope/envelope.js";
import { registry } from "./registry.js";
import type { ErrorCode, ErrorCodeWithAction } from "./registry.js";

test("the registry keeps literal types", () => {
  expectTypeOf(registry.INVALID_TO.httpStatus).toEqualTypeOf<400>();
  expectTypeOf<ErrorCodeWithAction<"sign-request">>().toEqualTypeOf<
    "SIGNATURE_REQUIRED" | "INVALID_SIGNATURE"
  >();
  expectTypeOf<"constructor">().not.toExtend<ErrorCode>();
});

test("an envelope carries the details of its code", () => {
  expectTypeOf<ErrorEnvelope<"INSUFFICIENT_BALANCE">["estimated_cost"]>().toEqualTypeOf<number>();
  expectTypeOf<ErrorEnvelope<"INSUFFICIENT_BALANCE">["status"]>().toEqualTypeOf<false>();
  expectTypeOf<keyof ErrorEnvelope<"UNAUTHORIZED">>().toEqualTypeOf<
    "status" | "error_code" | "description"
  >();
});
