import { sql } from "drizzle-orm";
import type { Storage } from "../storage/storage.js";

/** Whether requests should be sent here. */
export type Readiness =
  | { readonly kind: "ready" }
  | { readonly kind: "stopping" }
  | { readonly kind: "database-unavailable"; readonly cause: unknown };

/** Tells whether this gateway can do its work. */
export interface ReadinessCheck {
  readonly check: () => Promise<Readiness>;
  /** From now on the answer is `stopping`, so that whoever balances load looks elsewhere. */
  readonly stop: () => void;
}

/** How long the database may take to say that it is there: a probe that waits longer counts as failed anyway. */
const PATIENCE_MS = 2_000;

/** Makes the check of one gateway. Probes that come at the same time share one look at the database. */
export function createReadinessCheck(storage: Storage): ReadinessCheck {
  let stopping = false;
  let looking: Promise<Readiness> | undefined;
  return {
    check: async () => {
      if (stopping) return { kind: "stopping" };
      looking ??= look(storage).finally(() => {
        looking = undefined;
      });
      return looking;
    },
    stop: () => {
      stopping = true;
    },
  };
}

async function look({ database }: Storage): Promise<Readiness> {
  const timeout = Promise.withResolvers<never>();
  const timer = setTimeout(() => timeout.reject(new Error(`No answer in ${PATIENCE_MS} ms.`)), PATIENCE_MS);
  try {
    await Promise.race([database.execute(sql`select 1`), timeout.promise]);
    return { kind: "ready" };
  } catch (cause) {
    return { kind: "database-unavailable", cause };
  } finally {
    clearTimeout(timer);
  }
}
