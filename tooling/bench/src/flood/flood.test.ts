import { expect, test } from "vitest";
import { compareFlood } from "./compare.ts";
import { floodServers } from "./servers.ts";

test.each(Object.keys(floodServers))(
  "the servers of %s say the same, and are measured",
  async (framework) => {
    const costs = Object.values(await compareFlood(framework, { rounds: 1, requests: 100 }));
    expect(costs).toHaveLength(3);
    for (const cost of costs) expect(cost).toBeGreaterThan(0);
  },
);
