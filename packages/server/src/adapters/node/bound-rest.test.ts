import { createServer } from "node:http";
import { connect } from "node:net";
import type { Socket } from "node:net";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { running } from "../../../test/conformance/servers/running-server.js";
import { readNodeJson } from "./read-node-json.js";

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
});

afterEach(() => {
  vi.useRealTimers();
});

/** A server that refuses every body: there is none, or more than two bytes. */
function start() {
  const server = createServer((request, response) => {
    readNodeJson(request, 2).then(
      () => response.end(),
      () => response.writeHead(400).end(),
    );
  });
  return running(server.listen(0, "127.0.0.1"));
}

/** Sends the beginning of a body, and waits for its refusal. */
async function refused(port: number): Promise<Socket> {
  const socket = connect(port, "127.0.0.1");
  socket.write("POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n");
  const answer = await new Promise<Buffer>((resolve) => socket.once("data", resolve));
  expect(answer.toString()).toMatch(/^HTTP\/1\.1 400 /);
  return socket;
}

const closeOf = (socket: Socket) => new Promise((resolve) => socket.once("close", resolve));

test("a client that sends the rest of a refused body slowly is cut after five seconds", async () => {
  await using server = await start();
  const socket = await refused(server.port);
  const closed = closeOf(socket);
  vi.advanceTimersByTime(4_999);
  expect(vi.getTimerCount()).toBeGreaterThan(0);
  vi.advanceTimersByTime(1);
  await closed;
});

test("one that ends it in time keeps its connection", async () => {
  await using server = await start();
  const socket = await refused(server.port);
  socket.write("0\r\n\r\nGET / HTTP/1.1\r\nHost: a\r\n\r\n");
  const answer = await new Promise<Buffer>((resolve) => socket.once("data", resolve));
  expect(answer.toString()).toMatch(/^HTTP\/1\.1 400 /);
  vi.advanceTimersByTime(60_000);
  socket.write("GET / HTTP/1.1\r\nHost: a\r\n\r\n");
  await new Promise<Buffer>((resolve) => socket.once("data", resolve));
  socket.destroy();
});
