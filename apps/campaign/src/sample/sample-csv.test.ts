import { createReadStream, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { collect } from "../../test/collect.js";
import { groupRecipients } from "../batches/group-recipients.js";
import { readRows } from "../csv/read-rows.js";
import { readRecipients } from "../recipients/read-recipients.js";
import { sampleCsv } from "./sample-csv.js";

const file = new URL("../../samples/recipients.csv", import.meta.url);

test("the committed sample is what the generator makes (else run `pnpm generate:sample`)", () => {
  expect(readFileSync(file, "utf8")).toBe(sampleCsv());
});

test("every row of the sample is a recipient, in more than 200 countries", async () => {
  const items = await collect(readRecipients(readRows(createReadStream(file)), { message: undefined }));
  expect(items.filter((item) => item.kind === "bad-row")).toEqual([]);
  expect(items.length).toBeGreaterThan(200);
});

test("the sample exercises grouping: one batch per text, and several texts", async () => {
  const recipients = readRecipients(readRows(createReadStream(file)), { message: undefined });
  const batches = await collect(groupRecipients(recipients, { batchSize: 100 }));
  expect(batches.length).toBeGreaterThanOrEqual(8);
});
