import type { FailureLine, Step } from "@error-model/client";
import { expect, test } from "vitest";
import { createJournal } from "./call-journal.js";
import { isEventful } from "./call-trace.js";

const ok = { ok: true } as const;
const busy = {
  ok: false,
  kind: "http",
  code: undefined,
  httpStatus: 503,
  requestId: "req-1",
} as const;

/** Tells a journal the steps of one call, ten milliseconds apart. */
function tell(journal: ReturnType<typeof createJournal>, steps: readonly Step[], callId = 1): void {
  const { onStep } = journal.hooks();
  steps.forEach((step, index) =>
    onStep({ method: "GET", route: "/user/balance", callId, at: index * 10, ...step }),
  );
}

test("each step ends the stretch before it, and the call keeps how it ended", () => {
  const journal = createJournal();
  tell(journal, [
    { type: "attempt-begun", attempt: 1 },
    { type: "attempt-ended", attempt: 1, durationMs: 10, ...busy },
    { type: "wait-begun", delayMs: 10, reason: "retry-after" },
    { type: "offline-begun" },
    { type: "login-begun", role: "leads" },
    { type: "login-ended", ok: false, durationMs: 10 },
    { type: "call-ended", attempts: 1, durationMs: 60, ...busy },
  ]);
  const [trace] = journal.get();
  expect(trace?.spans).toEqual([
    {
      type: "attempt",
      attempt: 1,
      startedAt: 0,
      endedAt: 10,
      ending: expect.objectContaining(busy) as unknown,
    },
    { type: "wait", reason: "retry-after", delayMs: 10, startedAt: 20, endedAt: 30 },
    { type: "offline", startedAt: 30, endedAt: 40 },
    { type: "login", role: "leads", startedAt: 40, endedAt: 50, ok: false },
  ]);
  expect(trace?.ending).toMatchObject({ ...busy, attempts: 1, durationMs: 60 });
});

test("what the client logs of a failure stays with its call, and with no later one", () => {
  const journal = createJournal();
  const { onStep, onFailure } = journal.hooks();
  const call = { method: "GET", route: "/user/balance" } as const;
  // Boundary: a line as the client makes it, as far as it matters here.
  const line = { ...call, description: "Words." } as FailureLine;
  onFailure(line);
  onStep({ ...call, callId: 1, at: 0, type: "call-ended", attempts: 1, durationMs: 0, ...busy });
  onStep({ ...call, callId: 2, at: 0, type: "call-ended", attempts: 1, durationMs: 0, ...ok });
  expect(journal.get().map(({ ending }) => ending?.line)).toEqual([undefined, line]);
});

test("calls of two clients are told apart, the newest stands first, and old ones are forgotten", () => {
  const journal = createJournal();
  for (let call = 0; call < 100; call += 1) tell(journal, [{ type: "attempt-begun", attempt: 1 }]);
  expect(journal.get()).toHaveLength(40);
  expect(journal.get()[0]?.id).toBe("100.1");
});

test("a call is eventful that failed, or that needed more than its first attempt", () => {
  const journal = createJournal();
  const attempt: readonly Step[] = [
    { type: "attempt-begun", attempt: 1 },
    { type: "attempt-ended", attempt: 1, durationMs: 10, ...ok },
  ];
  const ended = { type: "call-ended", attempts: 1, durationMs: 10 } as const;
  tell(journal, [...attempt, { ...ended, ...ok }]);
  tell(journal, [...attempt, { ...ended, ...busy }]);
  tell(journal, [{ type: "login-begun", role: "joins" }, ...attempt, { ...ended, ...ok }]);
  expect(journal.get().map(isEventful)).toEqual([true, true, false]);
});
