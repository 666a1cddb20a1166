import { sql } from "drizzle-orm";
import { faultKinds } from "../faults/fault-spec.js";
import type { FaultKind } from "../faults/fault-spec.js";
import { counters } from "../storage/schema.js";
import type { Database } from "../storage/storage.js";

/** What is counted: requests below the API's base path, and those of them that met an injected fault. */
export type CounterName = "requests" | `fault:${FaultKind}`;

/** Counts in memory, and adds what was counted to the database when it is told to. */
export interface Counters {
  readonly increment: (name: CounterName) => void;
  /** Resolves when everything that was counted before the call is in the database. */
  readonly flush: () => Promise<void>;
}

/** Makes the counters of one process. A process that is killed loses what it counted since the last flush. */
export function createCounters(database: Database): Counters {
  let pending = new Map<CounterName, number>();
  let written: Promise<void> = Promise.resolve();

  async function write(): Promise<void> {
    if (pending.size === 0) return;
    const flushed = pending;
    pending = new Map();
    try {
      await database
        .insert(counters)
        .values([...flushed].map(([name, value]) => ({ name, value })))
        .onConflictDoUpdate({
          target: counters.name,
          set: { value: sql`${counters.value} + excluded.value` },
        });
    } catch (error) {
      for (const [name, value] of flushed) pending.set(name, (pending.get(name) ?? 0) + value);
      throw error;
    }
  }

  return {
    increment: (name) => void pending.set(name, (pending.get(name) ?? 0) + 1),
    // Behind the flush that is under way: whoever reads the counts afterwards has to find those of that one as well.
    flush: () => (written = written.then(write, write)),
  };
}

/** Requests, as the audit shows them. */
export interface RequestCounts {
  readonly served: number;
  readonly faulted: { readonly [K in FaultKind]: number };
}

/** Reads the counts that all processes have flushed. */
export async function readRequestCounts(database: Database): Promise<RequestCounts> {
  const rows = await database.select().from(counters);
  const values = new Map(rows.map((row) => [row.name, row.value]));
  const count = (name: CounterName) => values.get(name) ?? 0;
  return {
    served: count("requests"),
    // One entry per kind, whichever kinds there are.
    faulted: Object.fromEntries(
      faultKinds.map((kind) => [kind, count(`fault:${kind}`)]),
    ) as RequestCounts["faulted"],
  };
}
