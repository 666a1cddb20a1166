import { QueryClient, QueryObserver } from "@tanstack/query-core";
import { expectTypeOf, test } from "vitest";
import { status } from "../../test/endpoints.js";
import { createClient } from "../client/create-client.js";
import type { FailureError } from "../failure/failure-error.js";
import { queryOptions } from "./tanstack-query.js";

const client = createClient({ baseUrl: "https://api.example.com" });

test("data and error of a query follow from the endpoint", () => {
  const options = queryOptions(client, status, { params: { message_id: "m1" } });
  const result = new QueryObserver(new QueryClient(), options).getCurrentResult();
  expectTypeOf(result.data?.status).toEqualTypeOf<true | undefined>();
  expectTypeOf(options.throwOnError)
    .parameter(0)
    .toEqualTypeOf<FailureError<"NOT_FOUND" | "TOKEN_EXPIRED">>();
  expectTypeOf(result.error).toEqualTypeOf<FailureError<"NOT_FOUND" | "TOKEN_EXPIRED"> | null>();
});

test("what the endpoint requires is required", () => {
  // @ts-expect-error -- the path has a parameter
  queryOptions(client, status, {});
});
