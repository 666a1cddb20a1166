import { MutationObserver, QueryClient, QueryObserver } from "@tanstack/query-core";
import { expectTypeOf, test } from "vitest";
import { balance, send, status } from "../../test/endpoints.js";
import { createClient } from "../client/create-client.js";
import type { DeclaredCode } from "../client/endpoint-types.js";
import type { FailureError } from "../failure/failure-error.js";
import { mutationOptions, queryOptions } from "./tanstack-query.js";
import type { EndpointVariables } from "./tanstack-query.js";

const client = createClient({ baseUrl: "https://api.example.com" });

test("data and error of a query follow from the endpoint", () => {
  const options = queryOptions(client, status, { params: { message_id: "m1" } });
  const result = new QueryObserver(new QueryClient(), options).getCurrentResult();
  expectTypeOf(result.data?.status).toEqualTypeOf<true | undefined>();
  expectTypeOf(result.error).toEqualTypeOf<FailureError<"NOT_FOUND" | "TOKEN_EXPIRED"> | null>();
});

test("what stands in the cache under a query's key has the endpoint's type", () => {
  const { queryKey } = queryOptions(client, status, { params: { message_id: "m1" } });
  expectTypeOf(new QueryClient().getQueryData(queryKey)?.status).toEqualTypeOf<true | undefined>();
});

test("variables, data and error of a mutation follow from the endpoint", () => {
  const mutation = new MutationObserver(new QueryClient(), mutationOptions(client, send));
  expectTypeOf<EndpointVariables<typeof send>>().toHaveProperty("idempotencyKey");
  const { data, error } = mutation.getCurrentResult();
  expectTypeOf(data?.sent).toEqualTypeOf<number | undefined>();
  expectTypeOf(error).toEqualTypeOf<FailureError<DeclaredCode<typeof send>> | null>();
  // @ts-expect-error -- the endpoint has a body
  void mutation.mutate({ idempotencyKey: "k1" });
  void new MutationObserver(new QueryClient(), mutationOptions(client, balance)).mutate();
});

test("what the endpoint requires is required", () => {
  // @ts-expect-error -- the path has a parameter
  queryOptions(client, status, {});
});
