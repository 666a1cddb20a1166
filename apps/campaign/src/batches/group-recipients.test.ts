import { expect, test } from "vitest";
import { collect } from "../../test/collect.js";
import type { BadRow, Recipient } from "../recipients/read-recipients.js";
import type { Batch } from "./batch.js";
import { groupRecipients } from "./group-recipients.js";

async function* recipients(messages: readonly string[]): AsyncGenerator<Recipient | BadRow> {
  for (const [at, message] of messages.entries()) {
    await Promise.resolve();
    yield { kind: "recipient", line: at + 2, phone: `+${String(at)}`, message };
  }
}

const shape = (items: (Batch | BadRow)[]): unknown[] =>
  items.map((item) =>
    "recipients" in item ? [item.index, item.message, item.recipients.map(({ line }) => line)] : item,
  );

test("recipients of the same text share a batch, a full batch leaves at once", async () => {
  const batches = await collect(groupRecipients(recipients("abaabb".split("")), { batchSize: 2 }));
  expect(shape(batches)).toEqual([
    [0, "a", [2, 4]],
    [1, "b", [3, 6]],
    [2, "a", [5]],
    [3, "b", [7]],
  ]);
});

test("a text too many closes the group that was opened first", async () => {
  const batches = await collect(
    groupRecipients(recipients("abcab".split("")), { batchSize: 10, maxOpenGroups: 2 }),
  );
  expect(shape(batches)).toEqual([
    [0, "a", [2]],
    [1, "b", [3]],
    [2, "c", [4]],
    [3, "a", [5]],
    [4, "b", [6]],
  ]);
});

test("bad rows pass through", async () => {
  async function* one(): AsyncGenerator<BadRow> {
    await Promise.resolve();
    yield { kind: "bad-row", line: 2, reason: "missing-phone" };
  }
  expect(await collect(groupRecipients(one(), { batchSize: 2 }))).toHaveLength(1);
});
