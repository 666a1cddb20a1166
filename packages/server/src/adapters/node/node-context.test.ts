import { once } from "node:events";
import { createServer, get } from "node:http";
import type { IncomingMessage, ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { expect, test } from "vitest";
import { NodeContext } from "./node-context.js";

/** Serves one answer, lets `meanwhile` happen to its client, and says whether that one counts as gone once the answer has failed. */
async function isGone(
  answer: (response: ServerResponse) => Promise<unknown>,
  meanwhile: (incoming: IncomingMessage) => unknown = () => undefined,
): Promise<boolean> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  const outcome = new Promise<boolean>((resolve) => {
    server.once("request", (raw: IncomingMessage, response: ServerResponse) => {
      const context = new NodeContext(raw, response, raw, () => undefined, {});
      void answer(response).catch(() => setImmediate(() => resolve(context.clientGone())));
    });
  });
  get({ host: "127.0.0.1", port }, (incoming) => {
    incoming.resume().on("error", () => undefined);
    meanwhile(incoming);
  }).on("error", () => undefined);
  const gone = await outcome;
  server.close();
  server.closeAllConnections();
  return gone;
}

async function* endless(): AsyncGenerator<string> {
  for (;;) {
    yield "row\n";
    await new Promise((resolve) => setTimeout(resolve, 1));
  }
}

async function* failing(): AsyncGenerator<string> {
  yield "row\n";
  await new Promise((resolve) => setTimeout(resolve, 20));
  throw new Error("the database is away");
}

test("a client that leaves a piped answer is gone", async () => {
  const leave = (incoming: IncomingMessage): unknown => incoming.destroy();
  expect(await isGone((response) => pipeline(Readable.from(endless()), response), leave)).toBe(true);
});

test("one whose piped answer the server could not go on with is not: the failure is the server's", async () => {
  expect(await isGone((response) => pipeline(Readable.from(failing()), response))).toBe(false);
});
