import { expect, test } from "vitest";
import { toResponse } from "../../src/index.js";
import type { LogEntry } from "../../src/index.js";
import { ANY_CANARY, internals, secretParts } from "./canaries.js";
import { failures } from "./failures.js";

const accepts = ["application/json", "application/problem+json"];
const kinds = Object.entries(failures);

/** The answer to a failure, and all that was logged of it. */
function answerTo(make: () => unknown, accept: string) {
  const entries: LogEntry[] = [];
  const answer = toResponse(make(), {
    accept,
    requestId: "req-1",
    log: (entry) => entries.push(entry),
    catalogueUrl: "https://docs.example",
  });
  return { answer, entries };
}

test("there are 50 kinds of failure", () => {
  expect(kinds.length).toBeGreaterThanOrEqual(50);
});

test.each(kinds)("%s: no canary is in any body or header", (_, { make, code = "INTERNAL_ERROR" }) => {
  for (const accept of accepts) {
    const { answer } = answerTo(make, accept);
    expect(JSON.parse(answer.body ?? "")).toMatchObject({ error_code: code });
    expect(JSON.stringify(answer)).not.toMatch(ANY_CANARY);
  }
});

test.each(kinds)("%s: no secret is in the log, and one entry is", (_, { make }) => {
  const { entries } = answerTo(make, "*/*");
  expect(entries).toHaveLength(1);
  const text = JSON.stringify(entries);
  expect(secretParts.filter((part) => text.includes(part))).toEqual([]);
});

test.each(kinds)("%s: internals are in the log's description of the error only", (_, { make }) => {
  const { entries } = answerTo(make, "*/*");
  const rest = { ...entries[0], error: undefined };
  expect(JSON.stringify(rest)).not.toMatch(ANY_CANARY);
});

test("what belongs into the log of an unexpected error is there", () => {
  for (const [what, text] of Object.entries(internals)) {
    const { entries } = answerTo(failures[`${what} in the message`]!.make, "*/*");
    expect(entries[0]?.error?.message).toBe(`it failed: ${text}`);
  }
});
