import { err, ok } from "@error-model/core";
import type { Result } from "@error-model/core";
import { DatabaseError } from "pg";
import type { Pool, PoolClient, QueryResult } from "pg";
import type { Decide, Row, Statement } from "./exchange.js";
import { rollback } from "./roll-back.js";
import type { TransactionFailure } from "./storage.js";

/**
 * Runs a transaction in two ways to the server and back: BEGIN and what is asked go out together, and so do what is
 * written and COMMIT. The connection has to be a pipelining one.
 *
 * BEGIN was answered before anything is written: without it, each statement would be a transaction of its own.
 */
export async function exchange<T>(
  pool: Pool,
  asked: readonly Statement[],
  decide: Decide<T>,
): Promise<Result<T, TransactionFailure>> {
  let client: PoolClient;
  try {
    client = await pool.connect();
  } catch (cause) {
    return err({ kind: "rolled-back", cause });
  }
  let verdict: Awaited<ReturnType<Decide<T>>>;
  try {
    const [, ...answers] = await Promise.all(
      together(client, () => [client.query("begin"), ...asked.map((statement) => run(client, statement))]),
    );
    verdict = await decide(answers.map(({ rows }) => rows));
  } catch (cause) {
    // Without a COMMIT the server keeps nothing, even when it never hears of the ROLLBACK.
    client.release(await rollback(client));
    return err({ kind: "rolled-back", cause });
  }
  if (verdict.writes.length > 0) return write(client, verdict.writes, verdict.value);
  client.release(await rollback(client));
  return ok(verdict.value);
}

async function write<T>(
  client: PoolClient,
  statements: readonly Statement[],
  value: T,
): Promise<Result<T, TransactionFailure>> {
  const [commit, ...writes] = await Promise.allSettled(
    together(client, () => {
      const written = statements.map((statement) => run(client, statement));
      return [client.query("commit"), ...written] as const;
    }),
  );
  // A COMMIT behind a statement that failed is answered with ROLLBACK, and is no error.
  if (commit.status === "fulfilled" && commit.value.command === "COMMIT") {
    client.release();
    return ok(value);
  }
  const failed = writes.find((written) => written.status === "rejected");
  const causes: readonly unknown[] = [
    failed?.reason,
    commit.status === "rejected" ? commit.reason : undefined,
  ];
  client.release(commit.status === "rejected");
  // The server's own ERROR says that it refused. FATAL or a cut connection may come after the commit.
  const refused = commit.status === "fulfilled" || causes.some(isRefusal);
  const cause =
    causes.find((reason) => reason !== undefined) ?? new Error("COMMIT was answered with ROLLBACK.");
  return err({ kind: refused ? "rolled-back" : "outcome-unknown", cause });
}

function isRefusal(reason: unknown): boolean {
  return reason instanceof DatabaseError && reason.severity === "ERROR";
}

/** Sends what is queried as one packet: that costs one system call, and wakes the server once. */
function together<T>(client: PoolClient, query: () => T): T {
  const { stream } = client.connection;
  stream.cork();
  try {
    return query();
  } finally {
    stream.uncork();
  }
}

function run(client: PoolClient, { values, ...statement }: Statement): Promise<QueryResult<Row>> {
  return client.query<Row>({ ...statement, values: [...values] });
}
