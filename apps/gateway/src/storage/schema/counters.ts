import { bigint, pgTable, text } from "drizzle-orm/pg-core";

/** Requests served and faults injected, by name, for the audit. */
export const counters = pgTable("counters", {
  name: text("name").primaryKey(),
  value: bigint("value", { mode: "number" }).notNull().default(0),
});
