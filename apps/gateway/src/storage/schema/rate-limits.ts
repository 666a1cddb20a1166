import { index, integer, pgTable, text } from "drizzle-orm/pg-core";
import { instant } from "./columns.js";

/** The counts of rate-limiter-flexible, whose names the columns have. */
export const rateLimits = pgTable(
  "rate_limits",
  {
    key: text("key").primaryKey(),
    points: integer("points").notNull(),
    expire: instant("expire"),
  },
  (table) => [index("rate_limits_expiry").on(table.expire)],
);
