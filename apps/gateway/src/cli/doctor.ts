import { sql } from "drizzle-orm";
import { readAudit } from "../audit/audit.js";
import { accounts, apiKeys } from "../storage/schema.js";
import type { StorageLocation } from "../storage/storage-location.js";
import type { Storage } from "../storage/storage.js";
import { checkSecrets } from "./check-secrets.js";
import type { Finding } from "./finding.js";
import { withExistingStorage } from "./with-storage.js";

/** Tokens and signatures are judged by the process's clock, rows carry the database's: seconds that they may differ. */
const MAX_SKEW_SECONDS = 30;

/**
 * Looks for what is wrong with a database, whose schema it brings up to date first as every command does.
 *
 * @throws OperatorError when there is no database, or none that can be opened, and says what to do.
 */
export function doctor(location: StorageLocation): Promise<Finding[]> {
  return withExistingStorage(location, async (storage) => [
    { good: true, text: "The database answers, and its schema is that of this gateway." },
    await checkClock(storage),
    await checkAccess(storage),
    await checkSecrets(storage),
    ...(await checkMoney(storage)),
    await checkQueue(storage),
  ]);
}

/** How a finding is shown. */
export function findingLine({ good, text }: Finding): string {
  return `${good ? "ok   " : "WRONG"} ${text}`;
}

async function checkClock({ database }: Storage): Promise<Finding> {
  // Boundary: both drivers give an object with `rows`; their common type in Drizzle does not say so.
  const { rows } = (await database.execute(sql`select extract(epoch from clock_timestamp()) as now`)) as {
    rows: readonly { readonly now: string | number }[];
  };
  const skew = Math.abs(Number(rows[0]?.now) - Date.now() / 1000);
  return skew <= MAX_SKEW_SECONDS
    ? { good: true, text: `The clocks of this machine and the database differ by ${skew.toFixed(1)} s.` }
    : {
        good: false,
        text: `The clocks of this machine and the database differ by ${skew.toFixed(0)} s. Let both follow a time server.`,
      };
}

async function checkAccess({ database }: Storage): Promise<Finding> {
  const [accountCount, keyCount] = [await database.$count(accounts), await database.$count(apiKeys)];
  if (accountCount === 0)
    return { good: false, text: 'There is no account. Make one: gateway account create --name "…"' };
  if (keyCount === 0)
    return {
      good: false,
      text: "No account has a key. Make one: gateway key create --account 1 --permissions '*'",
    };
  return { good: true, text: `${accountCount} accounts have ${keyCount} keys.` };
}

async function checkMoney(storage: Storage): Promise<Finding[]> {
  const { ledger } = await readAudit(storage);
  return [
    ledger.accounts_that_differ === 0
      ? { good: true, text: "Every balance is the sum of its ledger rows." }
      : {
          good: false,
          text: `The balances of ${ledger.accounts_that_differ} accounts are not the sums of their ledger rows. Somebody else has written to them; "gateway audit" has the figures.`,
        },
    ledger.accounts_below_zero === 0
      ? { good: true, text: "No balance is below zero." }
      : {
          good: false,
          text: `${ledger.accounts_below_zero} balances are below zero: top them up, or find out who has booked past the gateway.`,
        },
  ];
}

/** A job is taken within a second; one that waits for so long has nobody who takes it. */
const OVERDUE_MINUTES = 5;

async function checkQueue({ database }: Storage): Promise<Finding> {
  const { rows: tables } = (await database.execute(sql`select to_regclass('pgboss.job')::text as jobs`)) as {
    rows: readonly { readonly jobs: string | null }[];
  };
  if ((tables[0]?.jobs ?? null) === null)
    return { good: true, text: "There is no queue yet: the first gateway that is served makes it." };
  const { rows } = (await database.execute(sql`
    select count(*) filter (where state = 'failed')::int as failed,
      count(*) filter (where state in ('created', 'retry')
        and start_after < now() - make_interval(mins => ${OVERDUE_MINUTES}::int))::int as overdue
    from pgboss.job`)) as { rows: readonly { readonly failed: number; readonly overdue: number }[] };
  const { failed = 0, overdue = 0 } = rows[0] ?? {};
  if (overdue > 0)
    return {
      good: false,
      text: `${overdue} jobs of the queue have been waiting for more than ${OVERDUE_MINUTES} minutes: messages and webhooks are late. Serve a gateway on this database, and look for "background work failed" in its log.`,
    };
  if (failed > 0)
    return {
      good: false,
      text: `${failed} jobs of the queue were given up: their messages and webhooks never left. The log has "background work failed" for each attempt.`,
    };
  return { good: true, text: "No job of the queue is late, and none was given up." };
}
