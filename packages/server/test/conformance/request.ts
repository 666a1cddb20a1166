import { request as httpRequest } from "node:http";
import { setTimeout as sleep } from "node:timers/promises";

type Chunk = string | Uint8Array;

export interface Sent {
  readonly method: string;
  readonly path: string;
  readonly headers?: { readonly [name: string]: string };
  /** Several parts are sent one after the other, with time in between. */
  readonly body?: Chunk | readonly Chunk[];
}

export interface Received {
  readonly status: number;
  /** Every header in lower case, but those that change with time and connection. */
  readonly headers: { readonly [name: string]: string | string[] | undefined };
  readonly body: string;
}

const UNSTEADY = new Set(["date", "connection", "keep-alive"]);

/** Milliseconds: long enough that parts arrive by themselves. */
const PAUSE = 5;

/** Sends one request over a socket of its own. No client in between may repair what the server said. */
export function send(port: number, { method, path, headers, body }: Sent): Promise<Received> {
  return new Promise((resolve, reject) => {
    const request = httpRequest(
      { host: "127.0.0.1", port, method, path, headers, agent: false },
      (response) => {
        const chunks: Buffer[] = [];
        response.on("data", (chunk: Buffer) => chunks.push(chunk));
        response.on("error", reject);
        response.on("end", () => {
          resolve({
            status: response.statusCode ?? 0,
            headers: Object.fromEntries(
              Object.entries(response.headers).filter(([name]) => !UNSTEADY.has(name)),
            ),
            body: Buffer.concat(chunks).toString("utf8"),
          });
        });
      },
    );
    request.on("error", reject);
    if (!isSeveral(body)) {
      request.end(body);
      return;
    }
    void (async () => {
      for (const part of body) {
        request.write(part);
        await sleep(PAUSE);
      }
      request.end();
    })();
  });
}

function isSeveral(body: Sent["body"]): body is readonly Chunk[] {
  return Array.isArray(body);
}
