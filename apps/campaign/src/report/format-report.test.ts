import { expect, test } from "vitest";
import { formatReport } from "./format-report.js";
import { makeReport } from "./report.js";
import { Tally } from "./tally.js";

const context = {
  campaignId: "c0ffee",
  stop: undefined,
  fileChanged: false,
  elapsedMs: 1_234,
  results: "out.csv",
};

test("a report names outcomes, codes, failures met and where the results are", () => {
  const tally = new Tally();
  tally.addBatch();
  tally.addRequest();
  tally.addRequest();
  tally.addFailure("DB_ERROR", { retried: true });
  tally.addResults([{ outcome: "accepted" }, { outcome: "rejected", errorCode: "INVALID_TO" }], {
    resumed: false,
  });
  expect(formatReport(makeReport(tally, context))).toBe(
    [
      "Campaign c0ffee: 2 recipients in 1.2 s, 2 requests, 1 batch",
      "  accepted  1",
      "  blocked   0",
      "  rejected  1",
      "  not sent  0",
      "  unknown   0",
      "",
      "Not accepted, by code",
      "  INVALID_TO  1",
      "",
      "Failures met on the way",
      "  DB_ERROR  1  1 sent again",
      "",
      "Results: out.csv",
      "",
    ].join("\n"),
  );
});

test("a stop says why, what to do, and that the same command goes on", () => {
  const advice = "Set CAMPAIGN_API_KEY to a live key.";
  const stop = { kind: "refused", name: "API_KEY_EXPIRED", requestId: "req_1", advice } as const;
  const tally = new Tally();
  tally.addResults([{ outcome: "not-sent" }], { resumed: false, left: true });
  const report = makeReport(tally, { ...context, stop });
  expect(report.exitStatus).toBe(3);
  expect(formatReport(report)).toContain(
    "Stopped: API_KEY_EXPIRED (request req_1). Set CAMPAIGN_API_KEY to a live key.\nThe same command goes on",
  );
});

test("what is settled for good is not promised to another run", () => {
  const tally = new Tally();
  tally.addResults([{ outcome: "unknown" }, { outcome: "not-sent" }], { resumed: false });
  expect(formatReport(makeReport(tally, context))).not.toContain("The same command");
});

test("a file that changed is warned of, and the same command is not advised", () => {
  const tally = new Tally();
  tally.addResults([{ outcome: "not-sent" }], { resumed: false, left: true });
  const text = formatReport(makeReport(tally, { ...context, fileChanged: true }));
  expect(text).toContain("WARNING: the file changed while it was being sent.");
  expect(text).not.toContain("The same command goes on");
});

test("outcomes add up to the recipients, whatever else is counted", () => {
  const tally = new Tally();
  tally.addResults([{ outcome: "accepted" }, { outcome: "unknown" }], { resumed: true });
  tally.addBadRow({ kind: "bad-row", line: 2, reason: "invalid-phone" });
  const { outcomes, recipients, resumed } = makeReport(tally, context);
  expect(Object.values(outcomes).reduce((sum, count) => sum + count)).toBe(recipients);
  expect(resumed).toBe(2);
});
