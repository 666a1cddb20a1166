import { expect, test } from "vitest";
import { envelope, html, json, startServer } from "../../test/api-server.js";
import { balance, send, status } from "../../test/endpoints.js";
import { createClient } from "./create-client.js";

const message = { to: ["+447700900123"], message: "hello" };
const once = { maxAttempts: 1 };

test("a call sends the endpoint's request with the API key, and reads its response", async () => {
  await using server = await startServer(json(200, { status: true, sent: 1, further: "kept" }));
  const client = createClient({ baseUrl: server.baseUrl, apiKey: "sk_test_1" });
  const result = await client.call(send, {
    body: message,
    idempotencyKey: "key-1",
    headers: { "X-Workspace-ID": "7" },
  });
  expect(result).toEqual({ ok: true, value: { status: true, sent: 1, further: "kept" } });
  const [request] = server.seen;
  expect(request).toMatchObject({
    method: "POST",
    url: "/api/v1/sms/send",
    body: JSON.stringify(message),
    headers: {
      accept: "application/json",
      "content-type": "application/json",
      "idempotency-key": "key-1",
      "x-api-key": "sk_test_1",
      "x-workspace-id": "7",
    },
  });
});

test("path parameters and query members are encoded", async () => {
  await using server = await startServer(json(200, { status: true }));
  const client = createClient({ baseUrl: new URL(`${server.baseUrl}/`) });
  await client.call(status, {
    params: { message_id: "a/b?c=%2e ü" },
    query: { page: 2, tag: ["x&y", "z"] },
  });
  expect(server.seen[0]?.url).toBe("/api/v1/sms/status/a%2Fb%3Fc%3D%252e%20%C3%BC?page=2&tag=x%26y&tag=z");
  expect(server.seen[0]?.headers["content-type"]).toBeUndefined();
});

test.each(["", ".", ".."])(
  "the path parameter %j would lead elsewhere and is refused",
  async (message_id) => {
    const client = createClient({ baseUrl: "http://127.0.0.1:1" });
    await expect(client.call(status, { params: { message_id } })).rejects.toThrow(
      'Parameter "message_id" of /sms/status/:message_id is missing, empty, "." or "..".',
    );
  },
);

test("a credential that cannot be sent is refused without being quoted", async () => {
  const client = createClient({ baseUrl: "http://127.0.0.1:1", apiKey: "sk_prod_1\nsecret" });
  const refusal = await client.call(balance).catch((thrown: unknown) => String(thrown));
  expect(refusal).toMatch(/^TypeError: HTTP does not allow header "x-api-key" or its value/);
  expect(refusal).not.toContain("secret");
});

test("a client has an API key or a token, not both", () => {
  const both = { baseUrl: "http://127.0.0.1:1", apiKey: "a", getToken: () => "b" };
  expect(() => createClient(both)).toThrow("not both");
});

test.each([
  ["a declared code", envelope(400, "INVALID_TO"), { kind: "api", httpStatus: 400 }],
  [
    "a known code that is not declared",
    envelope(403, "FORBIDDEN"),
    { kind: "unrecognized", reason: "undeclared-code" },
  ],
  [
    "a code of a newer server",
    envelope(400, "INVALID_URL"),
    { kind: "unrecognized", reason: "unknown-code" },
  ],
  ["a proxy's page", html(403), { kind: "http", httpStatus: 403 }],
  ["a success of another shape", json(200, { status: true }), { kind: "invalid-response", reason: "schema" }],
  [
    "an envelope under 200",
    envelope(200, "INVALID_TO"),
    { kind: "api", httpStatus: 200, action: "fix-request" },
  ],
])("%s is the failure that it is", async (_name, script, expected) => {
  await using server = await startServer(script);
  const client = createClient({ baseUrl: server.baseUrl });
  const result = await client.call(send, { body: message });
  expect(result).toMatchObject({ ok: false, error: { ...expected, attempts: 1 } });
  expect(server.seen).toHaveLength(1);
});

test("the onboarding body is a success", async () => {
  await using server = await startServer(json(200, { status: false, error: "Account is in setup process" }));
  const client = createClient({ baseUrl: server.baseUrl });
  expect(await client.call(balance)).toEqual({
    ok: true,
    value: { status: false, error: "Account is in setup process" },
  });
});

test("a refused connection is a network failure that did nothing", async () => {
  const server = await startServer(json(200, {}));
  await server[Symbol.asyncDispose]();
  const client = createClient({ baseUrl: server.baseUrl, retry: once });
  expect(await client.call(send, { body: message })).toMatchObject({
    error: { kind: "network", reason: "ECONNREFUSED", outcome: "not-applied" },
  });
});

test("a redirect is not followed, and no key leaves for another origin", async () => {
  await using elsewhere = await startServer(json(200, { status: true, sent: 1 }));
  for (const httpStatus of [301, 302, 303, 307, 308]) {
    await using server = await startServer(html(httpStatus, { location: `${elsewhere.baseUrl}/sms/send` }));
    const client = createClient({ baseUrl: server.baseUrl, apiKey: "sk_prod_1" });
    const result = await client.call(send, { body: message });
    expect(result).toMatchObject({ ok: false, error: { kind: "http", httpStatus, outcome: "unknown" } });
  }
  expect(elsewhere.seen).toHaveLength(0);
});

test("the platform's fetch is looked up at each call", async () => {
  const client = createClient({ baseUrl: "https://api.example.com/api/v1" });
  const original = globalThis.fetch;
  try {
    globalThis.fetch = () => Promise.resolve(Response.json({ balance: 1 }));
    expect(await client.call(balance)).toEqual({ ok: true, value: { balance: 1 } });
  } finally {
    globalThis.fetch = original;
  }
});

test("what a base address asks for goes with every call, and a path cannot become a query", async () => {
  await using server = await startServer(json(200, { status: true }));
  const client = createClient({ baseUrl: `${server.baseUrl}//?tenant=1#top` });
  await client.call(status, { params: { message_id: "m1" }, query: { page: 2 } });
  await client.call({ ...balance, path: "/a?b#c" });
  expect(server.seen.map(({ url }) => url)).toEqual([
    "/api/v1/sms/status/m1?tenant=1&page=2",
    "/api/v1/a%3Fb%23c?tenant=1",
  ]);
});

test("without a credential, none is sent", async () => {
  await using server = await startServer(json(200, { status: true, sent: 1 }));
  for (const options of [{}, { getToken: () => undefined }])
    await createClient({ baseUrl: server.baseUrl, ...options }).call(send, { body: message });
  for (const { headers } of server.seen) {
    expect(headers.authorization).toBeUndefined();
    expect(headers["x-api-key"]).toBeUndefined();
  }
});

test("a request outlives its page only where the caller asks for it", async () => {
  const inits: RequestInit[] = [];
  const client = createClient({
    baseUrl: "https://api.example.com",
    fetch: (_url, init) => {
      inits.push(init);
      return Promise.resolve(Response.json({ status: true, sent: 1 }));
    },
  });
  await client.call(send, { body: message, keepalive: true });
  await client.call(send, { body: message });
  expect(inits.map(({ keepalive }) => keepalive)).toEqual([true, undefined]);
});

test.each(["", "  "])(
  "the idempotency key %j is none, and is refused before anything is sent",
  async (key) => {
    await using server = await startServer(json(200, { status: true, sent: 1 }));
    const client = createClient({ baseUrl: server.baseUrl });
    await expect(client.call(send, { body: message, idempotencyKey: key })).rejects.toThrow(
      new TypeError("idempotencyKey is empty."),
    );
    expect(server.seen).toEqual([]);
  },
);

test("a body without a JSON form is refused, and a JavaScript caller's null is as if it were left out", async () => {
  await using server = await startServer(json(200, { status: true, sent: 1 }));
  const nothing = null as unknown as undefined;
  const client = createClient({ baseUrl: server.baseUrl, getToken: () => nothing });
  const shapeless = (() => undefined) as unknown as typeof message;
  await expect(client.call(send, { body: shapeless })).rejects.toThrow("body is not JSON.");
  expect(await client.call(send, { body: message, signal: nothing })).toMatchObject({ ok: true });
  expect(server.seen.map(({ headers }) => headers.authorization)).toEqual([undefined]);
});
