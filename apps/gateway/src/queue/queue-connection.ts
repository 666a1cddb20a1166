import type { ConstructorOptions } from "pg-boss";

/** Where the queue's own tables are. */
export type QueueConnection = Pick<
  ConstructorOptions,
  "backend" | "connectionString" | "connectionTimeoutMillis" | "db" | "max"
>;
