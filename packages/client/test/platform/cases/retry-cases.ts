import { createClient } from "../../../src/index.js";
import type { StepEvent } from "../../../src/index.js";
import { balance, send, status } from "../../endpoints.js";
import { atOnce, failed, message, same } from "./platform-case.js";
import type { PlatformCase } from "./platform-case.js";

const read = { params: { message_id: "m1" } };

export const retryCases: readonly PlatformCase[] = [
  {
    title: "a busy server is asked again, with the same bytes and the same key",
    run: async (baseUrl) => {
      const client = createClient({ baseUrl: `${baseUrl}/busy`, ...atOnce });
      const result = await client.call(send, { ...message, idempotencyKey: "k" });
      same(result.ok && result.value, { status: true, sent: 3, identical: true });
    },
  },
  {
    title: "a request is not repeated sooner than Retry-After",
    run: async (baseUrl) => {
      const client = createClient({ baseUrl: `${baseUrl}/patience`, random: () => 0 });
      const result = await client.call(send, message);
      same(result.ok && Number(result.value["gapMs"]) >= 1000, true);
    },
  },
  {
    title: "a bare 429 for ever is surfaced after the last attempt",
    run: async (baseUrl) => {
      const client = createClient({ baseUrl: `${baseUrl}/bare-429`, ...atOnce });
      const failure = failed(await client.call(send, message));
      same([failure.kind, failure.outcome, failure.attempts], ["http", "not-applied", 5]);
    },
  },
  {
    title: "DB_ERROR is repeated: one batch, the same bytes",
    run: async (baseUrl) => {
      const client = createClient({ baseUrl: `${baseUrl}/db-error`, ...atOnce });
      const result = await client.call(send, message);
      same(result.ok && result.value, { status: true, sent: 2, identical: true });
    },
  },
  {
    title: "a proxy's page under 502 is repeated on a read, and leaves a write's outcome unknown",
    run: async (baseUrl) => {
      const client = createClient({
        baseUrl: `${baseUrl}/bad-gateway`,
        ...atOnce,
        retry: { maxAttempts: 3 },
      });
      const write = failed(await client.call(send, message));
      same([write.kind, write.outcome, write.attempts], ["http", "unknown", 1]);
      const reading = failed(await client.call(status, read));
      same([reading.kind, reading.attempts], ["http", 3]);
    },
  },
  {
    title: "a Retry-After beyond the time budget is surfaced at once",
    run: async (baseUrl) => {
      const client = createClient({ baseUrl: `${baseUrl}/throttled`, retry: { budgetMs: 5000 } });
      const failure = failed(await client.call(send, message));
      same(failure.kind === "api" && [failure.attempts, failure.retryAfterMs], [1, 60_000]);
    },
  },
  {
    title: "a blocked balance alerts, and so does a 402, once and with its six figures",
    run: async (baseUrl) => {
      const alerts: unknown[] = [];
      const hooks = { onAlert: (event: object) => alerts.push(event) };
      await createClient({ baseUrl: `${baseUrl}/blocked`, hooks }).call(balance);
      await createClient({ baseUrl: `${baseUrl}/payment`, hooks }).call(send, message);
      const told = JSON.stringify(alerts);
      same(alerts.length, 2);
      for (const fact of ["credit-blocked", '"reason":"failure"', '"estimated_cost":1.07', '"segments":2'])
        same([fact, told.includes(fact)], [fact, true]);
    },
  },
  {
    title: "the steps of a call are told in order",
    run: async (baseUrl) => {
      const steps: string[] = [];
      const hooks = { onStep: ({ type }: StepEvent) => steps.push(type) };
      await createClient({ baseUrl: `${baseUrl}/db-error`, ...atOnce, hooks }).call(send, message);
      same(steps.join(" "), "attempt-begun attempt-ended wait-begun attempt-begun attempt-ended call-ended");
    },
  },
  {
    title: "hooks that throw or reject change nothing",
    run: async (baseUrl) => {
      const onRetry = (): never => {
        throw new Error("hook");
      };
      const hooks = { onRetry, onStep: () => Promise.reject(new Error("hook")) };
      const client = createClient({ baseUrl: `${baseUrl}/db-error`, ...atOnce, hooks });
      same((await client.call(send, message)).ok, true);
    },
  },
];
