import type { listPaymentsQuerySchema, Payment } from "@error-model/contract";
import { desc, eq } from "drizzle-orm";
import { match, P } from "ts-pattern";
import type * as z from "zod/mini";
import { microsToNumber } from "../money/micros.js";
import { accounts, ledger } from "../storage/schema.js";
import type { Database } from "../storage/storage.js";

/** Reads a page of an account's movements of money, newest first. */
export async function listPayments(
  database: Database,
  accountId: number,
  { page, limit }: z.output<typeof listPaymentsQuerySchema>,
): Promise<Payment[]> {
  const rows = await database
    .select({
      id: ledger.id,
      amount: ledger.amount,
      currency: accounts.currency,
      createdAt: ledger.createdAt,
      type: ledger.type,
      description: ledger.description,
    })
    .from(ledger)
    .innerJoin(accounts, eq(accounts.id, ledger.accountId))
    .where(eq(ledger.accountId, accountId))
    .orderBy(desc(ledger.id))
    .limit(limit)
    .offset((page - 1) * limit);
  return rows.map((row) => ({
    ...originOf(row.type, row.id),
    amount: microsToNumber(row.amount),
    currency: row.currency,
    date: row.createdAt.toISOString(),
    type: row.type,
    description: row.description,
  }));
}

/** Sending is booked by the gateway, everything else by people in the portal. */
function originOf(type: (typeof ledger.$inferSelect)["type"], id: number) {
  return match(type)
    .with("usage", () => ({ id: `sms_gateway_S${id}`, source: "sms_gateway" }))
    .with(P.union("deposit", "adjustment"), () => ({ id: `portal_P${id}`, source: "portal" }))
    .exhaustive();
}
