import { recoveryFor } from "../../../src/index.js";
import { failureOf, same } from "./platform-case.js";
import type { PlatformCase } from "./platform-case.js";

const date = "Wed, 25 Nov 2026 12:00:00 GMT";

/** What a Retry-After says, in milliseconds; nothing where it is none. UTC, whatever the zone of the machine. */
const retryAfters: readonly (readonly [string, number | undefined])[] = [
  ["120", 120_000],
  ["0", 0],
  ["Wed, 25 Nov 2026 12:02:00 GMT", 120_000],
  ["Wednesday, 25-Nov-26 12:02:00 GMT", 120_000],
  ["Wed Nov 25 12:02:00 2026", 120_000],
  ["Wed, 25 Nov 2026 11:00:00 GMT", 0],
  ["Tue, 31 Feb 2026 12:00:00 GMT", undefined],
  ["-5", undefined],
  ["1.5", undefined],
  ["1e3", undefined],
  ["0x10", undefined],
  ["2, 5", undefined],
  ["", undefined],
];

export const headerCases: readonly PlatformCase[] = [
  {
    title: "Retry-After is digits or one of three dates, against the server's own clock",
    run: async () => {
      for (const [value, expected] of retryAfters) {
        const headers = { "retry-after": value, date };
        const failure = await failureOf(new Response("", { status: 429, headers }));
        same([value, failure.kind === "http" && failure.retryAfterMs], [value, expected]);
      }
    },
  },
  {
    title: "a request ID is read from any of its usual headers, and bounded",
    run: async () => {
      for (const name of ["X-Request-ID", "Request-Id", "X-Correlation-ID"]) {
        const headers = { [name]: "r".repeat(1000) };
        const failure = await failureOf(new Response("", { status: 500, headers }));
        same(failure.kind === "http" && failure.requestId, "r".repeat(200));
      }
    },
  },
  {
    title: "a write of unknown outcome is not sent again, a read is, never sooner than Retry-After",
    run: async () => {
      const failure = await failureOf(new Response("", { status: 503, headers: { "retry-after": "2" } }));
      const context = { attempt: 0, usesJwt: false, random: Math.random };
      same(recoveryFor(failure, { ...context, method: "POST" }).kind, "surface");
      const read = recoveryFor(failure, { ...context, method: "GET" });
      same(read.kind === "retry" && read.delayMs >= 2000, true);
    },
  },
];
