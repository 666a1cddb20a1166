import { expectTypeOf, test } from "vitest";
import type { ErrorCode } from "../registry/registry.js";
import type { ErrorEnvelope } from "./envelope.js";
import type { EnvelopeReading } from "./read-envelope.js";

type ReadingOf<K extends EnvelopeReading["kind"]> = Extract<EnvelopeReading, { kind: K }>;

test("a reading is told apart by its kind", () => {
  expectTypeOf<ReadingOf<"known">["envelope"]>().toEqualTypeOf<ErrorEnvelope>();
  expectTypeOf<ReadingOf<"malformed">["code"]>().toEqualTypeOf<ErrorCode>();
  expectTypeOf<ReadingOf<"unknown">["envelope"]["error_code"]>().toEqualTypeOf<string>();
  expectTypeOf<ReadingOf<"unknown">["envelope"]["further"]>().toEqualTypeOf<unknown>();
});

test("the details of a code follow from the code", () => {
  type Short = Extract<ReadingOf<"known">["envelope"], { error_code: "INSUFFICIENT_BALANCE" }>;
  expectTypeOf<Short["estimated_cost"]>().toEqualTypeOf<number>();
});
