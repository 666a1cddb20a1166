import { err } from "@error-model/core";
import { expect, test, vi } from "vitest";
import * as z from "zod/mini";
import { html, envelope, json, startServer } from "../../test/api-server.js";
import { balance, send } from "../../test/endpoints.js";
import { createVirtualClock } from "../../test/virtual-clock.js";
import { timeoutFailure } from "../failure/make-failure.js";
import type { ClientOptions } from "./client-options.js";
import { createClient } from "./create-client.js";
import { findBlockedCredit } from "./credit-alert.js";
import type { ClientHooks } from "./hooks.js";

const message = { body: { to: ["+447700900123"], message: "hello" } };
const short = json(
  402,
  {
    status: false,
    error_code: "INSUFFICIENT_BALANCE",
    description: "Not enough for +44 7700 900123",
    balance: 0.42,
    estimated_cost: 1.07,
    currency: "EUR",
    total_recipients: 100,
    billable_recipients: 98,
    segments: 2,
  },
  { "x-request-id": "req-9" },
);

test("a 402 alerts once with its figures, and is logged in one line", async () => {
  await using server = await startServer(short);
  const onAlert = vi.fn<NonNullable<ClientHooks["onAlert"]>>();
  const onFailure = vi.fn<NonNullable<ClientHooks["onFailure"]>>();
  const client = createClient({ baseUrl: server.baseUrl, hooks: { onAlert, onFailure } });
  await client.call(send, message);
  expect(onAlert).toHaveBeenCalledOnce();
  expect(onAlert.mock.calls[0]?.[0]).toMatchObject({
    reason: "failure",
    route: "/sms/send",
    failure: { error: { estimated_cost: 1.07, billable_recipients: 98 } },
  });
  expect(onFailure.mock.calls).toEqual([
    [
      {
        method: "POST",
        route: "/sms/send",
        kind: "api",
        error_code: "INSUFFICIENT_BALANCE",
        description: "Not enough for [number]",
        requestId: "req-9",
        httpStatus: 402,
        attempts: 1,
        outcome: "not-applied",
        action: "top-up",
        message: "INSUFFICIENT_BALANCE (HTTP 402): The balance does not cover the estimated cost.",
        details: {
          balance: 0.42,
          estimated_cost: 1.07,
          currency: "EUR",
          total_recipients: 100,
          billable_recipients: 98,
          segments: 2,
        },
      },
    ],
  ]);
});

test("retries are told with their delay; only the surfaced failure is logged, and it does not alert", async () => {
  await using server = await startServer(html(429), envelope(400, "INVALID_TO"));
  const { now, sleep } = createVirtualClock();
  const hooks = { onRetry: vi.fn(), onFailure: vi.fn(), onAlert: vi.fn() };
  const client = createClient({ baseUrl: server.baseUrl, now, sleep, random: () => 0.5, hooks });
  await client.call(send, message);
  expect(hooks.onRetry).toHaveBeenCalledExactlyOnceWith(
    expect.objectContaining({ attempts: 1, delayMs: 500, route: "/sms/send" }),
  );
  expect(hooks.onFailure).toHaveBeenCalledExactlyOnceWith(
    expect.objectContaining({ error_code: "INVALID_TO", attempts: 2 }),
  );
  expect(hooks.onAlert).not.toHaveBeenCalled();
});

test("a retry is told with the attempts so far, also in its failure", async () => {
  await using server = await startServer(html(429));
  const onRetry = vi.fn<NonNullable<ClientHooks["onRetry"]>>();
  const client = createClient({ baseUrl: server.baseUrl, ...createVirtualClock(), hooks: { onRetry } });
  await client.call(send, message);
  expect(onRetry.mock.calls.map(([event]) => [event.attempts, event.failure.attempts])).toEqual([
    [1, 1],
    [2, 2],
    [3, 3],
    [4, 4],
  ]);
});

test.each([
  [
    "throw",
    () => {
      throw new Error("hook");
    },
  ],
  ["reject", () => Promise.reject(new Error("hook"))],
  ["hang", () => new Promise(() => undefined)],
  [
    "meddle",
    (event: object) => {
      if ("failure" in event) Object.assign(event.failure as object, { kind: "aborted" });
    },
  ],
])("hooks that %s change nothing", async (_name, hook) => {
  await using server = await startServer(html(429), short);
  const { now, sleep } = createVirtualClock();
  const hooks = { onRetry: hook, onAlert: hook, onFailure: hook };
  const client = createClient({ baseUrl: server.baseUrl, now, sleep, hooks });
  expect(await client.call(send, message)).toMatchObject({
    error: { kind: "api", httpStatus: 402, attempts: 2 },
  });
});

test("a balance that blocks all sending alerts, also where the schema leaves the member out", async () => {
  await using server = await startServer(json(200, { balance: -0.5, currency: "EUR", credit_blocked: true }));
  const onAlert = vi.fn();
  const client = createClient({ baseUrl: server.baseUrl, hooks: { onAlert } });
  const strict = { ...balance, response: z.object({ balance: z.number() }) };
  expect(await client.call(strict)).toEqual({ ok: true, value: { balance: -0.5 } });
  expect(onAlert).toHaveBeenCalledExactlyOnceWith({
    method: "GET",
    route: "/user/balance",
    reason: "credit-blocked",
    balance: -0.5,
    currency: "EUR",
  });
});

test.each([
  ["a degraded reading", { balance: 0, currency: "EUR", credit_blocked: true, unavailable: true }],
  ["a healthy balance", { balance: 5, currency: "EUR" }],
  ["a zero balance that blocks nothing", { balance: 0, currency: "EUR", credit_blocked: false }],
  ["a text instead of a flag", { balance: 0, currency: "EUR", credit_blocked: "true" }],
  ["an account in setup", { status: false, error: "Account is in setup process" }],
])("%s does not alert", async (_name, body) => {
  await using server = await startServer(json(200, body));
  const onAlert = vi.fn();
  const client = createClient({ baseUrl: server.baseUrl, hooks: { onAlert } });
  expect(await client.call(balance)).toMatchObject({ ok: true });
  expect(onAlert).not.toHaveBeenCalled();
});

test("a blocked balance without figures alerts all the same", () => {
  expect(findBlockedCredit({ credit_blocked: true, balance: "0", currency: 978 })).toEqual({
    balance: undefined,
    currency: undefined,
  });
  for (const body of [undefined, null, "credit_blocked", [true], Object.create({ credit_blocked: true })])
    expect(findBlockedCredit(body)).toBeUndefined();
});

test("neither an abort nor a login that fails alerts", async () => {
  await using server = await startServer(envelope(401, "TOKEN_EXPIRED"));
  const onAlert = vi.fn();
  const hooks = { onAlert };
  const logins: NonNullable<ClientOptions["reauthenticate"]>[] = [
    () => Promise.reject(new Error("broken")),
    () => Promise.resolve(err(timeoutFailure())),
  ];
  for (const reauthenticate of logins) {
    const client = createClient({ baseUrl: server.baseUrl, getToken: () => "old", reauthenticate, hooks });
    expect(await client.call(send, message)).toMatchObject({ ok: false });
  }
  const client = createClient({ baseUrl: server.baseUrl, hooks });
  const signal = AbortSignal.abort();
  expect(await client.call(send, { ...message, signal })).toMatchObject({ error: { kind: "aborted" } });
  expect(onAlert).not.toHaveBeenCalled();
});
