import { sql } from "drizzle-orm";
import type { Storage } from "../../src/storage/storage.js";
import { loadAccounts } from "./load-stage.js";

const CHUNK = 50_000;

/** Adds delivered messages, ledger rows and idempotency records until there are so many messages. Gives how many there are. */
export async function fillTables({ database }: Storage, rows: number): Promise<number> {
  for (;;) {
    const stored = await database.execute(sql`select count(*) as n from messages`);
    // Boundary: both drivers give an object with `rows`; their common type in Drizzle does not say so.
    const count = Number((stored as { rows: { n: string }[] }).rows[0]?.n ?? 0);
    const missing = Math.min(CHUNK, rows - count);
    if (missing <= 0) {
      // What the database's own housekeeping would do while something is measured.
      await database.execute(sql`vacuum analyze`);
      return count;
    }
    const account = sql`(n % ${loadAccounts}::int + 1)`;
    await database.execute(sql`
      insert into messages (message_id, account_id, workspace_id, recipient, country, sender_id, body, segments,
        cost_micros, status, created_at)
      select 'api_1_' || gen_random_uuid(), ${account}, ${account}, '+4915123456789', 'DE', 'Acme', 'Your code is 1234', 1,
        75000, 'DELIVRD', now() - n * interval '1 second' from generate_series(1, ${missing}::int) n`);
    await database.execute(sql`
      insert into ledger (account_id, amount_micros, type, description, created_at)
      select ${account}, 0, 'usage', 'SMS to 1 recipient', now() from generate_series(1, ${missing}::int) n`);
    await database.execute(sql`
      insert into idempotency_records (workspace_id, sandbox, key, fingerprint, answer, created_at)
      select ${account}, false, gen_random_uuid()::text, '', '{}', now() from generate_series(1, ${missing}::int) n`);
  }
}
