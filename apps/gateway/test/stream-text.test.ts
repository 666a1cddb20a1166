import { once } from "node:events";
import { get } from "node:http";
import type { IncomingMessage } from "node:http";
import { setTimeout as sleep } from "node:timers/promises";
import { createAdaptorServer } from "@hono/node-server";
import { expect, test, vi } from "vitest";
import { streamText } from "../src/http/stream-text.js";

/** Serves endless text, and counts the pieces that were made. */
async function serveEndless() {
  const made = { pieces: 0, ended: false };
  async function* pieces() {
    try {
      for (;;) {
        made.pieces += 1;
        yield "x".repeat(10_000);
        await sleep(0);
      }
    } finally {
      made.ended = true;
    }
  }
  const server = createAdaptorServer({ fetch: () => streamText(pieces(), { "content-type": "text/csv" }) });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  if (typeof address !== "object" || address === null) throw new Error("The server has no port.");
  const request = get({ port: address.port, host: "127.0.0.1" });
  const [response] = (await once(request, "response")) as [IncomingMessage];
  return { made, request, response, server };
}

test("makes no more than the client takes, and nothing once it is gone", async () => {
  const { made, request, response, server } = await serveEndless();
  await once(response, "data");
  response.pause();
  // Until the buffers between here and there are full.
  await vi.waitFor(
    async () => {
      const before = made.pieces;
      await sleep(500);
      expect(made.pieces).toBe(before);
    },
    { timeout: 30_000 },
  );
  expect(made.pieces).toBeLessThan(5000);
  request.destroy();
  await vi.waitFor(() => expect(made.ended).toBe(true), { timeout: 10_000 });
  server.close();
});

test("fails like any other answer while nothing was sent", async () => {
  // eslint-disable-next-line require-yield -- what is tested is a failure before the first piece
  async function* failing(): AsyncGenerator<string, void> {
    await sleep(0);
    throw new Error("no rows");
  }
  await expect(streamText(failing(), {})).rejects.toThrow("no rows");
});

test("is cut off, not ended, by a later failure", async () => {
  async function* failing() {
    yield "first";
    await sleep(0);
    throw new Error("connection lost");
  }
  const response = await streamText(failing(), {});
  await expect(response.text()).rejects.toThrow("connection lost");
});
