import { once } from "node:events";
import { get } from "node:http";
import type { IncomingMessage, ServerResponse } from "node:http";
import { setTimeout as sleep } from "node:timers/promises";
import { createAdaptorServer } from "@hono/node-server";
import { expect, test, vi } from "vitest";
import { streamText } from "../src/http/stream-text.js";

const neverFails = (error: unknown): never => {
  throw error;
};
const nowhere = { outgoing: undefined, onError: neverFails };

/** Serves a text, and begins to read it. */
async function serve(pieces: AsyncGenerator<string, void>, onError: (error: unknown) => void) {
  const server = createAdaptorServer({
    fetch: (_, { outgoing }) =>
      streamText(pieces, { "content-type": "text/csv" }, { outgoing: outgoing as ServerResponse, onError }),
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  if (typeof address !== "object" || address === null) throw new Error("The server has no port.");
  return { server, request: get({ port: address.port, host: "127.0.0.1" }) };
}

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
  const { server, request } = await serve(pieces(), neverFails);
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

test.each(["comes", "fails"])("takes no notice of a piece that %s when the client is gone", async (what) => {
  const reading = Promise.withResolvers<undefined>();
  const read = Promise.withResolvers<undefined>();
  const made = { ended: false };
  async function* pieces(): AsyncGenerator<string, void> {
    try {
      yield "first";
      reading.resolve(undefined);
      await read.promise;
      if (what === "fails") throw new Error("no more rows");
      yield "second";
    } finally {
      made.ended = true;
    }
  }
  const errors: unknown[] = [];
  const onError = (error: unknown) => errors.push(error);
  const { body } = await streamText(pieces(), {}, { outgoing: undefined, onError });
  const reader = body!.getReader();
  await reader.read();
  const second = reader.read();
  await reading.promise;
  const cancelled = reader.cancel();
  read.resolve(undefined);
  await cancelled;
  await second;
  await vi.waitFor(() => expect(made.ended).toBe(true));
  expect(errors).toEqual([]);
});

test("fails like any other answer while nothing was sent", async () => {
  // eslint-disable-next-line require-yield -- what is tested is a failure before the first piece
  async function* failing(): AsyncGenerator<string, void> {
    await sleep(0);
    throw new Error("no rows");
  }
  await expect(streamText(failing(), {}, nowhere)).rejects.toThrow("no rows");
});

async function* failingLater(): AsyncGenerator<string, void> {
  yield "first";
  await sleep(0);
  throw new Error("connection to db-1 lost");
}

test("fails as a body where there is no connection to cut", async () => {
  const errors: unknown[] = [];
  const onError = (error: unknown) => errors.push(error);
  const response = await streamText(failingLater(), {}, { outgoing: undefined, onError });
  await expect(response.text()).rejects.toThrow("db-1 lost");
  expect(errors).toEqual([new Error("connection to db-1 lost")]);
});

test.each([0, 50])("is cut off by a failure %i ms later, which only the log hears of", async (ms) => {
  async function* failing(): AsyncGenerator<string, void> {
    yield "first";
    await sleep(ms);
    yield* failingLater();
  }
  const errors: unknown[] = [];
  const { server, request } = await serve(failing(), (error) => errors.push(error));
  let text = "";
  const read = async () => {
    const [response] = (await once(request, "response")) as [IncomingMessage];
    for await (const piece of response.setEncoding("utf8")) text += String(piece);
  };
  await expect(read()).rejects.toThrow(/aborted|hang up/);
  expect(text).toMatch(/^(first){0,2}$/);
  expect(errors).toEqual([new Error("connection to db-1 lost")]);
  await new Promise((resolve) => server.close(resolve));
});
