import { sql } from "drizzle-orm";
import { fromDrizzle, PgBoss } from "pg-boss";
import type { DrizzleTransactionLike, Job, JobResult, QueueOptions } from "pg-boss";
import type { Statement } from "../storage/exchange.js";
import type { Database } from "../storage/storage.js";
import type { JobName, Jobs, NewJob } from "./jobs.js";
import type { QueueConnection } from "./queue-connection.js";

/** How a worker takes jobs. */
export interface WorkerOptions {
  /** Jobs that are taken at once, and handled as one. */
  readonly batchSize: number;
}

/** Jobs in the database, shared by all processes that work on it. */
export interface Queue {
  /** Adds jobs in a transaction: they are there exactly when it is committed. */
  readonly add: <Name extends JobName>(
    tx: Database,
    name: Name,
    jobs: readonly NewJob<Name>[],
  ) => Promise<void>;
  /** The statement that adds jobs, as the engine writes it, for whoever runs it in a transaction of his own. */
  readonly statement: <Name extends JobName>(name: Name, jobs: readonly NewJob<Name>[]) => Promise<Statement>;
  /**
   * Hands jobs to `handle`, a batch at a time. A job may come twice, after a crash say. When `handle` rejects, the whole
   * batch comes again later.
   */
  readonly work: <Name extends JobName>(
    name: Name,
    options: WorkerOptions,
    handle: (jobs: readonly Jobs[Name][]) => Promise<void>,
  ) => Promise<void>;
  /** Hands jobs to `handle` one by one, a batch of them side by side. Those that reject come again later, no others. */
  readonly workEach: <Name extends JobName>(
    name: Name,
    options: WorkerOptions,
    handle: (job: Jobs[Name]) => Promise<void>,
  ) => Promise<void>;
  /** Adds a job whenever the clock fits a cron expression, in UTC; one for all processes together. */
  readonly schedule: (name: "housekeeping", cron: string) => Promise<void>;
  /** Takes no more jobs, and resolves when those that are under way have ended. */
  readonly stop: () => Promise<void>;
}

/** The shortest that the engine has. */
const POLLING_SECONDS = 0.5;

/** How long jobs that are under way may take once the queue is stopping. */
const STOP_MS = 10_000;

/** A message must not get lost because the database was away for a night: half a minute, an hour at most, for days. */
const PATIENCE: QueueOptions = {
  retryLimit: 200,
  retryDelay: 1,
  retryBackoff: true,
  retryDelayMax: 3600,
  // The job of a process that was killed comes again after this.
  expireInSeconds: 60,
  deleteAfterSeconds: 600,
};

const queues: Readonly<Record<JobName, QueueOptions>> = {
  "carrier-submit": PATIENCE,
  "carrier-deliver": PATIENCE,
  webhook: PATIENCE,
  housekeeping: { ...PATIENCE, retryLimit: 2 },
};

/** Opens the queue, and makes its tables if need be. `onError` hears of what fails in the background; it is tried again. */
export async function openQueue(
  connection: QueueConnection,
  onError: (error: unknown) => void,
): Promise<Queue> {
  const boss = new PgBoss({
    ...connection,
    application_name: "gateway-queue",
    superviseIntervalSeconds: 15,
    monitorIntervalSeconds: 15,
    registerInstance: false,
    // Would need the right to alter what others own, and statements that no transaction may hold.
    reindex: false,
    monitorVacuum: false,
  });
  boss.on("error", onError);
  await boss.start();
  try {
    for (const [name, options] of Object.entries(queues)) await boss.createQueue(name, options);
  } catch (error) {
    await boss.stop({ graceful: false });
    throw error;
  }
  return {
    add: async (tx, name, jobs) => {
      await boss.insert(
        name,
        jobs.map(jobInsert),
        // Boundary: what the drivers share in Drizzle's types leaves the form of a result open; both give `rows`.
        { db: fromDrizzle(tx as unknown as DrizzleTransactionLike, sql) },
      );
    },
    statement: async (name, jobs) => {
      let written: Statement | undefined;
      const noted = {
        executeSql: (text: string, values?: unknown[]) => {
          // The text is the same for all jobs of a queue.
          written = { name: `queue_add_${name}`, text, values: values ?? [] };
          return Promise.resolve({ rows: [] });
        },
      };
      await boss.insert(name, jobs.map(jobInsert), { db: noted });
      if (written === undefined) throw new Error(`The queue's engine wrote no statement for "${name}".`);
      return written;
    },
    work: async (name, { batchSize }, handle) => {
      await boss.work<Jobs[typeof name]>(name, pace(batchSize), (jobs) =>
        handle(jobs.map(({ data }) => data)),
      );
    },
    workEach: async (name, { batchSize }, handle) => {
      const options = { ...pace(batchSize), perJobResults: true } as const;
      await boss.work(name, options, (jobs: Job<Jobs[typeof name]>[]) =>
        Promise.all(jobs.map(({ id, data }) => settle(id, () => handle(data)))),
      );
    },
    schedule: (name, cron) => boss.schedule(name, cron),
    stop: () => boss.stop({ timeout: STOP_MS }),
  };
}

function pace(batchSize: number) {
  return { batchSize, pollingIntervalSeconds: POLLING_SECONDS, burstWhenBatchFull: batchSize > 1 };
}

/** Never rejects: that would be the failure of the whole batch. */
async function settle(id: string, handle: () => Promise<void>): Promise<JobResult> {
  try {
    await handle();
    return { id, status: "completed" };
  } catch (error) {
    return { id, status: "failed", output: error };
  }
}

function jobInsert<Name extends JobName>({ data, startAfter }: NewJob<Name>) {
  return startAfter === undefined ? { data } : { data, startAfter };
}
