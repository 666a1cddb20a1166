import { err, ok } from "@error-model/core";
import { afterEach, expect, test, vi } from "vitest";
import { envelope, html, json, startServer } from "../../test/api-server.js";
import { send, status } from "../../test/endpoints.js";
import { createVirtualClock } from "../../test/virtual-clock.js";
import { createClient } from "./create-client.js";
import { mergeHooks } from "./hooks.js";
import type { StepEvent } from "./step-event.js";

const message = { body: { to: ["+447700900123"], message: "a secret text" } };
const accepted = json(200, { status: true, sent: 1 });

function recordSteps() {
  const steps: StepEvent[] = [];
  return {
    steps,
    of: (wanted: number) => steps.filter(({ callId }) => callId === wanted),
    hooks: { onStep: (event: StepEvent) => steps.push(event) },
  };
}

/** Steps without what all have. */
function ownMembers(steps: readonly StepEvent[]): unknown[] {
  const shared = ["callId", "at", "method", "route"];
  return steps.map((step) =>
    Object.fromEntries(Object.entries(step).filter(([name]) => !shared.includes(name))),
  );
}

afterEach(() => {
  vi.unstubAllGlobals();
});

test("the steps of a call tell attempts, waits and why, and the end, by the client's clock", async () => {
  await using server = await startServer(
    html(429, { "retry-after": "2", "x-request-id": "req-1" }),
    envelope(500, "DB_ERROR"),
    accepted,
  );
  const clock = createVirtualClock();
  const { steps, of, hooks } = recordSteps();
  const startedAt = clock.now();
  const client = createClient({ baseUrl: server.baseUrl, ...clock, random: () => 0.5, hooks });
  await client.call(send, message);
  const failed = { type: "attempt-ended", durationMs: 0, ok: false };
  expect(ownMembers(of(1))).toEqual([
    { type: "attempt-begun", attempt: 1 },
    { ...failed, attempt: 1, kind: "http", code: undefined, httpStatus: 429, requestId: "req-1" },
    { type: "wait-begun", delayMs: 2500, reason: "retry-after" },
    { type: "attempt-begun", attempt: 2 },
    { ...failed, attempt: 2, kind: "api", code: "DB_ERROR", httpStatus: 500, requestId: undefined },
    { type: "wait-begun", delayMs: 1000, reason: "back-off" },
    { type: "attempt-begun", attempt: 3 },
    { type: "attempt-ended", attempt: 3, durationMs: 0, ok: true },
    { type: "call-ended", attempts: 3, durationMs: 3500, ok: true },
  ]);
  expect(steps.map(({ at }) => at - startedAt)).toEqual([0, 0, 0, 2500, 2500, 2500, 3500, 3500, 3500]);
  expect(new Set(steps.map(({ method, route }) => `${method} ${route}`))).toEqual(
    new Set(["POST /sms/send"]),
  );
});

test("an attempt's duration is that of the attempt alone, also after a wait", async () => {
  const clock = createVirtualClock();
  const answers = [new Response("busy", { status: 429 }), Response.json({ status: true, sent: 1 })];
  const { steps, hooks } = recordSteps();
  const client = createClient({
    baseUrl: "https://api.example.com",
    ...clock,
    random: () => 0.5,
    hooks,
    fetch: async () => {
      await clock.sleep(70);
      return answers.shift() ?? Response.error();
    },
  });
  await client.call(send, message);
  const durations = steps.flatMap((step) => ("durationMs" in step ? [[step.type, step.durationMs]] : []));
  expect(durations).toEqual([
    ["attempt-ended", 70],
    ["attempt-ended", 70],
    ["call-ended", 640],
  ]);
});

test("calls are told apart by a number that counts from 1", async () => {
  await using server = await startServer(accepted);
  const { of, hooks } = recordSteps();
  const client = createClient({ baseUrl: server.baseUrl, hooks });
  await Promise.all([client.call(send, message), client.call(send, message)]);
  for (const callId of [1, 2])
    expect(of(callId).map(({ type }) => type)).toEqual(["attempt-begun", "attempt-ended", "call-ended"]);
  expect(of(3)).toEqual([]);
});

test("one call leads the login, others join it, a straggler takes the token that it brought", async () => {
  const held: (() => void)[] = [];
  await using server = await startServer((response, request) => {
    const isNew = request.headers.authorization === "Bearer new";
    const answer = (): void => (isNew ? accepted : envelope(401, "TOKEN_EXPIRED"))(response, request);
    if (request.url.endsWith("/late") && !isNew) held.push(answer);
    else answer();
  });
  const { of, steps, hooks } = recordSteps();
  const joined = (): boolean => steps.some((step) => step.type === "login-begun" && step.role === "joins");
  const client = createClient({
    baseUrl: server.baseUrl,
    getToken: () => "old",
    reauthenticate: async () => {
      while (!joined()) await new Promise((resolve) => setImmediate(resolve));
      return ok("new");
    },
    hooks,
  });
  const late = client.call(status, { params: { message_id: "late" } });
  while (held.length === 0) await new Promise((resolve) => setImmediate(resolve));
  await Promise.all([client.call(send, message), client.call(send, message)]);
  for (const release of held) release();
  await late;
  const roles = [1, 2, 3].map((callId) => of(callId).flatMap((step) => ("role" in step ? [step.role] : [])));
  expect(roles[0]).toEqual(["takes"]);
  expect(roles.slice(1).flat().sort()).toEqual(["joins", "leads"]);
  for (const callId of [1, 2, 3])
    expect(of(callId).map(({ type }) => type)).toEqual([
      "attempt-begun",
      "attempt-ended",
      "login-begun",
      "login-ended",
      "attempt-begun",
      "attempt-ended",
      "call-ended",
    ]);
});

test("a login that fails is told, and the call ends with its failure", async () => {
  await using server = await startServer(envelope(401, "TOKEN_EXPIRED"));
  const { of, hooks } = recordSteps();
  const refusal = { kind: "timeout", message: "", outcome: "unknown", action: "retry-later", attempts: 1 };
  const client = createClient({
    baseUrl: server.baseUrl,
    ...createVirtualClock(),
    getToken: () => "old",
    reauthenticate: () => Promise.resolve(err(refusal as never)),
    hooks,
  });
  await client.call(send, message);
  const login = { type: "login-ended", ok: false, durationMs: 0 };
  const ended = { ok: false, kind: "timeout", code: undefined, httpStatus: undefined, requestId: undefined };
  expect(ownMembers(of(1)).slice(2)).toEqual([
    { type: "login-begun", role: "leads" },
    login,
    { type: "call-ended", attempts: 1, durationMs: 0, ...ended },
  ]);
});

test("an attempt that waits for the browser to be online says so", async () => {
  await using server = await startServer(html(429), accepted);
  const navigator = { onLine: false };
  vi.stubGlobal("navigator", navigator);
  vi.stubGlobal("addEventListener", (_type: string, listener: () => void) => {
    navigator.onLine = true;
    setImmediate(listener);
  });
  vi.stubGlobal("removeEventListener", () => undefined);
  const { of, hooks } = recordSteps();
  const client = createClient({ baseUrl: server.baseUrl, sleep: () => Promise.resolve(), hooks });
  await client.call(send, message);
  expect(of(1).map(({ type }) => type)).toEqual([
    "attempt-begun",
    "attempt-ended",
    "wait-begun",
    "offline-begun",
    "attempt-begun",
    "attempt-ended",
    "call-ended",
  ]);
});

test("an abort during a wait ends the call", async () => {
  await using server = await startServer(html(429));
  const abort = new AbortController();
  const { of, hooks } = recordSteps();
  const client = createClient({
    baseUrl: server.baseUrl,
    sleep: () => {
      abort.abort();
      return new Promise(() => undefined);
    },
    hooks,
  });
  await client.call(send, { ...message, signal: abort.signal });
  expect(of(1).at(-1)).toMatchObject({ type: "call-ended", ok: false, kind: "aborted", attempts: 1 });
});

test("no step tells credentials, texts, bodies, parameters, or a code that nobody knows", async () => {
  const leaky = {
    status: false,
    error_code: "+447700900999",
    description: "about +447700900999",
    echo: "a secret text",
  };
  await using server = await startServer(json(400, leaky), envelope(400, "NOT_FOUND"));
  const { steps, hooks } = recordSteps();
  const client = createClient({ baseUrl: server.baseUrl, apiKey: "sk_test_secret", hooks });
  await client.call(send, message);
  await client.call(status, { params: { message_id: "447700900123" } });
  const told = JSON.stringify(steps);
  for (const secret of ["447700900", "secret", "Text of"]) expect(told).not.toContain(secret);
  expect(steps.at(-1)).toMatchObject({ route: "/sms/status/:message_id", code: "NOT_FOUND" });
});

test("a step hook that throws or meddles changes nothing, and merged ones are all told", async () => {
  await using server = await startServer(html(429), accepted);
  const { steps, hooks } = recordSteps();
  const meddling = (event: object): never => {
    Object.assign(event, { delayMs: 1e9, attempt: 7 });
    throw new Error("hook");
  };
  const client = createClient({
    baseUrl: server.baseUrl,
    ...createVirtualClock(),
    hooks: mergeHooks({ onStep: meddling }, {}, hooks),
  });
  expect(await client.call(send, message)).toMatchObject({ ok: true });
  expect(steps.at(-1)).toMatchObject({ type: "call-ended", attempts: 2 });
});

test("hooks that are merged without a step hook cost no call its steps", () => {
  expect(mergeHooks({ onRetry: () => undefined }, {}).onStep).toBeUndefined();
});
