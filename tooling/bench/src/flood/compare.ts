import { startFlooded } from "./flood.ts";
import type { Flooded } from "./flood.ts";
import { floodKinds } from "./servers.ts";
import type { FloodKind } from "./servers.ts";

/** What a flood of 401s costs a framework's servers, in microseconds of processor time for each request. */
export type FloodResult = Readonly<Record<FloodKind, number>>;

/**
 * Floods the servers of a framework in turn. Processor time and not the clock: other load on the machine takes the
 * processor away from all of them, but adds little to what a request costs.
 */
export async function compareFlood(
  framework: string,
  { rounds, requests }: { readonly rounds: number; readonly requests: number },
): Promise<FloodResult> {
  await using stack = new AsyncDisposableStack();
  const servers = new Map<FloodKind, { readonly server: Flooded; readonly times: number[] }>();
  for (const kind of floodKinds)
    servers.set(kind, { server: stack.use(await startFlooded(framework, kind)), times: [] });
  const answers = new Set(Array.from(servers.values(), ({ server }) => sorted(server.answer)));
  if (answers.size !== 1) throw new Error(`They do not say the same:\n${[...answers].join("\n\n")}`);
  // The compilers take a while.
  for (const { server } of servers.values()) await server.run(requests * 2);
  for (let round = 0; round < rounds; round += 1) {
    const order = [...servers.values()];
    for (const { server, times } of round % 2 === 0 ? order : order.toReversed())
      times.push(await server.run(requests));
  }
  const cost = (kind: FloodKind) => median(servers.get(kind)?.times ?? []);
  return {
    adapter: cost("adapter"),
    inHandler: cost("inHandler"),
    inErrorHandler: cost("inErrorHandler"),
  };
}

/** Headers have no order among themselves. */
function sorted(answer: string): string {
  return answer.toLowerCase().split("\r\n").toSorted().join("\n");
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;
}
