import { sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { createAccount, createGateway, generateApiKey, listen } from "../src/index.js";
import { messages } from "../src/storage/schema.js";
import { openStorage } from "../src/storage/open-storage.js";
import { databases } from "./databases.js";
import { germanNumbers } from "./recipients.js";

test.each(databases)("a stop lets the send that is under way end, on $name", async (database) => {
  const place = await database.create();
  // The gateway asks for the time as soon as a request is there; once it runs, nothing else does for a minute.
  const arrived = Promise.withResolvers<undefined>();
  let sent = false;
  const now = () => {
    if (sent) arrived.resolve(undefined);
    return new Date();
  };
  const gateway = await createGateway({ storage: place, now, carrier: "none" });
  const apiKey = generateApiKey("prod");
  const id = await createAccount(gateway.storage, {
    name: "Test",
    balance: 1_000_000n,
    apiKey,
    now: new Date(),
  });
  const running = await listen(gateway, { host: "127.0.0.1", port: 0 });

  // Holds the account's row, so that the send cannot end before the stop begins.
  const locked = Promise.withResolvers<undefined>();
  const release = Promise.withResolvers<undefined>();
  const holder = gateway.storage.transaction(async (tx) => {
    await tx.execute(sql`select 1 from accounts where id = ${id} for update`);
    locked.resolve(undefined);
    await release.promise;
  });
  await locked.promise;
  sent = true;
  const sending = fetch(`${running.url}/api/v1/sms/send`, {
    method: "POST",
    headers: { "content-type": "application/json", "x-api-key": apiKey },
    body: JSON.stringify({ to: germanNumbers(3), message: "Hello", sender_id: "Acme" }),
  });
  await arrived.promise;
  const closing = running.close();
  release.resolve(undefined);

  expect((await sending).status).toBe(200);
  await closing;
  await holder;
  const storage = await openStorage(place);
  expect(await storage.database.$count(messages)).toBe(3);
  await storage.close();
});
