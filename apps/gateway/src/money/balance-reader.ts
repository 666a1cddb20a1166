import type { BalanceResponse } from "@error-model/contract";
import { err, ok } from "@error-model/core";
import type { Result } from "@error-model/core";
import type { Database } from "../storage/storage.js";
import { readBalance } from "./read-balance.js";

/** What can be told of a balance: the one of now, or the last that was read, and why it is that one. */
export type BalanceTold =
  | { readonly kind: "current"; readonly body: BalanceResponse }
  | { readonly kind: "last-known"; readonly body: BalanceResponse; readonly cause: unknown };

/** The balance cannot be told, although the caller is known. */
export interface BalanceUnavailable {
  readonly kind: "balance-unavailable";
  /** Why no other stands in for it: none is kept, or none was read lately. */
  readonly reason: "cache_disabled" | "cache_miss_refresh_failed";
  readonly cause: unknown;
}

/** Reads balances, and keeps those that were read. */
export type BalanceReader = (accountId: number) => Promise<Result<BalanceTold, BalanceUnavailable>>;

/** Of accounts whose balances are kept. */
const MAX_KEPT = 10_000;

/**
 * Makes what reads balances. While the database cannot tell one, the last one that this process has read stands in for it,
 * for so many seconds; with 0, none is kept.
 */
export function createBalanceReader(database: Database, keepSeconds: number, now: () => Date): BalanceReader {
  const kept = new Map<number, { readonly body: BalanceResponse; readonly until: number }>();

  const keep = (accountId: number, body: BalanceResponse) => {
    if (keepSeconds === 0) return;
    // Those that were read longest ago stand first, and go first.
    kept.delete(accountId);
    kept.set(accountId, { body, until: now().getTime() + keepSeconds * 1000 });
    const [oldest] = kept.keys();
    if (kept.size > MAX_KEPT && oldest !== undefined) kept.delete(oldest);
  };

  return async (accountId) => {
    try {
      const body = await readBalance(database, accountId);
      keep(accountId, body);
      return ok({ kind: "current", body });
    } catch (cause) {
      const last = kept.get(accountId);
      if (last !== undefined && last.until > now().getTime())
        return ok({ kind: "last-known", body: last.body, cause });
      const reason = keepSeconds === 0 ? "cache_disabled" : "cache_miss_refresh_failed";
      return err({ kind: "balance-unavailable", reason, cause });
    }
  };
}
