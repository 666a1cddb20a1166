import { getEventListeners } from "node:events";
import { afterEach, expect, test, vi } from "vitest";
import { html, json, startServer } from "../../test/api-server.js";
import { send } from "../../test/endpoints.js";
import { createClient } from "./create-client.js";
import { untilOnline } from "./until-online.js";

const message = { body: { to: ["+447700900123"], message: "hello" } };

/** What a page has: a `navigator` that knows, and events on the global object. */
function goOffline() {
  const target = new EventTarget();
  const navigator = { onLine: false };
  vi.stubGlobal("navigator", navigator);
  vi.stubGlobal("addEventListener", target.addEventListener.bind(target));
  return {
    comeBack: () => {
      navigator.onLine = true;
      target.dispatchEvent(new Event("online"));
    },
    listeners: () => getEventListeners(target, "online").length,
  };
}

afterEach(() => {
  vi.unstubAllGlobals();
});

test("a platform that does not tell counts as online", async () => {
  expect(await untilOnline(0, undefined)).toBe(true);
  vi.stubGlobal("navigator", undefined);
  expect(await untilOnline(0, undefined)).toBe(true);
});

test("a retry waits until the browser is online again", async () => {
  await using server = await startServer(html(429), json(200, { status: true, sent: 1 }));
  const page = goOffline();
  const client = createClient({ baseUrl: server.baseUrl, sleep: () => Promise.resolve() });
  const call = client.call(send, message);
  while (page.listeners() === 0) await new Promise((resolve) => setImmediate(resolve));
  expect(server.seen).toHaveLength(1);
  page.comeBack();
  expect(await call).toMatchObject({ ok: true });
  expect(page.listeners()).toBe(0);
});

test("who stays offline beyond the time budget gets the failure, and no listener stays", async () => {
  await using server = await startServer(html(429));
  const page = goOffline();
  const client = createClient({
    baseUrl: server.baseUrl,
    sleep: () => Promise.resolve(),
    random: () => 0,
    retry: { budgetMs: 300 },
  });
  expect(await client.call(send, message)).toMatchObject({ error: { kind: "http", attempts: 1 } });
  expect(page.listeners()).toBe(0);
});

test("an abort ends the wait", async () => {
  const page = goOffline();
  const abort = new AbortController();
  const waiting = untilOnline(60_000, abort.signal);
  abort.abort();
  expect(await waiting).toBe(false);
  expect(page.listeners()).toBe(0);
  expect(await untilOnline(60_000, abort.signal)).toBe(false);
});
