import { argv, stdout } from "node:process";
import { compareFlood } from "./compare.ts";
import { floodPaces, floodServers, floodWays } from "./servers.ts";
import type { FloodWay } from "./servers.ts";

// All frameworks, or those that are named: `report.ts hono fastify`.
const named = argv.slice(2);
const frameworks = Object.keys(floodServers).filter((name) => named.length === 0 || named.includes(name));

/** Who is compared to whom: our throughput as a part of what is written by hand. */
const comparisons = [
  ["answered", "answeredByHand"],
  ["thrown", "thrownByHand"],
  ["thrown", "answeredByHand"],
] as const satisfies readonly (readonly [FloodWay, FloodWay])[];

writeRow([
  "framework, handler",
  ...floodWays.map((way) => `${way}, µs`),
  ...comparisons.map((names) => names.join(" / ")),
]);
writeRow(["---", ...floodWays.map(() => "---:"), ...comparisons.map(() => "---:")]);
for (const framework of frameworks)
  for (const pace of floodPaces) {
    const { cost, ratio } = await compareFlood(framework, pace, { starts: 5, rounds: 12, requests: 3_200 });
    writeRow([
      `${framework}, ${pace}`,
      ...floodWays.map((way) => cost[way].toFixed(1)),
      ...comparisons.map(([way, other]) => `${(ratio(way, other) * 100).toFixed(0)} %`),
    ]);
  }

function writeRow(cells: readonly string[]): void {
  stdout.write(`| ${cells.join(" | ")} |\n`);
}
