import type { Client } from "@error-model/client";
import { ok } from "@error-model/core";
import { beforeAll, beforeEach, expect, test, vi } from "vitest";
import { toBatches } from "./job.js";
import type { Batch, Job } from "./job.js";
import type { JobCenter } from "./job-center.js";
import type { JobStore } from "./job-store.js";

const numbers = Array.from({ length: 400 }, (_, at) => `+49151${10_000_000 + at}`);
const earlierJob: Job = {
  id: "1",
  owner: "ada",
  message: "Hello",
  senderId: "Acme",
  total: 400,
  paused: false,
};
const newJob = { numbers, message: "Hello", senderId: "Acme" };

let Center: typeof JobCenter;
beforeAll(async () => {
  stubPage();
  ({ JobCenter: Center } = await import("./job-center.js"));
});

let store: MemoryStore;
beforeEach(() => {
  stubPage();
  store = memoryStore();
});

/** What a page has of its events, and Node has not. */
function stubPage(): void {
  const page = new EventTarget();
  vi.stubGlobal("addEventListener", page.addEventListener.bind(page));
  vi.stubGlobal("removeEventListener", page.removeEventListener.bind(page));
}

type MemoryStore = ReturnType<typeof memoryStore>;

/** A store that answers a moment later; `stall` makes it wait until it is told to go on. */
function memoryStore() {
  const jobs = new Map<string, Job>();
  const batches = new Map<string, Batch>();
  let stalled: Promise<unknown> = Promise.resolve();
  const answer = async <T>(action: () => T): Promise<T> => {
    await stalled;
    await moment();
    return action();
  };
  const find = (owner: string): Job | undefined => [...jobs.values()].find((job) => job.owner === owner);
  const put = (batch: Batch): unknown => batches.set(`${batch.jobId}/${batch.order}`, batch);
  const api: JobStore = {
    add: (job, parts) =>
      answer(() => {
        const earlier = find(job.owner);
        if (earlier !== undefined) return earlier;
        jobs.set(job.id, job);
        parts.forEach((part) => put(part));
        return undefined;
      }),
    find: (owner) => answer(() => find(owner)),
    update: (job) =>
      answer(() => {
        if (jobs.has(job.id)) jobs.set(job.id, job);
      }),
    batches: (jobId) => answer(() => [...batches.values()].filter((batch) => batch.jobId === jobId)),
    settle: (batch) => answer(() => void put(batch)),
    replace: () => Promise.reject(new Error("Nothing is refused here.")),
    remove: (jobId) => answer(() => void jobs.delete(jobId)),
  };
  return {
    ...api,
    jobs,
    leave: (job: Job): void => {
      jobs.set(job.id, job);
      toBatches(job.id, numbers, 100).forEach((batch) => put(batch));
    },
    stall: (): (() => void) => {
      const { promise, resolve } = Promise.withResolvers<undefined>();
      stalled = promise;
      return () => resolve(undefined);
    },
  };
}

function moment(): Promise<unknown> {
  return new Promise((resolve) => setTimeout(resolve, 1));
}

/** Long enough for whatever still goes on to show. */
function longer(): Promise<unknown> {
  return new Promise((resolve) => setTimeout(resolve, 60));
}

const never = (): Promise<unknown> => new Promise(() => undefined);

/** A tab of one owner, with a client that accepts everything when `answer` has settled. */
function openTab(answer = moment) {
  const seen = { sent: 0, underWay: 0, most: 0 };
  const call = async (_: unknown, { body, signal }: CallOptions): Promise<unknown> => {
    const aborted = new Promise((resolve) => signal.addEventListener("abort", resolve));
    seen.sent += 1;
    seen.underWay += 1;
    seen.most = Math.max(seen.most, seen.underWay);
    await Promise.race([answer(), aborted]);
    seen.underWay -= 1;
    if (signal.aborted) return { ok: false, error: { kind: "aborted" } };
    return ok({ results: body.to.map((dnis) => ({ dnis, message_id: "m", status: "accepted" })) });
  };
  // Boundary: of a client, a job calls this and nothing else.
  const center = new Center({ owner: "ada", api: { call } as unknown as Client, store });
  const phase = (): string => {
    const state = center.state();
    return state.kind === "job" ? state.runner.progress().phase : state.kind;
  };
  return { center, seen, phase };
}

interface CallOptions {
  readonly body: { readonly to: readonly string[] };
  readonly signal: AbortSignal;
}

test("a job that is found after the sign-out is not sent", async () => {
  store.leave(earlierJob);
  const goOn = store.stall();
  const { center, seen } = openTab();
  center.open();
  center.close();
  goOn();
  await longer();
  expect(seen.sent).toBe(0);
});

test("a job that is written down after the sign-out waits for the next sign-in", async () => {
  const { center, seen, phase } = openTab();
  center.open();
  await vi.waitUntil(() => phase() === "none");
  const goOn = store.stall();
  const begun = center.begin(newJob);
  await moment();
  center.close();
  goOn();
  await begun;
  await longer();
  expect(seen.sent).toBe(0);
  expect(store.jobs.size).toBe(1);
  center.open();
  await vi.waitUntil(() => phase() === "finished");
  expect(seen.sent).toBe(4);
  center.close();
});

test("a job is not begun after the sign-out, nor gone on with", async () => {
  const { center, seen, phase } = openTab();
  center.open();
  center.close();
  await center.begin(newJob);
  expect(store.jobs.size).toBe(0);

  store.leave({ ...earlierJob, paused: true });
  center.open();
  await vi.waitUntil(() => phase() === "paused");
  const resumed = center.resume();
  center.close();
  await resumed;
  await longer();
  expect(seen.sent).toBe(0);
});

test("a job that is opened twice at once has one runner, which Pause stops", async () => {
  store.leave(earlierJob);
  const { center, seen, phase } = openTab(never);
  center.open();
  center.close();
  center.open();
  await vi.waitUntil(() => seen.sent > 0);
  await center.pause();
  await longer();
  expect(seen).toEqual({ sent: 2, underWay: 0, most: 2 });
  expect(phase()).toBe("paused");
  center.close();
});

test("two messages that are sent at once become one job", async () => {
  const { center, seen, phase } = openTab();
  center.open();
  await Promise.all([center.begin(newJob), center.begin(newJob)]);
  await vi.waitUntil(() => phase() === "finished");
  expect(seen.sent).toBe(4);
  expect(center.state()).toMatchObject({ job: [...store.jobs.values()][0] });
  center.close();
});

test("a page that is left keeps the job going for whoever else holds it", async () => {
  store.leave(earlierJob);
  const { center, phase } = openTab();
  center.hold();
  center.open();
  center.close();
  await vi.waitUntil(() => phase() === "finished");
  center.close();
});

/** Two tabs of an owner with a job: the first sends and gets no answer, the second waits for it. */
async function openTwoTabs() {
  store.leave(earlierJob);
  const one = openTab(never);
  const two = openTab();
  one.center.open();
  await vi.waitUntil(() => one.seen.sent > 0);
  two.center.open();
  await vi.waitUntil(() => two.phase() === "elsewhere");
  return { one, two };
}

test("a tab that waits for another does not go on with what was paused there", async () => {
  const { one, two } = await openTwoTabs();
  const goOn = store.stall();
  const paused = one.center.pause();
  // However long the disk takes to write it down.
  await longer();
  expect(two.phase()).toBe("elsewhere");
  goOn();
  await paused;
  await vi.waitUntil(() => two.phase() === "paused");
  expect(two.seen.sent).toBe(0);

  await two.center.resume();
  expect(two.phase()).toBe("finished");
  expect(one.phase()).toBe("paused");
  one.center.close();
  two.center.close();
});

test("a tab that waits for another shows the form again when the job is ended there", async () => {
  const { one, two } = await openTwoTabs();
  await one.center.end();
  await vi.waitUntil(() => two.phase() === "none");
  expect(two.seen.sent).toBe(0);
  one.center.close();
  two.center.close();
});

test("a job is not sent on when another tab pauses or ends it meanwhile", async () => {
  store.leave(earlierJob);
  const { center, seen, phase } = openTab(() => store.update({ ...earlierJob, paused: true }));
  center.open();
  await vi.waitUntil(() => phase() === "paused");
  expect(seen.sent).toBe(2);
  center.close();

  store.leave(earlierJob);
  const ended = openTab(() => store.remove(earlierJob.id));
  ended.center.open();
  await vi.waitUntil(() => ended.phase() === "none");
  expect(ended.seen.sent).toBe(2);
  ended.center.close();
});

test("of two tabs that saw no job the second shows what the first has begun", async () => {
  const one = openTab();
  const two = openTab();
  one.center.open();
  two.center.open();
  await vi.waitUntil(() => one.phase() === "none" && two.phase() === "none");
  await one.center.begin(newJob);
  await two.center.begin({ ...newJob, message: "Another" });
  expect(store.jobs.size).toBe(1);
  expect(two.center.state()).toMatchObject({ kind: "job", job: { message: "Hello" } });
  await vi.waitUntil(() => one.phase() === "finished" && two.phase() === "finished");
  expect(one.seen.sent + two.seen.sent).toBe(4);
  one.center.close();
  two.center.close();
});
