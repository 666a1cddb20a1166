import { PassThrough } from "node:stream";
import { expect, test } from "vitest";
import { Tally } from "../report/tally.js";
import { createProgress } from "./progress.js";

const accepted = (count: number): Tally => {
  const tally = new Tally();
  tally.addResults(
    Array.from({ length: count }, () => ({ outcome: "accepted" as const })),
    { resumed: false },
  );
  return tally;
};

test("plain lines come now and then, however often there is news, and once at the end", () => {
  let time = 0;
  const output = new PassThrough({ encoding: "utf8" });
  const progress = createProgress(output, { total: 100, now: () => time, intervalMs: 1_000 });
  for (let count = 1; count <= 50; count += 1) {
    time += 100;
    progress.update(accepted(count));
  }
  progress.finish(accepted(50));
  const lines = String(output.read()).trimEnd().split("\n");
  expect(lines).toHaveLength(6);
  expect(lines[0]).toBe("progress: 10 of about 100 rows, accepted 10, not accepted 0");
});

test("a note on a terminal stands on a line of its own", () => {
  const output = Object.assign(new PassThrough({ encoding: "utf8" }), { isTTY: true, columns: 100 });
  const progress = createProgress(output, { total: 10, now: () => 0 });
  progress.note("ALERT");
  progress.finish(accepted(10));
  expect(String(output.read())).toContain("\rALERT\n".replace("\r", "\r\u001B[2K"));
});
