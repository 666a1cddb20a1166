import { expectTypeOf, test } from "vitest";
import * as full from "zod";
import type * as z from "zod/mini";
import { registry } from "../registry/registry.js";
import type { ErrorCode } from "../registry/registry.js";
import type { ErrorEnvelope } from "./envelope.js";
import { envelopeSchemaOf, errorCodeSchema, errorEnvelopeSchema } from "./error-envelope-schema.js";

test("what a schema infers is the envelope type", () => {
  expectTypeOf(errorCodeSchema.parse(undefined)).toEqualTypeOf<ErrorCode>();
  expectTypeOf<z.infer<typeof errorEnvelopeSchema>>().toEqualTypeOf<ErrorEnvelope>();
  const some = envelopeSchemaOf(registry, ["NOT_FOUND", "INSUFFICIENT_BALANCE"]);
  expectTypeOf(some.parse(undefined)).toEqualTypeOf<ErrorEnvelope<"NOT_FOUND" | "INSUFFICIENT_BALANCE">>();
});

test("a full zod object takes the schema as a member", () => {
  const schema = full.object({ error: errorEnvelopeSchema });
  expectTypeOf(schema.parse(undefined)).toEqualTypeOf<{ error: ErrorEnvelope }>();
});

test("only the registry's codes can be picked", () => {
  // @ts-expect-error -- "NOPE" is not a code.
  envelopeSchemaOf(registry, ["NOPE"]);
});
