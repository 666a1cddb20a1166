import { startFlooded } from "./flood.ts";
import type { Flooded } from "./flood.ts";
import { floodWays } from "./servers.ts";
import type { FloodPace, FloodWay } from "./servers.ts";

/** Processor time for each request, in microseconds. */
type Costs = Readonly<Record<FloodWay, number>>;

/** What a flood of 401s costs a framework's servers. */
export interface FloodResult {
  /** The median of all rounds. */
  readonly cost: Costs;
  /** One way's throughput as a part of another's: the median of what each round says. */
  readonly ratio: (way: FloodWay, other: FloodWay) => number;
}

/** How long is measured. */
export interface FloodLength {
  /** How often the servers are started anew: what a compiler makes of a process differs by more than what is measured. */
  readonly starts: number;
  /** Rounds after each start. */
  readonly rounds: number;
  /** Requests to each server in each round. */
  readonly requests: number;
}

/**
 * Floods the servers of a framework in turn, in each round all of them. Each round begins with another one: with the order
 * turned round instead, the outer two would have a second turn at once, while the caches are warm. Processor time and not the
 * clock: other load on the machine takes the processor away from all of them, but adds little to what a request costs; and
 * what it adds, it adds to a whole round.
 */
export async function compareFlood(
  framework: string,
  pace: FloodPace,
  { starts, rounds, requests }: FloodLength,
): Promise<FloodResult> {
  const costs: Costs[] = [];
  for (let start = 0; start < starts; start += 1)
    costs.push(...(await measureOneStart(framework, pace, rounds, requests)));
  const middle = (way: FloodWay) => median(costs.map((cost) => cost[way]));
  return {
    cost: {
      thrown: middle("thrown"),
      answered: middle("answered"),
      thrownByHand: middle("thrownByHand"),
      answeredByHand: middle("answeredByHand"),
    },
    // What a request costs more, of that so many fewer are answered.
    ratio: (way, other) => median(costs.map((cost) => cost[other] / cost[way])),
  };
}

async function measureOneStart(
  framework: string,
  pace: FloodPace,
  rounds: number,
  requests: number,
): Promise<readonly Costs[]> {
  await using stack = new AsyncDisposableStack();
  const servers: { readonly way: FloodWay; readonly server: Flooded }[] = [];
  for (const way of floodWays)
    servers.push({ way, server: stack.use(await startFlooded(framework, way, pace)) });
  const answers = new Set(servers.map(({ server }) => sorted(server.answer)));
  if (answers.size !== 1) throw new Error(`They do not say the same:\n${[...answers].join("\n\n")}`);
  // The compilers take a while.
  for (const { server } of servers) await server.run(requests * 2);
  const costs: Costs[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const cost = { thrown: NaN, answered: NaN, thrownByHand: NaN, answeredByHand: NaN };
    const first = round % servers.length;
    for (const { way, server } of [...servers.slice(first), ...servers.slice(0, first)])
      cost[way] = await server.run(requests);
    costs.push(cost);
  }
  return costs;
}

/** Headers have no order among themselves. */
function sorted(answer: string): string {
  return answer.toLowerCase().split("\r\n").toSorted().join("\n");
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;
}
