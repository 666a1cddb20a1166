import { Readable } from "node:stream";
import { expect, test } from "vitest";
import { collect } from "../../test/collect.js";
import { readRows } from "../csv/read-rows.js";
import { readRecipients } from "./read-recipients.js";
import type { BadRow, Recipient } from "./read-recipients.js";

async function recipientsOf(csv: string, message?: string): Promise<(Recipient | BadRow)[]> {
  return collect(readRecipients(readRows(Readable.from([csv], { objectMode: false })), { message }));
}

test("a row's own message wins over the campaign's, and names fill the placeholder", async () => {
  const items = await recipientsOf(
    "phone,name,message\n+442079460958,Ann,\n+442079460959,$&,Bye {name}\n",
    "Hi {name}",
  );
  expect(items).toEqual([
    { kind: "recipient", line: 2, phone: "+442079460958", message: "Hi Ann" },
    { kind: "recipient", line: 3, phone: "+442079460959", message: "Bye $&" },
  ]);
});

test("every row that cannot be sent to says why, without its number", async () => {
  const items = await recipientsOf(
    [
      "phone,name,message",
      ",Ann,Hi",
      "12345,Ann,Hi",
      "+442079460958 or +442079460959,Ann,Hi",
      "+442079460958,Ann,",
      "+442079460958,,Hi {name}",
      "+442079460958,Ann,Hi {surname}",
      "+44 20 7946 0958,Ann,Hi",
      "+442079460958,Bob,Hi",
    ].join("\n"),
  );
  expect(items).toEqual([
    { kind: "bad-row", line: 2, reason: "missing-phone" },
    { kind: "bad-row", line: 3, reason: "invalid-phone" },
    { kind: "bad-row", line: 4, reason: "invalid-phone" },
    { kind: "bad-row", line: 5, reason: "missing-message" },
    { kind: "bad-row", line: 6, reason: "missing-name" },
    { kind: "bad-row", line: 7, reason: "unknown-placeholder" },
    { kind: "recipient", line: 8, phone: "+442079460958", message: "Hi" },
    { kind: "bad-row", line: 9, reason: "duplicate", firstLine: 8 },
  ]);
});
