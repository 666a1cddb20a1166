import { connect } from "node:http2";
import type { AddressInfo } from "node:net";
import fastify from "fastify";
import type { FastifyInstance } from "fastify";
import { registry } from "@error-model/core";
import { describe, expect, test } from "vitest";
import { apiError } from "../../error/api-error-of-code.js";
import type { LogEntry } from "../../log/log-entry.js";
import { createErrors } from "./create-errors.js";
import { handleErrors } from "./handlers.js";

const CANARY = "canary";

const INTERNAL_ERROR = {
  status: false,
  error_code: "INTERNAL_ERROR",
  description: registry.INTERNAL_ERROR.description,
};

/** An app with headers of its own, whose answers all pass `onSend`. */
function appWith(onSend: () => unknown, entries: LogEntry[] = []): FastifyInstance {
  const app = fastify();
  handleErrors(app, { log: (entry) => entries.push(entry) });
  app.addHook("onRequest", async (_, reply) => {
    reply.header("access-control-allow-origin", "*");
    await Promise.resolve();
  });
  app.addHook("onSend", async () => {
    await Promise.resolve();
    onSend();
  });
  app.get("/", () => ({ a: 1 }));
  app.get("/refused", () => {
    throw apiError("UNAUTHORIZED", undefined, { retryAfterSeconds: 7 });
  });
  return app;
}

const throws = (value: unknown) => () => {
  throw value;
};

describe("where an onSend hook fails", () => {
  test.each(["/", "/refused", "/nowhere"])("%s is INTERNAL_ERROR, with the earlier headers", async (url) => {
    const entries: LogEntry[] = [];
    const error = Object.assign(new Error(CANARY), { headers: { "x-leak": CANARY }, statusCode: 418 });
    const answer = await appWith(throws(error), entries).inject({
      url,
      headers: { "x-request-id": "req-1" },
    });
    expect(answer.statusCode).toBe(500);
    expect(answer.json()).toEqual(INTERNAL_ERROR);
    expect(answer.headers).toMatchObject({
      "access-control-allow-origin": "*",
      "content-type": "application/json; charset=utf-8",
      "cache-control": "no-store",
      "x-request-id": "req-1",
      "content-length": String(answer.rawPayload.length),
    });
    for (const name of ["www-authenticate", "retry-after", "x-leak"])
      expect(answer.headers).not.toHaveProperty(name);
    expect(answer.body).not.toContain(CANARY);
    expect(entries.at(-1)).toMatchObject({ level: "error", error: { message: CANARY } });
  });

  test("by a value that is no error, the answer is the same", async () => {
    for (const value of ["text", null, 0, { message: CANARY }]) {
      const answer = await appWith(throws(value)).inject("/");
      expect(answer.statusCode).toBe(500);
      expect(answer.json()).toEqual(INTERNAL_ERROR);
    }
  });

  test("with an error of the API, its code is answered", async () => {
    const answer = await appWith(throws(apiError("FORBIDDEN"))).inject("/");
    expect(answer.statusCode).toBe(403);
    expect(answer.json()).toMatchObject({ error_code: "FORBIDDEN" });
  });

  test("a HEAD gets the headers and no body", async () => {
    const answer = await appWith(throws(new Error(CANARY))).inject({ method: "HEAD", url: "/" });
    expect(answer.statusCode).toBe(500);
    expect(answer.body).toBe("");
    expect(answer.headers["content-length"]).toBe(String(JSON.stringify(INTERNAL_ERROR).length));
  });

  test("before anything is awaited, the answer is the same", async () => {
    const app = fastify();
    handleErrors(app, { log: false });
    app.addHook("onSend", (_request, _reply, _payload, done) => {
      done(new Error(CANARY));
    });
    expect((await app.inject("/")).json()).toEqual(INTERNAL_ERROR);
  });

  test("in a part of an app with an error handler of its own, the answer is the same", async () => {
    const app = fastify();
    handleErrors(app, { log: false });
    await app.register(
      async (part) => {
        handleErrors(part, { log: false });
        part.addHook("onSend", throws(new Error(CANARY)));
        part.get("/part", throws(apiError("UNAUTHORIZED")));
        await Promise.resolve();
      },
      { prefix: "/part" },
    );
    const answer = await app.inject("/part/part");
    expect(answer.json()).toEqual(INTERNAL_ERROR);
    expect(answer.headers).not.toHaveProperty("www-authenticate");
  });
});

test("an async handler that has answered may give nothing back, whatever a hook waits for", async () => {
  const { answer } = createErrors(registry, { log: false });
  const app = appWith(() => undefined);
  app.get("/answered", async (request, reply) => {
    await Promise.resolve();
    answer(request, reply, apiError("FORBIDDEN"));
  });
  expect((await app.inject("/answered")).json()).toMatchObject({ error_code: "FORBIDDEN" });
});

test("over HTTP/2, errors are answered, and an answer that has begun and fails is cut", async () => {
  // Fastify's types of HTTP/2 lack three members of a request that Node's own lack as well.
  const app = fastify({ http2: true }) as unknown as FastifyInstance;
  handleErrors(app, { log: false });
  const warnings: string[] = [];
  const note = ({ message }: Error) => void warnings.push(message);
  process.on("warning", note);
  app.addHook("onSend", async (request) => {
    await Promise.resolve();
    if (request.url === "/hook") throw new Error(CANARY);
  });
  app.get("/hook", () => ({ a: 1 }));
  app.get("/begun", (_, reply) => {
    reply.raw.write("[1");
    throw new Error(CANARY);
  });
  app.get("/later", async (_, reply) => {
    await new Promise((resolve) => reply.raw.write("[1", resolve));
    throw new Error(CANARY);
  });
  await app.listen({ port: 0, host: "127.0.0.1" });
  const session = connect(`http://127.0.0.1:${(app.server.address() as AddressInfo).port}`);
  const get = async (path: string) => {
    const stream = session.request({ ":path": path });
    let body = "";
    stream.setEncoding("utf8");
    stream.on("data", (text: string) => (body += text));
    stream.on("error", () => undefined);
    await new Promise((resolve) => stream.on("close", resolve));
    return { body, code: stream.rstCode };
  };
  const nowhere = await get("/nowhere");
  expect(JSON.parse(nowhere.body)).toMatchObject({ error_code: "NOT_FOUND" });
  expect(nowhere.code).toBe(0);
  const hook = await get("/hook");
  expect(JSON.parse(hook.body)).toEqual(INTERNAL_ERROR);
  expect(hook.code).toBe(0);
  // INTERNAL_ERROR in HTTP/2's own words: the client knows that this was not all.
  expect((await get("/begun")).code).toBe(2);
  expect((await get("/later")).code).toBe(2);
  expect(warnings).toEqual([]);
  process.off("warning", note);
  session.destroy();
  await app.close();
});
