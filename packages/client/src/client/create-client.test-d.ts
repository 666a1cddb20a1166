import type { ErrorEnvelope, Result } from "@error-model/core";
import { defineEndpoint } from "@error-model/core";
import { expectTypeOf, test } from "vitest";
import * as z from "zod/mini";
import { balance, send, status } from "../../test/endpoints.js";
import type { Failure } from "../failure/failure.js";
import { parseResponse } from "../response/parse-response.js";
import { createClient } from "./create-client.js";
import type { DeclaredCode } from "./endpoint-types.js";

const client = createClient({ baseUrl: "https://api.example.com" });

test("a call gives the endpoint's output and the endpoint's codes only", async () => {
  const result = await client.call(status, { params: { message_id: "m1" } });
  if (result.ok) {
    expectTypeOf(result.value.status).toEqualTypeOf<true>();
    return;
  }
  expectTypeOf(result.error).toEqualTypeOf<Failure<"NOT_FOUND" | "TOKEN_EXPIRED">>();
  if (result.error.kind === "api")
    expectTypeOf(result.error.error).toEqualTypeOf<ErrorEnvelope<"NOT_FOUND" | "TOKEN_EXPIRED">>();
  if (result.error.kind === "network") {
    // @ts-expect-error -- no response, no status
    expectTypeOf(result.error.httpStatus).toBeNumber();
  }
});

test("what the endpoint needs has to be given, and nothing else", () => {
  void client.call(balance);
  void client.call(balance, { signal: AbortSignal.abort() });
  void client.call(send, { body: { to: [], message: "" }, idempotencyKey: "k" });
  // @ts-expect-error -- the body is missing
  void client.call(send);
  // @ts-expect-error -- a member of the body is missing
  void client.call(send, { body: { to: [] } });
  // @ts-expect-error -- the parameter is missing
  void client.call(status, {});
  // @ts-expect-error -- a read has no body
  void client.call(balance, { body: {} });
});

test("codes that the registry does not have are not promised", () => {
  const own = defineEndpoint({
    method: "GET",
    path: "/",
    request: {},
    response: z.unknown(),
    errors: ["NOT_FOUND", "OUT_OF_PAPER"],
    honoursIdempotencyKey: false,
  });
  expectTypeOf(own.errors).toExtend<readonly string[]>();
  expectTypeOf<DeclaredCode<typeof own>>().toEqualTypeOf<"NOT_FOUND">();
});

test("parseResponse is typed by its schema and its codes", () => {
  const response = new Response();
  expectTypeOf(parseResponse(response)).toEqualTypeOf<Promise<Result<unknown, Failure>>>();
  const schema = z.object({ sent: z.number() });
  expectTypeOf(parseResponse(response, { schema, errors: ["INVALID_TO"] })).toEqualTypeOf<
    Promise<Result<{ sent: number }, Failure<"INVALID_TO">>>
  >();
});
