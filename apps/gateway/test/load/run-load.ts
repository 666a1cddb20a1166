import { Agent, request } from "node:http";
import type { IncomingMessage, RequestOptions } from "node:http";
import type { LoadServer } from "./load-server.js";

/** A request of the load. */
export interface LoadRequest {
  readonly method: "GET" | "POST";
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** What a load came to. */
export interface LoadResult {
  readonly perSecond: number;
  readonly p50Ms: number;
  readonly p99Ms: number;
  /** Processor time of the server per request. */
  readonly cpuMsPerRequest: number;
}

const CONNECTIONS = 16;

/**
 * Sends so many requests over 16 kept connections, each of which waits for its answer, and expects one status.
 *
 * @throws Error at the first answer with another status.
 */
export async function runLoad(
  server: LoadServer,
  requests: number,
  expected: number,
  nextRequest: () => LoadRequest,
): Promise<LoadResult> {
  const agent = new Agent({ keepAlive: true, maxSockets: CONNECTIONS });
  const times: number[] = [];
  let left = requests;
  const cpuBefore = await server.cpuMs();
  const started = performance.now();
  const worker = async () => {
    while (left > 0) {
      left -= 1;
      const begun = performance.now();
      const status = await exchange(server.url, agent, nextRequest());
      if (status !== expected) throw new Error(`Expected ${expected}, got ${status}.`);
      times.push(performance.now() - begun);
    }
  };
  await Promise.all(Array.from({ length: CONNECTIONS }, worker));
  const seconds = (performance.now() - started) / 1000;
  const cpuMs = (await server.cpuMs()) - cpuBefore;
  agent.destroy();
  times.sort((a, b) => a - b);
  const quantile = (share: number) => times[Math.floor(times.length * share)] ?? Number.NaN;
  return {
    perSecond: requests / seconds,
    p50Ms: quantile(0.5),
    p99Ms: quantile(0.99),
    cpuMsPerRequest: cpuMs / requests,
  };
}

function exchange(url: string, agent: Agent, { method, path, headers, body }: LoadRequest): Promise<number> {
  const options: RequestOptions = { method, agent, headers };
  return new Promise((resolve, reject) => {
    const outgoing = request(new URL(path, url), options, (response: IncomingMessage) => {
      response.resume();
      response.on("end", () => resolve(response.statusCode ?? 0));
      response.on("error", reject);
    });
    outgoing.on("error", reject);
    outgoing.end(body);
  });
}

/** The middle one of several results, by a figure. */
export function medianBy(results: readonly LoadResult[], figure: (result: LoadResult) => number): number {
  const sorted = results.map(figure).toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
