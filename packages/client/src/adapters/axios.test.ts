import { inspect } from "node:util";
import axios, { CanceledError } from "axios";
import axiosRetry from "axios-retry";
import { expect, test } from "vitest";
import { closedUrl, envelope, html, json, reset, silence, startServer } from "../../test/api-server.js";
import { isFailureError } from "../failure/failure-error.js";
import type { Failure } from "../failure/failure.js";
import { installFailures, retryCondition, retryDelay, toFailure } from "./axios.js";

async function thrownBy(call: Promise<unknown>): Promise<unknown> {
  return await call.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
}

async function failureOf(call: Promise<unknown>): Promise<Failure> {
  const error = await thrownBy(call);
  if (!isFailureError(error)) throw new Error("expected a FailureError", { cause: error });
  return error.failure;
}

const api = axios.create();
installFailures(api);

test("an envelope is an api failure, whatever its content type and status", async () => {
  await using server = await startServer(
    envelope(400, "INVALID_TO", { "x-request-id": "req-1" }),
    envelope(400, "INVALID_TO", { "content-type": "text/html", "x-request-id": "req-1" }),
    envelope(200, "INVALID_TO", { "x-request-id": "req-1" }),
  );
  for (const httpStatus of [400, 400, 200])
    expect(await failureOf(api.get(server.baseUrl))).toMatchObject({
      kind: "api",
      httpStatus,
      requestId: "req-1",
      error: { error_code: "INVALID_TO" },
    });
});

test("a success is not touched, and the interceptor can be taken back", async () => {
  await using server = await startServer(json(200, { balance: 1 }), json(200, []), html(500));
  expect((await api.get<unknown>(server.baseUrl)).data).toEqual({ balance: 1 });
  expect((await api.get<unknown>(server.baseUrl)).data).toEqual([]);
  const other = axios.create();
  installFailures(other)();
  expect(axios.isAxiosError(await thrownBy(other.get(server.baseUrl)))).toBe(true);
});

test("a redirect takes no credentials to another origin", async () => {
  await using other = await startServer(json(200, {}));
  await using server = await startServer((response) =>
    response.writeHead(307, { location: other.baseUrl }).end(),
  );
  const headers = { "X-API-Key": "sk_test_1" };
  expect(await failureOf(api.post(server.baseUrl, {}, { headers }))).toMatchObject({ httpStatus: 307 });
  expect(other.seen).toEqual([]);
});

test("a proxy's page, a redirect and an undeclared code", async () => {
  await using server = await startServer(
    html(503, { "retry-after": "9" }),
    (response) => response.writeHead(302, { location: "/elsewhere" }).end(),
    envelope(404, "NOT_FOUND"),
  );
  expect(await failureOf(api.get(server.baseUrl))).toMatchObject({ kind: "http", retryAfterMs: 9000 });
  expect(await failureOf(api.post(server.baseUrl))).toMatchObject({ kind: "http", httpStatus: 302 });
  const narrow = axios.create();
  installFailures(narrow, ["INVALID_TO"]);
  expect(await failureOf(narrow.get(server.baseUrl))).toMatchObject({ reason: "undeclared-code" });
});

test.each(["http", "fetch"])(
  "%s: timeout, lost connection, none at all and abort are told apart",
  async (adapter) => {
    const instance = axios.create({ adapter });
    installFailures(instance);
    await using silent = await startServer(silence);
    expect(await failureOf(instance.get(silent.baseUrl, { timeout: 100 }))).toMatchObject({
      kind: "timeout",
    });
    const abort = new AbortController();
    setTimeout(() => abort.abort(), 50);
    expect(await failureOf(instance.get(silent.baseUrl, { signal: abort.signal }))).toMatchObject({
      kind: "aborted",
    });
    await using broken = await startServer(reset);
    expect(await failureOf(instance.get(broken.baseUrl))).toMatchObject({
      kind: "network",
      outcome: "unknown",
    });
    expect(await failureOf(instance.get(await closedUrl()))).toMatchObject({
      kind: "network",
      outcome: "not-applied",
    });
  },
);

test("what is no error of axios's is a failure as well", () => {
  expect(toFailure(new CanceledError())).toMatchObject({ kind: "aborted" });
  expect(toFailure(new TypeError("x"))).toMatchObject({ kind: "network" });
  expect(toFailure(new axios.AxiosError("Network Error", "ERR_NETWORK"))).toMatchObject({
    kind: "network",
    reason: undefined,
  });
});

test("the error says nothing of the request's credentials", async () => {
  await using server = await startServer(envelope(400, "INVALID_TO"));
  const error = await thrownBy(api.get(server.baseUrl, { headers: { authorization: "Bearer secret" } }));
  expect(inspect(error, { depth: 10 }) + JSON.stringify(error)).not.toContain("secret");
});

test("axios-retry's callbacks follow the registry and Retry-After", async () => {
  await using server = await startServer(
    envelope(429, "RATE_LIMIT_EXCEEDED", { "retry-after": "3" }),
    html(503),
  );
  const bare = axios.create();
  const busy = await thrownBy(bare.post(server.baseUrl));
  const unsure = await thrownBy(bare.post(server.baseUrl));
  const read = await thrownBy(bare.get(server.baseUrl));
  const errors = [busy, unsure, read].filter((error) => axios.isAxiosError(error));
  expect(errors.map((error) => retryCondition(error))).toEqual([true, false, true]);
  const delays = errors.map((error) => retryDelay(1, error));
  expect(delays[0]).toBeGreaterThanOrEqual(3000);
  expect(delays[0]).toBeLessThan(4000);
  expect(delays[1]).toBe(0);
});

test("axios-retry repeats what the registry allows, below the interceptor", async () => {
  await using server = await startServer(
    envelope(429, "RATE_LIMIT_EXCEEDED", { "retry-after": "0" }),
    envelope(400, "INVALID_TO"),
  );
  const instance = axios.create();
  axiosRetry(instance, { retries: 4, retryCondition, retryDelay: () => 0 });
  installFailures(instance);
  expect(await failureOf(instance.post(server.baseUrl))).toMatchObject({
    error: { error_code: "INVALID_TO" },
  });
  expect(server.seen).toHaveLength(2);
});
