import { connect } from "node:net";
import type { Socket } from "node:net";
import { describe, expect, test } from "vitest";
import { adapters } from "./servers/adapters.js";

const CHUNK = 65_536;
const CHUNK_ON_WIRE = `${CHUNK.toString(16)}\r\n${"x".repeat(CHUNK)}\r\n`;

/** What is sent at most: much more than any server here takes. */
const MANY = 1_000;

/** Sends a body without an end until the server closes the connection; gives its answer and the number of chunks sent. */
async function sendEndlessly(port: number): Promise<{ readonly answer: string; readonly chunks: number }> {
  const socket = connect(port, "127.0.0.1");
  let answer = "";
  socket.setEncoding("latin1");
  socket.on("data", (text: string) => (answer += text));
  // A cut connection ends in an error here, which is what is looked for.
  socket.on("error", () => undefined);
  const closed = new Promise((resolve) => socket.once("close", resolve));
  socket.write(
    "POST /body HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n",
  );
  let chunks = 0;
  while (!socket.destroyed && chunks < MANY) {
    chunks += 1;
    if (!socket.write(CHUNK_ON_WIRE)) await Promise.race([drained(socket), closed]);
    // The answer is read in between.
    await new Promise((resolve) => setImmediate(resolve));
  }
  socket.destroy();
  await closed;
  return { answer, chunks };
}

function drained(socket: Socket): Promise<unknown> {
  return new Promise((resolve) => socket.once("drain", resolve));
}

describe.each(Object.entries(adapters))("an upload without an end to %s", (_, start) => {
  test("gets its answer and is cut", async () => {
    await using server = await start({ log: false });
    const { answer, chunks } = await sendEndlessly(server.port);
    expect(answer).toMatch(/^HTTP\/1\.1 400 /);
    expect(answer).toContain('"description":"The body is larger than 1048576 bytes."');
    expect(chunks).toBeLessThan(MANY);
  });
});
