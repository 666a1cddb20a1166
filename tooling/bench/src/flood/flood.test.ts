import { expect, test } from "vitest";
import { compareFlood } from "./compare.ts";
import { floodPaces, floodServers } from "./servers.ts";

const cases = Object.keys(floodServers).flatMap((framework) =>
  floodPaces.map((pace) => [framework, pace] as const),
);

test.each(cases)(
  "the servers of %s that decide %s say the same, and are measured",
  async (framework, pace) => {
    const { cost, ratio } = await compareFlood(framework, pace, { starts: 1, rounds: 1, requests: 100 });
    for (const value of Object.values(cost)) expect(value).toBeGreaterThan(0);
    expect(ratio("answered", "answered")).toBe(1);
    expect(ratio("thrown", "answeredByHand") * ratio("answeredByHand", "thrown")).toBeCloseTo(1);
  },
);
