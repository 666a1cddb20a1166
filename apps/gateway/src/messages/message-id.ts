import { randomBytes } from "node:crypto";

/**
 * Makes the wire id of a message: `api_{account}_{nanoseconds since 1970}_{16 hex digits}`. The digits are random and
 * what makes it unique; the time is for people.
 */
export function createMessageId(accountId: number, now: Date): string {
  const nanoseconds = BigInt(now.getTime()) * 1_000_000n + (process.hrtime.bigint() % 1_000_000n);
  return `api_${accountId}_${nanoseconds}_${randomBytes(8).toString("hex")}`;
}
