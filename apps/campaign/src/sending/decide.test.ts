import { parseResponse } from "@error-model/client";
import { errorCodes, registry } from "@error-model/core";
import type { ErrorCode } from "@error-model/core";
import { expect, test } from "vitest";
import { decide } from "./decide.js";
import type { Decision } from "./decide.js";

const sixFigures = {
  ...{ balance: 0.42, estimated_cost: 1.07, currency: "EUR" },
  ...{ total_recipients: 100, billable_recipients: 98, segments: 2 },
};

/** What is decided about a response, read as the client reads it. */
async function decisionOn(response: Response): Promise<Decision> {
  const result = await parseResponse(response);
  if (result.ok) throw new Error("The response is no failure.");
  return decide(result.error);
}

function envelope(status: number, code: string): Response {
  const body = { status: false, error_code: code, description: "…", ...sixFigures };
  return Response.json(body, { status, headers: { "x-request-id": "req_1" } });
}

const others: Partial<Record<ErrorCode, Decision["kind"]>> = {
  ...{ INVALID_TO: "split", TOO_MANY_RECIPIENTS: "split", INVALID_MESSAGE: "reject" },
  ...{ INVALID_BODY: "give-up", INVALID_PARAMS: "give-up", INTERNAL_ERROR: "give-up" },
  ...{ RATE_LIMIT_EXCEEDED: "retry", TOO_MANY_ATTEMPTS: "retry", DB_ERROR: "retry" },
};

test.each(errorCodes)(
  "%s has its one decision; a code that no batch can escape stops the campaign",
  async (code) => {
    const { kind } = await decisionOn(envelope(registry[code].httpStatus, code));
    expect(kind).toBe(others[code] ?? "stop");
  },
);

test("a stop names the code, the request and what to do", async () => {
  expect(await decisionOn(envelope(401, "API_KEY_EXPIRED"))).toMatchObject({
    reason: {
      kind: "refused",
      name: "API_KEY_EXPIRED",
      advice: expect.stringContaining("CAMPAIGN_API_KEY") as string,
    },
  });
});

test("a balance too small carries the six figures", async () => {
  expect(await decisionOn(envelope(402, "INSUFFICIENT_BALANCE"))).toMatchObject({
    reason: { kind: "balance", figures: sixFigures },
  });
});

test.each<[number, Decision["kind"]]>([
  [429, "retry"],
  [503, "retry"],
  [401, "stop"],
  [404, "stop"],
  [413, "stop"],
])("HTTP %i without an envelope: %s", async (status, kind) => {
  expect((await decisionOn(new Response("<h1>Proxy</h1>", { status }))).kind).toBe(kind);
});

test.each<[number, Decision["kind"]]>([
  [400, "give-up"],
  [403, "stop"],
  [429, "retry"],
  [503, "retry"],
])("a code of a newer server under HTTP %i: %s", async (status, kind) => {
  expect((await decisionOn(envelope(status, "QUIET_HOURS"))).kind).toBe(kind);
});

test("a success that cannot be read is asked for again", async () => {
  expect((await decisionOn(new Response("{", { status: 200 }))).kind).toBe("retry");
});
