import { afterAll, beforeAll, expect, test } from "vitest";
import { databases } from "../databases.js";
import { startTestGateway } from "../test-gateway.js";
import type { TestGateway } from "../test-gateway.js";
import { addUser, credentialsOf } from "../test-users.js";

let api: TestGateway;
beforeAll(async () => {
  api = await startTestGateway(databases[1]!, {
    limits: {
      loginAddress: { requests: 1000, perSeconds: 1 },
      loginName: { freeAttempts: 1000, firstDelaySeconds: 1, maxDelaySeconds: 1 },
    },
  });
});
afterAll(() => api[Symbol.asyncDispose]());

const ROUNDS = 9;

/** CPU time of this process, which does not count what else the machine is busy with. */
async function cost(body: unknown): Promise<{ readonly cpu: number; readonly text: string }> {
  const before = process.cpuUsage();
  const { text } = await api.post("/api/v1/auth/login", body);
  const { user, system } = process.cpuUsage(before);
  return { cpu: user + system, text };
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

test("an unknown user costs what a wrong password costs, in turns, and the answers are the same", async () => {
  const user = await addUser(api.gateway, (await api.addAccount()).id);
  const wrong = { ...credentialsOf(user), password: "another password" };
  const unknown = { ...wrong, username: "nobody" };
  const free = { ...wrong, password: "" };
  const costs = { wrong: [] as number[], unknown: [] as number[], free: [] as number[] };
  const texts = new Set<string>();
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const [name, body] of Object.entries({ wrong, unknown })) {
      const { cpu, text } = await cost(body);
      costs[name as "wrong" | "unknown"].push(cpu);
      texts.add(text);
    }
    costs.free.push((await cost(free)).cpu);
  }
  expect(texts.size).toBe(1);
  // Without the hash of nobody's password, the unknown user would cost as little as the empty password.
  expect(median(costs.wrong) / median(costs.free)).toBeGreaterThan(5);
  expect(median(costs.unknown) / median(costs.wrong)).toBeGreaterThan(0.5);
  expect(median(costs.unknown) / median(costs.wrong)).toBeLessThan(2);
});
