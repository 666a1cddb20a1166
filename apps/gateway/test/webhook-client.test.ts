import type { LookupAddress } from "node:dns";
import { once } from "node:events";
import { expect, test } from "vitest";
import { createWebhookClient } from "../src/webhooks/webhook-client.js";
import type { WebhookClientOptions } from "../src/webhooks/webhook-client.js";
import { startReceiver } from "./webhook-receiver.js";

const loopback: LookupAddress = { address: "127.0.0.1", family: 4 };

/** Posts to an address and gives what came of it. */
function post(url: string, options: WebhookClientOptions = {}) {
  return createWebhookClient(options).post({ url: new URL(url), headers: { "x-a": "b" }, body: "{}" });
}

const refused = { kind: "failed", error: "refused-address" };

test.each([
  "127.0.0.1",
  "localhost",
  "0.0.0.0",
  "[::1]",
  "[::ffff:127.0.0.1]",
  "[::7f00:1]",
  "[64:ff9b::7f00:1]",
  // What the URL standard takes for the same address.
  "2130706433",
  "0x7f.1",
  "0177.0.0.1",
  "127.1",
  "①②⑦.⓪.⓪.①",
  "127.0.0.1%E3%80%82",
])("never connects to %s, although somebody listens there", async (host) => {
  await using receiver = await startReceiver();
  expect(await post(`http://${host}:${receiver.port}/`)).toEqual(refused);
  expect(await createWebhookClient().permits(new URL(`http://${host}:${receiver.port}/`))).toBe(false);
  expect(receiver.received).toEqual([]);
});

test("never connects where a name leads to a private address, be it one of several", async () => {
  await using receiver = await startReceiver();
  const url = `http://hooks.example:${receiver.port}/`;
  for (const addresses of [[loopback], [{ address: "93.184.216.34", family: 4 }, loopback]]) {
    const client = { resolve: () => Promise.resolve(addresses) };
    expect(await post(url, client)).toEqual(refused);
    expect(await createWebhookClient(client).permits(new URL(url))).toBe(false);
  }
  expect(receiver.received).toEqual([]);
});

test("connects to the address that was checked: a name that leads elsewhere a moment later gains nothing", async () => {
  await using receiver = await startReceiver();
  let asked = 0;
  const resolve = () => {
    asked += 1;
    return Promise.resolve([asked === 1 ? loopback : { address: "10.0.0.1", family: 4 }]);
  };
  const url = `http://hooks.example:${receiver.port}/in?x=1`;
  expect(await post(url, { allowLoopback: true, resolve })).toEqual({ kind: "answered", httpStatus: 204 });
  expect(asked).toBe(1);
  expect(receiver.received).toMatchObject([
    { path: "/in?x=1", body: "{}", headers: { host: `hooks.example:${receiver.port}`, "x-a": "b" } },
  ]);
});

test("follows no redirect", async () => {
  await using target = await startReceiver();
  await using receiver = await startReceiver((response) => {
    response.writeHead(307, { location: `http://127.0.0.1:${target.port}/` }).end();
  });
  const url = `http://127.0.0.1:${receiver.port}/`;
  expect(await post(url, { allowLoopback: true })).toEqual({ kind: "answered", httpStatus: 307 });
  expect(target.received).toEqual([]);
});

test("gives up on a receiver that does not answer in time, and on one that trickles its headers", async () => {
  await using silent = await startReceiver(() => undefined);
  await using trickling = await startReceiver(
    (response) => void response.socket?.write("HTTP/1.1 200 OK\r\nx-a: "),
  );
  const options = { allowLoopback: true, timeoutMs: 300 };
  for (const { port } of [silent, trickling])
    expect(await post(`http://127.0.0.1:${port}/`, options)).toEqual({ kind: "failed", error: "timeout" });
});

test("takes a switch of protocols for an answer, and closes its connection", async () => {
  let closed: Promise<unknown> | undefined;
  await using receiver = await startReceiver((response) => {
    closed = once(response, "close");
    response.socket?.write("HTTP/1.1 101 Switching Protocols\r\nUpgrade: x\r\nConnection: Upgrade\r\n\r\n");
  });
  expect(await post(`http://127.0.0.1:${receiver.port}/`, { allowLoopback: true })).toEqual({
    kind: "answered",
    httpStatus: 101,
  });
  await closed;
});

test.each([
  ["says that the answer is still to come, without end", "HTTP/1.1 103 Early Hints\r\n\r\n", "timeout"],
  ["says no HTTP", "nonsense\r\n\r\n", "connection-failed"],
  ["closes", undefined, "connection-failed"],
])("is done in time with a receiver that %s", async (_, bytes, error) => {
  await using receiver = await startReceiver((response) => {
    if (bytes === undefined) response.socket?.destroy();
    else response.socket?.write(bytes);
  });
  const options = { allowLoopback: true, timeoutMs: 300 };
  expect(await post(`http://127.0.0.1:${receiver.port}/`, options)).toEqual({ kind: "failed", error });
});

test("is done in time with a name that is never found", async () => {
  const options: WebhookClientOptions = { resolve: () => new Promise(() => undefined), timeoutMs: 300 };
  expect(await post("http://hooks.example/", options)).toEqual({ kind: "failed", error: "timeout" });
});

test("waits for no body: an endless one takes neither time nor memory", async () => {
  await using receiver = await startReceiver((response) => {
    response.writeHead(200).write("x".repeat(1000));
  });
  const url = `http://127.0.0.1:${receiver.port}/`;
  expect(await post(url, { allowLoopback: true })).toEqual({ kind: "answered", httpStatus: 200 });
});

test("says what kept an event from its receiver", async () => {
  const receiver = await startReceiver();
  await receiver[Symbol.asyncDispose]();
  expect(await post(`http://127.0.0.1:${receiver.port}/`, { allowLoopback: true })).toEqual({
    kind: "failed",
    error: "connection-failed",
  });
  const unknown = Object.assign(new Error("none"), { code: "ENOTFOUND" });
  const client: WebhookClientOptions = { resolve: () => Promise.reject(unknown) };
  expect(await post("http://nowhere.example/", client)).toEqual({ kind: "failed", error: "unknown-host" });
  // It may have an address by the time of the first event.
  expect(await createWebhookClient(client).permits(new URL("http://nowhere.example/"))).toBe(true);
});
