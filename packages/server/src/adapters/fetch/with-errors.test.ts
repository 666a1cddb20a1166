import { expect, test } from "vitest";
import { apiError } from "../../error/api-error-of-code.js";
import type { LogEntry } from "../../log/log-entry.js";
import { withErrors } from "./with-errors.js";

const request = new Request("http://localhost/");

test("a handler's answer passes untouched, and so do its further arguments", async () => {
  const made = new Response("made");
  const handler = withErrors((_: Request, environment: { answer: Response }) => environment.answer);
  expect(await handler(request, { answer: made })).toBe(made);
});

test("an error becomes the answer of its code", async () => {
  const handler = withErrors(() => {
    throw apiError("RATE_LIMIT_EXCEEDED", undefined, { retryAfterSeconds: 1.2 });
  });
  const response = await handler(request);
  expect(response.status).toBe(429);
  expect(response.headers.get("retry-after")).toBe("2");
  expect(await response.json()).toMatchObject({ status: false, error_code: "RATE_LIMIT_EXCEEDED" });
});

test("what followed from the client's going is no error in the log", async () => {
  const entries: LogEntry[] = [];
  const gone = new Request("http://localhost/", { signal: AbortSignal.abort() });
  const handler = withErrors(() => Promise.reject(new Error("write after end")), {
    log: (entry) => entries.push(entry),
  });
  await handler(gone);
  expect(entries).toMatchObject([{ level: "debug" }]);
});
