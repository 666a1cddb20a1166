import { count, countDistinct, eq, gt, ne, sql, sum } from "drizzle-orm";
import { formatMicros } from "../money/micros.js";
import { accounts, ledger, messages } from "../storage/schema.js";
import type { Database, Storage } from "../storage/storage.js";
import { readRequestCounts } from "./counters.js";
import type { RequestCounts } from "./counters.js";

/** What is in the database, counted there and not by those who asked for it. The sandbox is left out. */
export interface Audit {
  readonly messages: {
    readonly total: number;
    readonly distinct_recipients: number;
    /** Recipients that the same account sent more than one message to. */
    readonly recipients_with_several: number;
    readonly by_status: Readonly<Record<string, number>>;
  };
  readonly ledger: {
    /** The sum of all ledger rows, an exact decimal. */
    readonly sum: string;
    /** The sum of all balances, an exact decimal. */
    readonly balance: string;
    /** Accounts whose balance is not the sum of their ledger rows. Anything but 0 is a bug. */
    readonly accounts_that_differ: number;
    readonly accounts_below_zero: number;
  };
  readonly requests: RequestCounts;
}

/** Counts everything, in one snapshot of the database. */
export async function readAudit(storage: Storage): Promise<Audit> {
  const audit = await storage.transaction(async (tx) => {
    await tx.execute(sql`set transaction isolation level repeatable read read only`);
    return {
      messages: await countMessages(tx),
      ledger: await checkLedger(tx),
      requests: await readRequestCounts(tx),
    };
  });
  if (!audit.ok)
    throw new Error("The audit could not be read from the database.", { cause: audit.error.cause });
  return audit.value;
}

const isReal = eq(messages.sandbox, false);

async function countMessages(database: Database): Promise<Audit["messages"]> {
  const [totals] = await database
    .select({ total: count(), recipients: countDistinct(messages.recipient) })
    .from(messages)
    .where(isReal);
  const several = database
    .select({ recipient: messages.recipient })
    .from(messages)
    .where(isReal)
    .groupBy(messages.accountId, messages.recipient)
    .having(gt(count(), 1))
    .as("several");
  const byStatus = await database
    .select({ status: messages.status, count: count() })
    .from(messages)
    .where(isReal)
    .groupBy(messages.status)
    .orderBy(messages.status);
  return {
    total: totals?.total ?? 0,
    distinct_recipients: totals?.recipients ?? 0,
    recipients_with_several: await database.$count(several),
    by_status: Object.fromEntries(byStatus.map((row) => [row.status, row.count])),
  };
}

async function checkLedger(database: Database): Promise<Audit["ledger"]> {
  const booked = database
    .select({ accountId: ledger.accountId, amount: sum(ledger.amount).as("amount") })
    .from(ledger)
    .groupBy(ledger.accountId)
    .as("booked");
  const bookedAmount = sql`coalesce(${booked.amount}, 0)`;
  const [row] = await database
    .select({
      balance: sum(accounts.balance),
      sum: sql<string | null>`sum(${bookedAmount})`,
      differ: sql<number>`count(*) filter (where ${ne(accounts.balance, bookedAmount)})`.mapWith(Number),
      belowZero: sql<number>`count(*) filter (where ${accounts.balance} < 0)`.mapWith(Number),
    })
    .from(accounts)
    .leftJoin(booked, sql`${booked.accountId} = ${accounts.id}`);
  return {
    sum: formatMicros(BigInt(row?.sum ?? 0)),
    balance: formatMicros(BigInt(row?.balance ?? 0)),
    accounts_that_differ: row?.differ ?? 0,
    accounts_below_zero: row?.belowZero ?? 0,
  };
}
