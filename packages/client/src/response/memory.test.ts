import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, test } from "vitest";
import { parseResponse } from "./parse-response.js";

const GIGABYTE = 1024 ** 3;
const chunk = new Uint8Array(65_536).fill(0x20);

test("an error body of 1 GB costs less than 8 MB, and the rest of it is not asked for", async () => {
  let given = 0;
  let cancelled = false;
  const before = process.memoryUsage().arrayBuffers;
  let peak = 0;
  const stream = new ReadableStream<Uint8Array>({
    pull(controller) {
      // A chunk of its own each time, as a socket gives them.
      controller.enqueue(chunk.slice());
      given += chunk.length;
      peak = Math.max(peak, process.memoryUsage().arrayBuffers - before);
      if (given >= GIGABYTE) controller.close();
    },
    cancel() {
      cancelled = true;
    },
  });
  const result = await parseResponse(new Response(stream, { status: 500 }));
  expect(result).toMatchObject({ error: { kind: "http", httpStatus: 500 } });
  expect(cancelled).toBe(true);
  expect(given).toBeLessThan(2 * 1024 ** 2);
  expect(peak).toBeLessThan(8 * 1024 ** 2);
});

test("a server that streams 1 GB is hung up on after the limit", async () => {
  let closed = (): void => undefined;
  const hungUp = new Promise<void>((resolve) => {
    closed = resolve;
  });
  let written = 0;
  const server = createServer((_request, response) => {
    response.on("close", closed);
    response.writeHead(500, { "content-type": "text/html", "content-length": GIGABYTE });
    const write = (): void => {
      while (!response.destroyed && written < GIGABYTE) {
        written += chunk.length;
        if (!response.write(chunk)) {
          response.once("drain", write);
          return;
        }
      }
    };
    write();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  try {
    const before = process.memoryUsage().arrayBuffers;
    const result = await parseResponse(await fetch(`http://127.0.0.1:${port}/`));
    expect(result).toMatchObject({ error: { kind: "http", httpStatus: 500 } });
    await hungUp;
    // What the sockets' buffers hold, on both sides, comes on top of what was read.
    expect(written).toBeLessThan(64 * 1024 ** 2);
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(8 * 1024 ** 2);
  } finally {
    server.closeAllConnections();
    server.close();
  }
});
