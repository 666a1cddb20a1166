import { expect, test } from "vitest";
import { clients } from "./clients.ts";
import { simulateStorm } from "./simulate-storm.ts";
import type { ClientMaker } from "./simulate-storm.ts";

function clientOf(name: string): ClientMaker {
  const make = clients[name];
  if (make === undefined) throw new Error(`There is no client named ${JSON.stringify(name)}.`);
  return make;
}

test("1,000 clients add at most 30 % to an overload, in no waves, and all who still wait are served", async () => {
  const report = await simulateStorm(clientOf("@error-model/client"));
  expect(report.firstAttempts).toBe(60_000);
  expect(report.retryShare).toBeLessThanOrEqual(0.3);
  expect(report.peakToMean).toBeLessThanOrEqual(2);
  expect(report.waitingServed).toBe(report.waiting);
});

test.each(["ky", "axios-retry", "p-retry"])(
  "the defaults of %s add more than twice the demand",
  async (name) => {
    const { retryShare } = await simulateStorm(clientOf(name), { clients: 100 });
    expect(retryShare).toBeGreaterThan(1);
  },
);

test("a storm without retries is its first attempts, of which a tenth is served", async () => {
  const report = await simulateStorm(clientOf("no retries"), { clients: 100 });
  expect(report).toMatchObject({ firstAttempts: 6000, retryShare: 0, waitingServed: 0 });
  expect(report.served).toBeCloseTo(0.1, 1);
});

test("the platform's clock and timers are put back", async () => {
  const { setTimeout, clearTimeout } = globalThis;
  const before = [setTimeout, clearTimeout, Date.now, Math.random];
  await simulateStorm(clientOf("no retries"), { clients: 1 });
  expect([globalThis.setTimeout, globalThis.clearTimeout, Date.now, Math.random]).toEqual(before);
});
