import { expect, test } from "vitest";
import { compare } from "./compare.ts";
import { callingAServer, readingAnEnvelope, startBalanceServer } from "./comparisons.ts";

const short = { batches: 2, batchSize: 2 };

test("reading an envelope gives a ratio", async () => {
  const result = await compare(readingAnEnvelope, short);
  expect(result.ratio).toBeGreaterThan(0);
  const read = await readingAnEnvelope.subject(readingAnEnvelope.prepare());
  expect(read).toMatchObject({ ok: false, error: { kind: "api" } });
});

test("both ways of calling a server give its answer", async () => {
  await using server = await startBalanceServer();
  const calling = callingAServer(server.baseUrl);
  expect((await compare(calling, short)).ratio).toBeGreaterThan(0);
  const balance = { balance: 12.5, currency: "EUR" };
  expect(await calling.reference(undefined)).toEqual(balance);
  expect(await calling.subject(undefined)).toEqual({ ok: true, value: balance });
});
