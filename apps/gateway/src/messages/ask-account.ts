import type { Row, Statement } from "../storage/exchange.js";
import type { MessageScope } from "./message-scope.js";

/** What a send has to know of the account. */
export interface LockedAccount {
  /** Millionths. */
  readonly balance: bigint;
  /** ISO 4217. */
  readonly currency: string;
  readonly blockedCountries: ReadonlySet<string>;
  /** Ids for the rows of the messages, ascending. */
  readonly rowIds: readonly string[];
}

/**
 * Locks an account's row and reads it. The lock puts the account's sends in line: the balance is read and spent by one at
 * a time, and a repetition waits for the request that it repeats.
 *
 * `no key update` and not `update`, which would also wait for whoever only refers to the account. The list of countries
 * may be older than the lock, which changes of it do not take. 64-bit numbers come as text: the drivers differ on them.
 */
export function askAccount({ accountId }: MessageScope, messages: number): Statement {
  return {
    name: "send_lock_account",
    text: `select balance_micros::text as balance, currency,
      (select string_agg(country, ',') from blocked_countries where account_id = $1) as blocked,
      (select string_agg(nextval('messages_id_seq')::text, ',') from generate_series(1, $2::int)) as ids
      from accounts where id = $1 for no key update`,
    values: [accountId, messages],
  };
}

/** Reads the answer to {@link askAccount}. */
export function readAccount([row]: readonly Row[]): LockedAccount {
  if (row === undefined) throw new Error("The account of a send is gone.");
  // Boundary: the columns as the statement names them.
  const { balance, currency, blocked, ids } = row as {
    readonly balance: string;
    readonly currency: string;
    readonly blocked: string | null;
    readonly ids: string;
  };
  return {
    balance: BigInt(balance),
    currency,
    blockedCountries: new Set(blocked?.split(",")),
    rowIds: ids.split(","),
  };
}
