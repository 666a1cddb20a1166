import { expect, test } from "vitest";
import { failureFromThrown } from "./failure-from-thrown.js";

test.each(["ECONNREFUSED", "ENOTFOUND", "EAI_AGAIN", "UND_ERR_CONNECT_TIMEOUT"])(
  "%s is a connection that never stood: nothing was applied",
  (code) => {
    const thrown = Object.assign(new TypeError("fetch failed"), { cause: { code } });
    expect(failureFromThrown(thrown)).toMatchObject({
      kind: "network",
      reason: code,
      outcome: "not-applied",
    });
  },
);

test.each([
  ["an error with a code of its own", Object.assign(new Error("x"), { code: "ECONNRESET" }), "ECONNRESET"],
  [
    "an error whose cause has a code",
    new Error("x", { cause: { code: "UND_ERR_SOCKET" } }),
    "UND_ERR_SOCKET",
  ],
  ["a code that only ends in one", { code: "sk_live ECONNREFUSED" }, undefined],
  ["a code that only begins with one", { code: "ECONNREFUSED to +447700900123" }, undefined],
  ["a code in an array", { code: ["ECONNREFUSED"] }, undefined],
  ["a number", { code: 7 }, undefined],
  ["nothing", undefined, undefined],
  ["null", null, undefined],
  ["a text", "ECONNREFUSED", undefined],
  [
    "an object whose members throw",
    new Proxy(
      {},
      {
        get: () => {
          throw new Error("trap");
        },
      },
    ),
    undefined,
  ],
])("%s is a network failure of unknown outcome", (_name, thrown, reason) => {
  expect(failureFromThrown(thrown)).toMatchObject({ kind: "network", reason, outcome: "unknown" });
});

test("the signal decides, whatever was thrown; a time limit is no abort", () => {
  const aborted = AbortSignal.abort(new TypeError("left"));
  const expired = AbortSignal.abort(new DOMException("", "TimeoutError"));
  const open = new AbortController().signal;
  const refused = { code: "ECONNREFUSED" };
  expect(failureFromThrown(refused, aborted).kind).toBe("aborted");
  expect(failureFromThrown(refused, expired).kind).toBe("timeout");
  expect(failureFromThrown(refused, open).kind).toBe("network");
  expect(failureFromThrown(new DOMException("", "AbortError"), open).kind).toBe("aborted");
  expect(failureFromThrown(new DOMException("", "TimeoutError")).kind).toBe("timeout");
  expect(failureFromThrown({ name: "AbortError" }).kind).toBe("aborted");
});
