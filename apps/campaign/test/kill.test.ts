import { expect, test, vi } from "vitest";
import { phones, Workspace } from "./campaign-run.js";
import { FakeApi } from "./fake-api.js";
import type { FakeApiOptions } from "./fake-api.js";

// Every run is a process of its own, and the machine may be busy.
vi.setConfig({ testTimeout: 120_000 });

type Step = Parameters<NonNullable<FakeApiOptions["onStep"]>>[0];

const csvOf = (numbers: readonly string[]): string => `phone\n${numbers.join("\n")}\n`;

const moments: { step: Step; number: number; then: string }[] = [
  { step: "received", number: 1, then: "before the first request is applied" },
  { step: "applied", number: 1, then: "before the first answer leaves" },
  { step: "answered", number: 1, then: "as the first answer arrives" },
  { step: "received", number: 7, then: "before a request in the middle is applied" },
  { step: "applied", number: 8, then: "before an answer in the middle leaves" },
  { step: "answered", number: 9, then: "as an answer in the middle arrives" },
  { step: "applied", number: 20, then: "before the last answer leaves" },
];

test.each(moments)(
  "killed $then, a campaign goes on and sends to everybody once",
  async ({ step, number }) => {
    const numbers = phones(200);
    const workspace = await Workspace.create(csvOf(numbers));
    await using api = await FakeApi.start();
    const extra = ["--batch-size", "10", "--concurrency", "3"];
    const killed = workspace.spawn(api, extra);
    api.options = {
      async onStep(at, count) {
        if (at !== step || count !== number) return;
        killed.kill("SIGKILL");
        await killed.ended;
      },
    };
    expect((await killed.ended).status).toBeNull();

    api.options = {};
    const resumed = await workspace.spawn(api, extra).ended;
    expect(resumed.status).toBe(0);
    expect([...api.sent.values()].every((times) => times === 1)).toBe(true);
    expect(api.sent.size).toBe(numbers.length);
    const results = await workspace.results();
    expect(results.map(({ phone }) => phone).toSorted()).toEqual(numbers);
    expect(results.every(({ outcome }) => outcome === "accepted")).toBe(true);
  },
);

test("killed again and again, with faults and a refused recipient, a campaign still sends to everybody once", async () => {
  const numbers = phones(120);
  const refused = new Set([numbers[33]!]);
  const workspace = await Workspace.create(csvOf(numbers));
  await using api = await FakeApi.start({ refused });
  const extra = ["--batch-size", "20", "--concurrency", "2"];
  const runs = [2, 3, 4, 3, 2, undefined];
  for (const [run, killAfter] of runs.entries()) {
    const last = killAfter === undefined ? undefined : api.requests.length + killAfter;
    const child = workspace.spawn(api, extra);
    api.options = {
      refused,
      fault: ({ number }) => (number % 5 === 1 ? { kind: "reset", applied: true } : undefined),
      async onStep(step, number) {
        // Each run ends at another step.
        if (number !== last || step !== (["applied", "received", "answered"] as const)[run % 3]) return;
        child.kill("SIGKILL");
        await child.ended;
      },
    };
    expect((await child.ended).status).toBe(last === undefined ? 1 : null);
  }
  expect(api.sent.size).toBe(numbers.length - 1);
  expect([...api.sent.values()].every((times) => times === 1)).toBe(true);
  expect((await workspace.results()).filter(({ outcome }) => outcome === "rejected")).toHaveLength(1);
});

test("an interrupt lets what is on its way finish, reports, and ends with 130; another run goes on", async () => {
  const numbers = phones(200);
  const workspace = await Workspace.create(csvOf(numbers));
  await using api = await FakeApi.start();
  const extra = ["--batch-size", "10", "--concurrency", "2"];
  const interrupted = workspace.spawn(api, extra);
  api.options = {
    onStep(step, number) {
      if (step === "received" && number === 4) interrupted.kill("SIGINT");
    },
  };
  const { status, stdout } = await interrupted.ended;
  expect(status).toBe(130);
  expect(stdout).toContain("Stopped by SIGINT");
  const report = await workspace.report();
  expect(report.outcomes.accepted).toBe(api.sent.size);
  expect(report.outcomes.accepted + report.outcomes["not-sent"]).toBe(200);

  api.options = {};
  expect((await workspace.spawn(api, extra).ended).status).toBe(0);
  expect(api.sent.size).toBe(200);
});

test("a second interrupt leaves at once", async () => {
  const workspace = await Workspace.create(csvOf(phones(20)));
  await using api = await FakeApi.start();
  const stuck = workspace.spawn(api, []);
  let signalled = 0;
  api.options = {
    async onStep() {
      // The answer never comes; the first signal only asks to finish.
      for (; signalled < 2; signalled += 1) {
        stuck.kill("SIGINT");
        await new Promise((resolve) => setTimeout(resolve, 200));
      }
      await stuck.ended;
    },
  };
  expect((await stuck.ended).status).toBe(130);
});

test("two runs at the same time are kept apart", async () => {
  const workspace = await Workspace.create(csvOf(phones(20)));
  await using api = await FakeApi.start();
  const first = workspace.spawn(api);
  api.options = {
    async onStep(step) {
      if (step !== "received") return;
      const second = await workspace.spawn(api).ended;
      expect(second.status).toBe(2);
      expect(second.stderr).toContain("working on the same results");
    },
  };
  expect((await first.ended).status).toBe(0);
  expect(api.requests).toHaveLength(1);
});
