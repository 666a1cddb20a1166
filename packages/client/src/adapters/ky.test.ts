import ky from "ky";
import { expect, test } from "vitest";
import * as z from "zod/mini";
import { closedUrl, envelope, html, json, reset, silence, startServer } from "../../test/api-server.js";
import { FailureError, isFailureError } from "../failure/failure-error.js";
import type { Failure } from "../failure/failure.js";
import { failureOptions, toFailure } from "./ky.js";

async function failureOf(call: Promise<unknown>): Promise<Failure> {
  const error: unknown = await call.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  if (!isFailureError(error)) throw new Error("expected a FailureError", { cause: error });
  return error.failure;
}

/** With the library's own retries turned off, so that one answer is one failure. */
const once = ky.extend(failureOptions({ maxAttempts: 1 }));

test("an envelope is an api failure, whatever its content type", async () => {
  await using server = await startServer(
    envelope(400, "INVALID_TO", { "x-request-id": "req-1" }),
    envelope(400, "INVALID_TO", { "content-type": "text/html" }),
  );
  for (const requestId of ["req-1", undefined])
    expect(await failureOf(once.get(server.baseUrl).json())).toMatchObject({
      kind: "api",
      httpStatus: 400,
      requestId,
      error: { error_code: "INVALID_TO" },
      attempts: 1,
    });
});

test("an envelope under a 200 is a failure; a success is not touched", async () => {
  await using server = await startServer(envelope(200, "NOT_FOUND"), json(200, { balance: 1 }));
  expect(await failureOf(once.get(server.baseUrl).json())).toMatchObject({ kind: "api", httpStatus: 200 });
  expect(await once.get(server.baseUrl).json()).toEqual({ balance: 1 });
});

test("a proxy's page is an http failure with its Retry-After", async () => {
  await using server = await startServer(html(503, { "retry-after": "9" }));
  expect(await failureOf(once.get(server.baseUrl).text())).toMatchObject({
    kind: "http",
    httpStatus: 503,
    retryAfterMs: 9000,
    outcome: "unknown",
  });
});

test("a code that is not declared is unrecognized", async () => {
  await using server = await startServer(envelope(404, "NOT_FOUND"));
  const api = ky.extend(failureOptions({ errors: ["INVALID_TO"], maxAttempts: 1 }));
  expect(await failureOf(api.get(server.baseUrl).json())).toMatchObject({
    kind: "unrecognized",
    reason: "undeclared-code",
  });
});

test("a timeout, a lost connection, one that never stood, and an abort are told apart", async () => {
  await using silent = await startServer(silence);
  expect(await failureOf(once.get(silent.baseUrl, { timeout: 100 }).json())).toMatchObject({
    kind: "timeout",
  });
  const signal = AbortSignal.timeout(100);
  expect(await failureOf(once.get(silent.baseUrl, { signal }).json())).toMatchObject({ kind: "timeout" });
  expect(await failureOf(once.get(silent.baseUrl, { signal: AbortSignal.abort() }).json())).toMatchObject({
    kind: "aborted",
  });
  await using broken = await startServer(reset);
  expect(await failureOf(once.get(broken.baseUrl).json())).toMatchObject({
    kind: "network",
    outcome: "unknown",
  });
  expect(await failureOf(once.get(await closedUrl()).json())).toMatchObject({
    kind: "network",
    outcome: "not-applied",
  });
});

test("a redirect is not followed", async () => {
  await using server = await startServer((response) => {
    response.writeHead(302, { location: "/elsewhere" }).end();
  });
  expect(await failureOf(once.post(server.baseUrl).json())).toMatchObject({ kind: "http", httpStatus: 302 });
  expect(server.seen).toHaveLength(1);
});

test("a body that breaks ky's schema is an invalid response", async () => {
  await using server = await startServer(json(200, { balance: "1" }));
  const call = ky.get(server.baseUrl).json(z.object({ balance: z.number() }));
  const error: unknown = await call.catch((thrown: unknown) => thrown);
  expect(toFailure(error)).toMatchObject({ kind: "invalid-response", reason: "schema" });
});

test("what the registry allows is retried, also a POST, and nothing else", async () => {
  const api = ky.extend(failureOptions());
  await using busy = await startServer(
    envelope(429, "RATE_LIMIT_EXCEEDED", { "retry-after": "0" }),
    json(200, { sent: 1 }),
  );
  expect(await api.post(busy.baseUrl, { json: { to: [] } }).json()).toEqual({ sent: 1 });
  await using unsure = await startServer(html(503));
  expect(await failureOf(api.post(unsure.baseUrl).json())).toMatchObject({ kind: "http", attempts: 1 });
  await using failing = await startServer(envelope(500, "INTERNAL_ERROR"));
  expect(await failureOf(api.get(failing.baseUrl).json())).toMatchObject({ kind: "api", attempts: 1 });
  await using refusing = await startServer(envelope(200, "NOT_FOUND"));
  expect(await failureOf(api.get(refusing.baseUrl).json())).toMatchObject({ kind: "api", attempts: 1 });
});

test("the error says nothing of the request's credentials", async () => {
  await using server = await startServer(envelope(400, "INVALID_TO"));
  const error: unknown = await once
    .get(server.baseUrl, { headers: { authorization: "Bearer secret" } })
    .json()
    .catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(FailureError);
  const { inspect } = await import("node:util");
  expect(inspect(error, { depth: 10 }) + JSON.stringify(error)).not.toContain("secret");
});

test("a retry is sent no sooner than Retry-After says, and one that is far away is left to the caller", async () => {
  await using server = await startServer(
    envelope(429, "RATE_LIMIT_EXCEEDED", { "retry-after": "1" }),
    json(200, { balance: 1 }),
    envelope(429, "RATE_LIMIT_EXCEEDED", { "retry-after": "3600" }),
  );
  const api = ky.extend(failureOptions());
  const begun = performance.now();
  expect(await api.post(server.baseUrl).json()).toEqual({ balance: 1 });
  expect(performance.now() - begun).toBeGreaterThanOrEqual(990);
  expect(await failureOf(api.post(server.baseUrl).json())).toMatchObject({
    retryAfterMs: 3_600_000,
    attempts: 1,
  });
  expect(server.seen).toHaveLength(3);
});

test("an abort ends the wait for a retry", async () => {
  await using server = await startServer(envelope(429, "RATE_LIMIT_EXCEEDED", { "retry-after": "60" }));
  const abort = new AbortController();
  const call = ky.extend(failureOptions()).get(server.baseUrl, { signal: abort.signal });
  const failure = failureOf(call.json());
  while (server.seen.length === 0) await new Promise((resolve) => setImmediate(resolve));
  setTimeout(() => abort.abort(), 50);
  expect(await failure).toMatchObject({ kind: "aborted" });
  expect(server.seen).toHaveLength(1);
});

test("a stream of events begins before it ends", async () => {
  const headers = { "content-type": "text/event-stream" };
  const body = new ReadableStream<Uint8Array>({
    start: (controller) => controller.enqueue(new TextEncoder().encode("data: 1\n\n")),
  });
  const api = ky.extend({
    ...failureOptions(),
    fetch: () => Promise.resolve(new Response(body, { headers })),
  });
  const response = await api.get("https://api.example.com/events");
  const reader = response.body?.getReader();
  expect(new TextDecoder().decode((await reader?.read())?.value)).toBe("data: 1\n\n");
  await reader?.cancel();
});
