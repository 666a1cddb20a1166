import { hashKey, MutationObserver, QueryClient, QueryObserver } from "@tanstack/query-core";
import { expect, test } from "vitest";
import { envelope, html, json, silence, startServer } from "../../test/api-server.js";
import { balance, send, status } from "../../test/endpoints.js";
import { createClient } from "../client/create-client.js";
import { FailureError, isFailureError } from "../failure/failure-error.js";
import { parseResponse } from "../response/parse-response.js";
import { mutationOptions, queryOptions, retry, retryDelay, throwOnError, unwrap } from "./tanstack-query.js";

const input = { params: { message_id: "m1" } };

test("a query gives what the endpoint gives, under a key of its method, path and input", async () => {
  await using server = await startServer(json(200, { status: true }));
  const client = createClient({ baseUrl: server.baseUrl });
  const queries = new QueryClient();
  const options = queryOptions(client, status, input);
  expect(await queries.query(options)).toEqual({ status: true });
  expect(queries.getQueryData(["GET", "/sms/status/:message_id", { params: input.params }])).toEqual({
    status: true,
  });
});

test("what is asked for with other headers, for another workspace say, is another query", () => {
  const client = createClient({ baseUrl: "https://api.example.com" });
  const keyOf = (workspace: string): string =>
    hashKey(queryOptions(client, balance, { headers: { "X-Workspace-ID": workspace } }).queryKey);
  expect(keyOf("1")).not.toBe(keyOf("2"));
  expect(keyOf("1")).toBe(keyOf("1"));
});

test("a failure is thrown as an error that carries it, and is not asked for again", async () => {
  await using server = await startServer(envelope(404, "NOT_FOUND"));
  const client = createClient({ baseUrl: server.baseUrl });
  const queries = new QueryClient({ defaultOptions: { queries: { retry: 3 } } });
  const observer = new QueryObserver(queries, queryOptions(client, status, input));
  const { error } = await new Promise<{ error: unknown }>((resolve) => {
    observer.subscribe((result) => {
      if (result.isError) resolve(result);
    });
  });
  expect(error).toMatchObject({ failure: { kind: "api", error: { error_code: "NOT_FOUND" } } });
  expect(server.seen).toHaveLength(1);
  observer.destroy();
});

test("whether failures reach the error boundary is left to the app", () => {
  const client = createClient({ baseUrl: "https://api.example.com" });
  const queries = new QueryClient({ defaultOptions: { queries: { throwOnError: true } } });
  expect(queries.defaultQueryOptions(queryOptions(client, balance)).throwOnError).toBe(true);
  expect(new QueryClient().defaultQueryOptions(queryOptions(client, balance)).throwOnError).toBe(false);
});

test("a mutation sends its variables, under their idempotency key, and fails with what carries the failure", async () => {
  await using server = await startServer(json(200, { status: true, sent: 1 }), envelope(400, "INVALID_TO"));
  const client = createClient({ baseUrl: server.baseUrl });
  const observer = new MutationObserver(new QueryClient(), mutationOptions(client, send));
  const variables = { body: { to: ["+447700900123"], message: "hello" }, idempotencyKey: "k1" };
  expect(await observer.mutate(variables)).toMatchObject({ sent: 1 });
  expect(server.seen[0]).toMatchObject({ headers: { "idempotency-key": "k1" } });
  const thrown: unknown = await observer.mutate(variables).catch((error: unknown) => error);
  expect(thrown).toMatchObject({ failure: { kind: "api", error: { error_code: "INVALID_TO" } } });
  expect(server.seen).toHaveLength(2);
});

test("a mutation whose endpoint asks for nothing is sent without variables", async () => {
  await using server = await startServer(json(200, { balance: 5 }));
  const client = createClient({ baseUrl: server.baseUrl });
  const observer = new MutationObserver(new QueryClient(), mutationOptions(client, balance));
  expect(await observer.mutate()).toMatchObject({ balance: 5 });
});

test("a cancelled query ends its call", async () => {
  await using server = await startServer(silence);
  const client = createClient({ baseUrl: server.baseUrl });
  const queries = new QueryClient();
  const options = queryOptions(client, balance);
  const fetching = queries.query(options).catch((thrown: unknown) => thrown);
  while (server.seen.length === 0) await new Promise((resolve) => setImmediate(resolve));
  await queries.cancelQueries({ queryKey: options.queryKey });
  expect(await fetching).not.toHaveProperty("balance");
});

test("queries that read with parseResponse are retried as the registry says, no sooner than Retry-After", async () => {
  await using server = await startServer(html(503), html(503), json(200, { balance: 5 }));
  const queries = new QueryClient();
  const delays: number[] = [];
  const data = await queries.query({
    queryKey: ["balance"],
    queryFn: async () => unwrap(await parseResponse(await fetch(server.baseUrl))),
    retry: (count: number, error: Error) => isFailureError(error) && retry(count, error),
    retryDelay: (count: number, error: Error) => {
      if (isFailureError(error)) delays.push(retryDelay(count, error));
      return 0;
    },
  });
  expect(data).toEqual({ balance: 5 });
  expect(delays).toHaveLength(2);
  expect(delays[0]).toBeLessThan(1000);
});

test("a read gets five attempts, and none where the code says never", async () => {
  const errorOf = async (response: Response): Promise<FailureError> => {
    const result = await parseResponse(response);
    if (result.ok) throw new Error("expected a failure");
    return new FailureError(result.error);
  };
  const busy = await errorOf(new Response("", { status: 429, headers: { "retry-after": "7" } }));
  expect([0, 3, 4].map((count) => retry(count, busy))).toEqual([true, true, false]);
  expect(retryDelay(0, busy)).toBeGreaterThanOrEqual(7000);
  expect(retryDelay(4, busy)).toBe(0);
  const missing = await errorOf(
    Response.json({ status: false, error_code: "NOT_FOUND", description: "" }, { status: 404 }),
  );
  expect(retry(0, missing)).toBe(false);
  expect(throwOnError(missing)).toBe(false);
  const broken = await errorOf(
    Response.json({ status: false, error_code: "INTERNAL_ERROR", description: "" }, { status: 500 }),
  );
  expect(throwOnError(broken)).toBe(true);
});
