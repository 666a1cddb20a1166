import { defineEndpoint } from "@error-model/core";
import type { ErrorCode } from "@error-model/core";
import { expectTypeOf, test } from "vitest";
import * as z from "zod/mini";
import { endpointHandler as fetchHandler } from "../adapters/fetch/endpoint-handler.js";
import { endpointHandler as honoHandler } from "../adapters/hono/endpoint-handler.js";
import { apiError } from "../error/api-error-of-code.js";
import type { EndpointError, EndpointResult } from "./run-endpoint.js";

const endpoint = defineEndpoint({
  method: "POST",
  path: "/users/:id",
  request: { params: z.object({ id: z.string() }), body: z.object({ age: z.number() }) },
  // An error has a name as well, and is no such body.
  response: z.object({ name: z.string() }),
  errors: ["NOT_FOUND", "INVALID_PARAMS"],
  honoursIdempotencyKey: false,
});

test("a handler gets what the schemas give, and nothing of a place without one", () => {
  fetchHandler(endpoint, (given) => {
    expectTypeOf(given.params).toEqualTypeOf<{ id: string }>();
    expectTypeOf(given.body).toEqualTypeOf<{ age: number }>();
    expectTypeOf(given).not.toHaveProperty("query");
    return { name: given.params.id };
  });
});

test("a handler gives back the endpoint's body, or an error whose code it declares", () => {
  fetchHandler(endpoint, ({ body }) => (body.age > 0 ? { name: "a" } : apiError("NOT_FOUND")));
  honoHandler(endpoint, async ({ body }) =>
    Promise.resolve(body.age > 0 ? { name: "a" } : apiError("NOT_FOUND")),
  );
  expectTypeOf<EndpointError<typeof endpoint>["error_code"]>().toEqualTypeOf<
    "NOT_FOUND" | "INVALID_PARAMS"
  >();
});

test("literals of a body are what they are, without `as const`", () => {
  const listing = defineEndpoint({
    method: "GET",
    path: "/items",
    request: {},
    response: z.object({ status: z.literal(true), items: z.array(z.object({ kind: z.enum(["a", "b"]) })) }),
    errors: ["NOT_FOUND"],
  });
  fetchHandler(listing, () => ({ status: true, items: [{ kind: "a" }] }));
  honoHandler(listing, async (_given, c) => {
    if (c.req.method === "HEAD") return Promise.resolve(apiError("NOT_FOUND"));
    return { status: true, items: [{ kind: "b" }] };
  });
  const items: { kind: "a" | "b" }[] = [];
  fetchHandler(listing, () => ({ status: true, items }));
  // @ts-expect-error -- "c" is no kind
  fetchHandler(listing, () => ({ status: true, items: [{ kind: "c" }] }));
});

test("a code that the endpoint does not declare does not compile", () => {
  // @ts-expect-error -- FORBIDDEN is not declared
  fetchHandler(endpoint, () => apiError("FORBIDDEN"));
  // @ts-expect-error -- nor is it in a promise
  honoHandler(endpoint, async () => Promise.resolve(apiError("FORBIDDEN")));
  // @ts-expect-error -- the body is not the endpoint's
  fetchHandler(endpoint, () => ({ title: "a" }));
  // @ts-expect-error -- a method that is declared with the endpoint's result is held to it as well
  const method = (): EndpointResult<typeof endpoint> => apiError("FORBIDDEN");
  expectTypeOf(method).toBeFunction();
  expectTypeOf<"FORBIDDEN">().toExtend<ErrorCode>();
});
