import { openDB } from "idb";
import type { DBSchema, IDBPDatabase } from "idb";
import type { Batch, Job } from "./job.js";

interface JobSchema extends DBSchema {
  readonly jobs: { readonly key: string; readonly value: Job; readonly indexes: { readonly owner: string } };
  readonly batches: { readonly key: [string, string]; readonly value: Batch };
}

let database: Promise<IDBPDatabase<JobSchema>> | undefined;

function open(): Promise<IDBPDatabase<JobSchema>> {
  database ??= openDB<JobSchema>("console", 1, {
    upgrade: (fresh) => {
      fresh.createObjectStore("jobs", { keyPath: "id" }).createIndex("owner", "owner");
      fresh.createObjectStore("batches", { keyPath: ["jobId", "order"] });
    },
  }).catch((error: unknown) => {
    database = undefined;
    throw error;
  });
  return database;
}

/** All batches of a job: arrays sort behind every text. */
function batchesOf(jobId: string): IDBKeyRange {
  return IDBKeyRange.bound([jobId], [jobId, []]);
}

/** Jobs in IndexedDB: a write has reached the disk, or will, when its promise settles. */
export const jobStore = {
  /** Writes a job down before anything of it is sent. Where its owner has one already, gives that one and writes nothing. */
  add: async (job: Job, batches: readonly Batch[]): Promise<Job | undefined> => {
    const tx = (await open()).transaction(["jobs", "batches"], "readwrite", { durability: "strict" });
    const jobs = tx.objectStore("jobs");
    // In the same transaction: of two tabs that saw no job, the second to get here sees the first one's.
    const earlier = await jobs.index("owner").get(job.owner);
    const writes =
      earlier === undefined
        ? [jobs.add(job), ...batches.map((batch) => tx.objectStore("batches").add(batch))]
        : [];
    await Promise.all([...writes, tx.done]);
    return earlier;
  },
  /** The job of this owner that has not ended. */
  find: async (owner: string): Promise<Job | undefined> =>
    (await open()).getFromIndex("jobs", "owner", owner),
  /** Changes a job, unless another tab has ended it. */
  update: async (job: Job): Promise<void> => {
    const tx = (await open()).transaction("jobs", "readwrite");
    if ((await tx.store.getKey(job.id)) !== undefined) await tx.store.put(job);
    await tx.done;
  },
  /** The batches of a job in their order. */
  batches: async (jobId: string): Promise<readonly Batch[]> =>
    (await open()).getAll("batches", batchesOf(jobId)),
  settle: async (batch: Batch): Promise<void> => {
    await (await open()).put("batches", batch);
  },
  /** Puts batches in the place of one, all or none: its key must not be sent again beside theirs. */
  replace: async (batch: Batch, parts: readonly Batch[]): Promise<void> => {
    const tx = (await open()).transaction("batches", "readwrite", { durability: "strict" });
    await Promise.all([
      tx.store.delete([batch.jobId, batch.order]),
      ...parts.map((part) => tx.store.put(part)),
      tx.done,
    ]);
  },
  remove: async (jobId: string): Promise<void> => {
    const tx = (await open()).transaction(["jobs", "batches"], "readwrite");
    await Promise.all([
      tx.objectStore("jobs").delete(jobId),
      tx.objectStore("batches").delete(batchesOf(jobId)),
      tx.done,
    ]);
  },
};

export type JobStore = typeof jobStore;
