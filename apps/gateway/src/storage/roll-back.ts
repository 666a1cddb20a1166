import type { PoolClient } from "pg";

/** Ends a transaction without keeping anything. Gives the reason to throw the connection away, if there is one. */
export async function rollback(client: PoolClient): Promise<Error | undefined> {
  try {
    await client.query("rollback");
    return undefined;
  } catch (error) {
    return error instanceof Error ? error : new Error("ROLLBACK failed.", { cause: error });
  }
}
