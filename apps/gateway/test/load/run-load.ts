import { once } from "node:events";
import { connect } from "node:net";
import type { Socket } from "node:net";
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
 * Sends so many requests over 16 kept connections, each of which waits for its answer, and expects one status. It writes
 * bytes and looks for lengths: a client of its own weight, beside the server on two cores, would be what is measured.
 *
 * @throws Error at the first answer with another status.
 */
export async function runLoad(
  server: LoadServer,
  requests: number,
  expected: number,
  nextRequest: () => LoadRequest,
): Promise<LoadResult> {
  const { hostname, port } = new URL(server.url);
  const sockets = await Promise.all(Array.from({ length: CONNECTIONS }, () => open(hostname, Number(port))));
  const times: number[] = [];
  let left = requests;
  const cpuBefore = await server.cpuMs();
  const started = performance.now();
  const worker = async (socket: Socket) => {
    while (left > 0) {
      left -= 1;
      const begun = performance.now();
      const status = await exchange(socket, nextRequest());
      if (status !== expected) throw new Error(`Expected ${expected}, got ${status}.`);
      times.push(performance.now() - begun);
    }
  };
  await Promise.all(sockets.map(worker));
  const seconds = (performance.now() - started) / 1000;
  const cpuMs = (await server.cpuMs()) - cpuBefore;
  for (const socket of sockets) socket.destroy();
  times.sort((a, b) => a - b);
  const quantile = (share: number) => times[Math.floor(times.length * share)] ?? Number.NaN;
  return {
    perSecond: requests / seconds,
    p50Ms: quantile(0.5),
    p99Ms: quantile(0.99),
    cpuMsPerRequest: cpuMs / requests,
  };
}

async function open(host: string, port: number): Promise<Socket> {
  const socket = connect(port, host).setNoDelay(true).setEncoding("latin1");
  await once(socket, "connect");
  return socket;
}

/** Sends a request, and gives the status of its answer once all of that is there. */
function exchange(socket: Socket, request: LoadRequest): Promise<number> {
  return new Promise((resolve, reject) => {
    let answer = "";
    const end = () => socket.off("data", onData).off("error", reject).off("close", onClose);
    const onClose = () => reject(new Error("The server has closed the connection."));
    const onData = (chunk: string) => {
      answer += chunk;
      const headEnd = answer.indexOf("\r\n\r\n");
      if (headEnd === -1) return;
      const length = Number(/\r\ncontent-length: (\d+)/i.exec(answer)?.[1]);
      if (answer.length < headEnd + 4 + length) return;
      end();
      resolve(Number(answer.slice(9, 12)));
    };
    socket.on("data", onData).once("error", reject).once("close", onClose);
    socket.write(bytesOf(request));
  });
}

/** All of it is ASCII. */
function bytesOf({ method, path, headers, body = "" }: LoadRequest): string {
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
  return `${method} ${path} HTTP/1.1\r\nhost: load\r\n${lines.join("")}\r\n${body}`;
}

/** The middle one of several results, by a figure. */
export function medianBy(results: readonly LoadResult[], figure: (result: LoadResult) => number): number {
  const sorted = results.map(figure).toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
