import { sql } from "drizzle-orm";
import { germanNumbers } from "../../recipients.js";
import type { CodeCase } from "../code-case.js";
import { getBalance, goodSend, postSend, withKey } from "../requests.js";
import type { Stage } from "../stage.js";

/** Takes a table away from the gateway until the case has ended. */
async function hide(stage: Stage, table: string): Promise<void> {
  const [there, gone] = [sql.identifier(table), sql.identifier(`${table}_hidden`)];
  await stage.database.execute(sql`alter table ${there} rename to ${gone}`);
  stage.afterwards(() => stage.database.execute(sql`alter table ${gone} rename to ${there}`));
}

/** Makes the database refuse a row, whoever writes it, until the case has ended. */
async function refuse(stage: Stage, table: string, condition: string): Promise<void> {
  const name = sql.identifier(table);
  await stage.database.execute(
    sql`alter table ${name} add constraint refused check (${sql.raw(condition)}) not valid`,
  );
  stage.afterwards(() => stage.database.execute(sql`alter table ${name} drop constraint refused`));
}

/** What fails in the server, each time because the database really does. */
export const serverCases: readonly CodeCase[] = [
  {
    code: "INTERNAL_ERROR",
    cause: "The database refuses to read the balance.",
    arrange: async (stage) => {
      const account = await stage.addAccount();
      await hide(stage, "accounts");
      return getBalance(withKey(account));
    },
  },
  {
    code: "INTERNAL_ERROR",
    cause: "The database cannot take a value of the send, so that repeating it would never help.",
    arrange: async (stage) => {
      // SQLSTATE 22012, of the class of data exceptions.
      await refuse(stage, "idempotency_records", "1 / (length(key) - 10) <> 9");
      const headers = { ...withKey(await stage.addAccount()), "idempotency-key": "ten-digits" };
      return postSend(headers);
    },
  },
  {
    code: "DB_ERROR",
    cause: "The database refuses the last row of a batch of 100, and rolls all of it back.",
    arrange: async (stage) => {
      await refuse(stage, "idempotency_records", "key <> 'refused'");
      const headers = { ...withKey(await stage.addAccount()), "idempotency-key": "refused" };
      return postSend(headers, { ...goodSend, to: germanNumbers(100) });
    },
  },
  {
    code: "DB_ERROR",
    cause: "The database cannot look the key up, before the send has begun.",
    arrange: async (stage) => {
      const account = await stage.addAccount();
      await hide(stage, "api_keys");
      return postSend(withKey(account));
    },
  },
];
