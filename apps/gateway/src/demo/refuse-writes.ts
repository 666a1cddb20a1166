import { sql } from "drizzle-orm";
import type { Database } from "../storage/storage.js";

/**
 * Makes the database itself refuse the messages of an account, with the given SQLSTATE. The failure is a true one: it
 * takes the way of any other, transaction, rollback, log and all.
 */
export async function refuseWrites(database: Database, accountId: number, sqlState: string): Promise<void> {
  const trigger = sql.identifier(`demo_refuse_${accountId}`);
  await database.execute(sql`
    create or replace function demo_refuse() returns trigger language plpgsql as
    $$ begin raise exception 'The demo refuses this write.' using errcode = tg_argv[0]; end $$`);
  await database.execute(sql`
    create or replace trigger ${trigger} before insert on messages for each row
    when (new.account_id = ${sql.raw(String(accountId))})
    execute function demo_refuse(${sql.raw(`'${sqlState}'`)})`);
}
