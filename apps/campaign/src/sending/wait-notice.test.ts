import { expect, test } from "vitest";
import type { SendFailure } from "./send-failure.js";
import { WaitNotice } from "./wait-notice.js";

const failure = (httpStatus: number): SendFailure => ({
  ...{ kind: "http", httpStatus, requestId: undefined, retryAfterMs: undefined },
  ...{ retry: "after-delay", outcome: "not-applied", action: "retry-later", alert: false },
  ...{ attempts: 1, message: "" },
});

test("a long wait is told once, also where several batches wait for it", () => {
  const lines: string[] = [];
  let now = 0;
  const notice = new WaitNotice(
    (line) => lines.push(line),
    () => now,
  );
  notice.waiting(failure(429), 60_000);
  now = 1_000;
  notice.waiting(failure(429), 61_200);
  expect(lines).toEqual(["HTTP 429 without an error code: waiting 60 s before the next attempt."]);
  now = 60_000;
  notice.waiting(failure(503), 29_500);
  expect(lines).toHaveLength(2);
  expect(lines[1]).toBe("HTTP 503 without an error code: waiting 30 s before the next attempt.");
});

test("a wait that gets longer is told again, and a short one is not", () => {
  const lines: string[] = [];
  const notice = new WaitNotice(
    (line) => lines.push(line),
    () => 0,
  );
  notice.waiting(failure(503), 4_999);
  expect(lines).toEqual([]);
  notice.waiting(failure(503), 5_000);
  notice.waiting(failure(429), 600_000);
  expect(lines).toHaveLength(2);
});
