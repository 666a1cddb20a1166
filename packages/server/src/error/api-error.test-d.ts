import type { ErrorCode, Registry } from "@error-model/core";
import { expectTypeOf, test } from "vitest";
import { apiError } from "./api-error-of-code.js";
import type {
  CodeWithDetails,
  CodeWithoutDetails,
  DetailsRequired,
  NotInRegistry,
} from "./create-api-error.js";
import { isApiError } from "./is-api-error.js";

const figures = {
  balance: 1,
  estimated_cost: 2,
  currency: "EUR",
  total_recipients: 1,
  billable_recipients: 1,
  segments: 1,
};

test("details are required exactly where the code has them", () => {
  expectTypeOf(apiError("NOT_FOUND").error_code).toEqualTypeOf<"NOT_FOUND">();
  expectTypeOf(apiError("INSUFFICIENT_BALANCE", figures).details.currency).toEqualTypeOf<string>();
  apiError("NOT_FOUND", undefined, { description: "No such message." });

  // @ts-expect-error -- the code has details
  apiError("INSUFFICIENT_BALANCE");
  // @ts-expect-error -- one member is missing
  apiError("INSUFFICIENT_BALANCE", { ...figures, segments: undefined });
  // @ts-expect-error -- the code has no details
  apiError("NOT_FOUND", { id: "1" });
});

test("of a code that does not exist, the complaint is about the code and not about the number of arguments", () => {
  apiError(
    // @ts-expect-error -- no such code
    "NOPE",
  );
});

test("a code alone fits the call that complains about it under no circumstances", () => {
  type Complaint<Code> = Code & (DetailsRequired<Code> | NotInRegistry<Code>);
  expectTypeOf<"INSUFFICIENT_BALANCE">().not.toExtend<Complaint<"INSUFFICIENT_BALANCE">>();
  expectTypeOf(apiError("NOT_FOUND")).not.toBeNever();
});

test("a code that is a type parameter is one call", () => {
  const refuse = <C extends CodeWithoutDetails<Registry>>(code: C) => apiError(code);
  expectTypeOf(refuse("NOT_FOUND").error_code).toEqualTypeOf<"NOT_FOUND">();
});

test("a union of codes without details is one call, a union with details must be narrowed", () => {
  const without = (code: "NOT_FOUND" | "FORBIDDEN") => apiError(code);
  expectTypeOf(without).returns.toHaveProperty("error_code").toEqualTypeOf<"NOT_FOUND" | "FORBIDDEN">();
  // @ts-expect-error -- INSUFFICIENT_BALANCE has details
  const any = (code: ErrorCode) => apiError(code);
  expectTypeOf(any).toBeFunction();
});

test("codes are told apart by whether they have details", () => {
  expectTypeOf<CodeWithDetails<Registry>>().toEqualTypeOf<"INSUFFICIENT_BALANCE">();
  expectTypeOf<CodeWithoutDetails<Registry>>().toEqualTypeOf<Exclude<ErrorCode, "INSUFFICIENT_BALANCE">>();
});

test("the brand narrows", () => {
  const value: unknown = apiError("NOT_FOUND");
  if (isApiError(value)) expectTypeOf(value.httpStatus).toEqualTypeOf<number>();
});
