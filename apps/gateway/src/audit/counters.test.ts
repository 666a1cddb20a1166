import { expect, test } from "vitest";
import type { Database } from "../storage/storage.js";
import { createCounters } from "./counters.js";

test("a flush waits for the one that is under way, whose counts its caller would miss", async () => {
  const writes: PromiseWithResolvers<undefined>[] = [];
  const counters = createCounters(databaseThatWaits(writes));
  counters.increment("requests");
  const first = counters.flush();
  let settled = false;
  const second = counters.flush().then(() => (settled = true));
  await new Promise(setImmediate);
  expect(writes).toHaveLength(1);
  expect(settled).toBe(false);
  writes[0]?.resolve(undefined);
  await Promise.all([first, second]);
});

test("what could not be written is written by the next flush", async () => {
  const writes: PromiseWithResolvers<undefined>[] = [];
  const counters = createCounters(databaseThatWaits(writes));
  counters.increment("requests");
  const failing = counters.flush();
  await new Promise(setImmediate);
  writes[0]?.reject(new Error("The database is away."));
  await expect(failing).rejects.toThrow("away");
  const next = counters.flush();
  await new Promise(setImmediate);
  expect(writes).toHaveLength(2);
  writes[1]?.resolve(undefined);
  await next;
});

/** As much of a database as a flush needs: each write waits until the test lets it go. */
function databaseThatWaits(writes: PromiseWithResolvers<undefined>[]): Database {
  const onConflictDoUpdate = () => {
    const write = Promise.withResolvers<undefined>();
    writes.push(write);
    return write.promise;
  };
  // Boundary: no real database can be told when to answer.
  return { insert: () => ({ values: () => ({ onConflictDoUpdate }) }) } as unknown as Database;
}
