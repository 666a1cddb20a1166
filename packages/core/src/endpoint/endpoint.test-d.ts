import { expectTypeOf, test } from "vitest";
import * as z from "zod/mini";
import { defineEndpoint } from "./endpoint.js";
import type { Endpoint, EndpointCode } from "./endpoint.js";

const parts = { path: "/balance", request: {}, response: z.object({ balance: z.number() }) } as const;

test("whether the key is honoured is known to the compiler, said or not", () => {
  const silent = defineEndpoint({ ...parts, method: "GET", errors: ["NOT_FOUND"] });
  expectTypeOf(silent.honoursIdempotencyKey).toEqualTypeOf<false>();
  expectTypeOf(silent).toExtend<Endpoint>();
  expectTypeOf<EndpointCode<typeof silent>>().toEqualTypeOf<"NOT_FOUND">();
  const spoken = defineEndpoint({ ...parts, method: "POST", errors: [], honoursIdempotencyKey: true });
  expectTypeOf(spoken.honoursIdempotencyKey).toEqualTypeOf<true>();
  const maybe: { readonly honoursIdempotencyKey?: boolean } = {};
  const either = defineEndpoint({ ...parts, ...maybe, method: "GET", errors: [] });
  expectTypeOf(either.honoursIdempotencyKey).toEqualTypeOf<boolean>();
  expectTypeOf(either).toExtend<Endpoint>();
});

test("what is no endpoint does not compile", () => {
  // @ts-expect-error -- an endpoint names the codes that it may answer.
  defineEndpoint({ ...parts, method: "GET" });
  // @ts-expect-error -- "FETCH" is not a method.
  defineEndpoint({ ...parts, method: "FETCH", errors: [] });
});
