import { sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import type { Statement, Verdict } from "../src/storage/exchange.js";
import { openStorage } from "../src/storage/open-storage.js";
import type { Database, Storage } from "../src/storage/storage.js";
import { databases } from "./databases.js";

const insert = (tx: Database, value: number) => tx.execute(sql`insert into probe values (${value})`);

async function openWithProbe(database: (typeof databases)[number]): Promise<Storage> {
  const storage = await openStorage(await database.create());
  await storage.database.execute(
    sql`create table probe (value int, constraint once unique (value) deferrable initially deferred)`,
  );
  return storage;
}

describe.each(databases)("a transaction on $name", (database) => {
  let storage: Storage;
  beforeAll(async () => {
    storage = await openWithProbe(database);
  });
  afterAll(() => storage.close());

  const holds = async (value: number) =>
    (await storage.database.$count(sql`probe`, sql`value = ${value}`)) > 0;

  test("gives what the work gives, and keeps it", async () => {
    const outcome = await storage.transaction(async (tx) => {
      await insert(tx, 1);
      return "done";
    });
    expect(outcome).toEqual({ ok: true, value: "done" });
    expect(await holds(1)).toBe(true);
  });

  test("is rolled back when a statement fails", async () => {
    const outcome = await storage.transaction(async (tx) => {
      await insert(tx, 2);
      await tx.execute(sql`select 1 / 0`);
    });
    expect(outcome).toMatchObject({ ok: false, error: { kind: "rolled-back" } });
    expect(await holds(2)).toBe(false);
  });

  test("is rolled back when the work itself fails", async () => {
    const cause = new Error("no");
    const outcome = await storage.transaction(async (tx) => {
      await insert(tx, 3);
      throw cause;
    });
    expect(outcome).toEqual({ ok: false, error: { kind: "rolled-back", cause } });
    expect(await holds(3)).toBe(false);
  });

  test("is never called done when the work swallows the failure of a statement", async () => {
    const outcome = await storage.transaction(async (tx) => {
      await insert(tx, 4);
      await tx.execute(sql`select 1 / 0`).catch(() => undefined);
    });
    expect(outcome).toMatchObject({ ok: false, error: { kind: "rolled-back" } });
    expect(await holds(4)).toBe(false);
  });

  test("is never called done when COMMIT is refused", async () => {
    const outcome = await storage.transaction(async (tx) => {
      await insert(tx, 5);
      await insert(tx, 5);
    });
    expect(outcome.ok).toBe(false);
    expect(await holds(5)).toBe(false);
  });
});

const put = (value: number): Statement => ({ text: "insert into probe values ($1::int)", values: [value] });
const holding: Statement = { text: "select value from probe order by value", values: [] };

describe.each(databases)("an exchange on $name", (database) => {
  let storage: Storage;
  beforeAll(async () => {
    storage = await openWithProbe(database);
  });
  afterAll(() => storage.close());

  const held = () => storage.exchange([holding], ([rows]) => Promise.resolve({ value: rows, writes: [] }));

  test("decides with the rows of what it asked, and keeps all that it writes", async () => {
    const first = await storage.exchange([holding, holding], (answers) =>
      Promise.resolve({ value: answers.length, writes: [put(1), put(2)] }),
    );
    expect(first).toEqual({ ok: true, value: 2 });
    expect(await held()).toEqual({ ok: true, value: [{ value: 1 }, { value: 2 }] });
  });

  test.each([
    ["a statement that writes fails", [put(3), { text: "select 1 / 0", values: [] }, put(4)]],
    ["COMMIT is refused", [put(5), put(5)]],
  ])("keeps nothing when %s, and never calls it done", async (_, writes) => {
    const before = await held();
    const outcome = await storage.exchange([holding], () => Promise.resolve({ value: "done", writes }));
    expect(outcome.ok).toBe(false);
    expect(await held()).toEqual(before);
  });

  test("is rolled back for certain when what it asks fails", async () => {
    const decide = vi.fn<() => Promise<Verdict<string>>>();
    const outcome = await storage.exchange([holding, { text: "select 1 / 0", values: [] }], decide);
    expect(outcome).toMatchObject({ ok: false, error: { kind: "rolled-back" } });
    expect(decide).not.toHaveBeenCalled();
  });

  test("is rolled back for certain when the decision fails", async () => {
    const cause = new Error("no");
    const outcome = await storage.exchange([holding], () => Promise.reject(cause));
    expect(outcome).toEqual({ ok: false, error: { kind: "rolled-back", cause } });
  });

  test("finds good connections after all that", async () => {
    const outcomes = await Promise.all(Array.from({ length: 40 }, held));
    expect(outcomes.every((outcome) => outcome.ok)).toBe(true);
  });
});

const [, postgres] = databases;

describe("a transaction whose connection dies", () => {
  let storage: Storage;
  beforeAll(async () => {
    storage = await openWithProbe(postgres!);
  });
  afterAll(() => storage.close());

  test("is rolled back for certain while COMMIT was not sent", async () => {
    const outcome = await storage.transaction(async (tx) => {
      await insert(tx, 1);
      await tx.execute(sql`select pg_terminate_backend(pg_backend_pid())`);
    });
    expect(outcome).toMatchObject({ ok: false, error: { kind: "rolled-back" } });
    expect(await storage.database.$count(sql`probe`)).toBe(0);
  });

  test("is rolled back for certain while an exchange still asks", async () => {
    const die: Statement = { text: "select pg_terminate_backend(pg_backend_pid())", values: [] };
    const outcome = await storage.exchange([die], () => Promise.resolve({ value: "done", writes: [put(1)] }));
    expect(outcome).toMatchObject({ ok: false, error: { kind: "rolled-back" } });
    expect(await storage.database.$count(sql`probe`)).toBe(0);
  });

  test("has an unknown outcome once COMMIT was sent, and the next one finds a good connection", async () => {
    // Runs inside COMMIT, where checks that were deferred run.
    await storage.database.execute(sql`
      create function die() returns trigger language plpgsql as
      $$ begin perform pg_terminate_backend(pg_backend_pid()); return null; end $$`);
    await storage.database.execute(sql`
      create constraint trigger dies after insert on probe deferrable initially deferred
      for each row execute function die()`);
    const outcome = await storage.transaction((tx) => insert(tx, 2));
    expect(outcome).toMatchObject({ ok: false, error: { kind: "outcome-unknown" } });

    const exchanged = await storage.exchange([holding], () =>
      Promise.resolve({ value: "done", writes: [put(2)] }),
    );
    expect(exchanged).toMatchObject({ ok: false, error: { kind: "outcome-unknown" } });

    await storage.database.execute(sql`drop trigger dies on probe`);
    expect(await storage.transaction((tx) => insert(tx, 3))).toMatchObject({ ok: true });
  });
});

test("a transaction for which there is no database any more is rolled back for certain", async () => {
  const storage = await openStorage(await postgres!.create());
  await storage.close();
  const outcome = await storage.transaction((tx) => tx.execute(sql`select 1`));
  expect(outcome).toMatchObject({ ok: false, error: { kind: "rolled-back" } });
});
