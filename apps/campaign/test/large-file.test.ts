import { expect, test } from "vitest";
import { phones, Workspace } from "./campaign-run.js";
import { FakeApi } from "./fake-api.js";

const ROWS = 100_000;

// The 160 MB of rows do not fit: the program can neither hold them nor run ahead of what it sends. What it needs is
// about 16 MB; below 80 or so V8's young generation alone keeps the collector busy.
const HEAP_MB = 96;

test("100,000 rows go through a heap that cannot hold them", { timeout: 600_000 }, async () => {
  const note = "x".repeat(1600);
  const rows = phones(ROWS).map((phone) => `${phone},${note}\n`);
  const workspace = await Workspace.create(`phone,note\n${rows.join("")}`);
  await using api = await FakeApi.start();
  const { status, stderr } = await workspace.spawn(api, [], [`--max-old-space-size=${String(HEAP_MB)}`])
    .ended;
  expect(stderr).toBe("");
  expect(status).toBe(0);
  expect(api.sent.size).toBe(ROWS);
  expect(api.requests).toHaveLength(ROWS / 100);
  expect(await workspace.report()).toMatchObject({ recipients: ROWS, outcomes: { accepted: ROWS } });
});
