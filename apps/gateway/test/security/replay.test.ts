import { createHmac } from "node:crypto";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createAccount, generateApiKey } from "../../src/index.js";
import { forgetOldRows } from "../../src/storage/forget-old-rows.js";
import { openStorage } from "../../src/storage/open-storage.js";
import { ledger, messages, usedSignatures } from "../../src/storage/schema.js";
import type { Storage } from "../../src/storage/storage.js";
import { databases } from "../databases.js";
import { startGatewayProcess } from "../gateway-process.js";
import { postgresEnvironment } from "../postgres-environment.js";
import type { GatewayProcess } from "../gateway-process.js";

/** `pnpm run soak` sends 10,000. */
const REPLAYS = Number(process.env["REPLAYS"] ?? "300");
const IN_FLIGHT = 60;
const PROCESSES = 3;
const PATH = "/api/v1/sms/send";

let storage: Storage;
let gateways: readonly GatewayProcess[];
beforeAll(async () => {
  const location = await databases[1]!.create();
  if (location.kind !== "postgres") throw new Error("Three gateways need a Postgres.");
  storage = await openStorage(location);
  gateways = Array.from({ length: PROCESSES }, () =>
    startGatewayProcess(["serve", "--port", "0"], postgresEnvironment(location.url)),
  );
});
afterAll(async () => {
  await Promise.all(gateways.map((gateway) => gateway.stop("SIGTERM")));
  await storage.close();
});

test(
  `of ${REPLAYS} replays of one signed request at three gateways, one is accepted`,
  { timeout: 600_000 },
  async () => {
    const urls = await Promise.all(gateways.map((gateway) => gateway.url));
    const apiKey = generateApiKey("prod");
    const secret = "the secret of the key";
    const balance = 100_000_000n;
    const account = { name: "Replayed", apiKey, balance, key: { signing: secret }, now: new Date() };
    const accountId = await createAccount(storage, account);
    const body = JSON.stringify({ to: ["+4915123456789"], message: "Hello", sender_id: "Acme" });
    const timestamp = String(Math.floor(Date.now() / 1000));
    const signature = createHmac("sha256", secret).update(`POST|${PATH}|${timestamp}|${body}`).digest("hex");

    const answers = new Map<string, number>();
    let next = 0;
    const replay = async () => {
      for (let index = next++; index < REPLAYS; index = next++) {
        const response = await fetch(new URL(PATH, urls[index % PROCESSES]), {
          method: "POST",
          headers: {
            "content-type": "application/json",
            "x-api-key": apiKey,
            "x-timestamp": timestamp,
            // Hex in another case is the same signature, and must not pass for another one.
            "x-signature": index % 2 === 0 ? signature : signature.toUpperCase(),
          },
          body,
        });
        const answer = (await response.json()) as { error_code?: string };
        const outcome = answer.error_code ?? String(response.status);
        answers.set(outcome, (answers.get(outcome) ?? 0) + 1);
      }
    };
    await Promise.all(Array.from({ length: IN_FLIGHT }, replay));

    expect(Object.fromEntries(answers)).toEqual({ 200: 1, INVALID_SIGNATURE: REPLAYS - 1 });
    const { database } = storage;
    expect(await database.$count(messages, eq(messages.accountId, accountId))).toBe(1);
    expect(await database.$count(ledger, eq(ledger.accountId, accountId))).toBe(2);

    // What is remembered goes only when the timestamp is too old anyway, with a margin for clocks that are behind.
    const minutesLater = (minutes: number) => new Date((Number(timestamp) + minutes * 60) * 1000);
    await forgetOldRows(database, minutesLater(9));
    expect(await database.$count(usedSignatures)).toBe(1);
    await forgetOldRows(database, minutesLater(11));
    expect(await database.$count(usedSignatures)).toBe(0);
  },
);
