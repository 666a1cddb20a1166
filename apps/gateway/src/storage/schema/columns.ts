import { bigint, timestamp } from "drizzle-orm/pg-core";

/** A moment, with its zone, as exact as a `Date` is: what was read finds its row again. */
export const instant = (name: string) => timestamp(name, { withTimezone: true, precision: 3 });

/** Money in millionths of the account's currency: integers add up exactly, in SQL as in the program. */
export const micros = (name: string) => bigint(name, { mode: "bigint" });
