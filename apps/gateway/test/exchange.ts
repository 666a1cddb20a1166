import { once } from "node:events";
import { connect } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";

/**
 * Sends bytes as they are, and gives what came back until the other end closed, or after `patienceMs`. What is `later` is
 * sent when the first of the answer is there.
 */
export async function exchange(
  url: string,
  text: string,
  { later, patienceMs = 20_000 }: { later?: string; patienceMs?: number } = {},
): Promise<string> {
  const { hostname, port } = new URL(url);
  const socket = connect(Number(port), hostname);
  let answer = "";
  socket.setEncoding("latin1").on("data", (chunk: string) => {
    answer += chunk;
  });
  const closed = once(socket, "close").catch(() => undefined);
  socket.on("error", () => undefined);
  socket.write(text, "latin1");
  if (later !== undefined) socket.once("data", () => socket.write(later, "latin1"));
  await Promise.race([closed, sleep(patienceMs, undefined, { ref: false })]);
  socket.destroy();
  return answer;
}

/** A GET request without a body, after which the connection ends. */
export const head = (path: string, ...headers: string[]) =>
  [`GET ${path} HTTP/1.1`, "Host: gateway", "Connection: close", ...headers, "", ""].join("\r\n");
