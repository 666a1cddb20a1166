import { bigint, timestamp } from "drizzle-orm/pg-core";

/** A moment, with its zone. */
export const instant = (name: string) => timestamp(name, { withTimezone: true });

/** Money in millionths of the account's currency: integers add up exactly, in SQL as in the program. */
export const micros = (name: string) => bigint(name, { mode: "bigint" });
