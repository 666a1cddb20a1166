import fastify from "fastify";
import createHttpError from "http-errors";
import * as z from "zod/mini";
import { expect, test } from "vitest";
import { apiError } from "../../error/api-error-of-code.js";
import type { LogEntry } from "../../log/log-entry.js";
import { errorHandler, handleErrors } from "./handlers.js";
import { leaveBodies, validator } from "./validator.js";

const CANARY = "canary";

function appWithErrors(entries: LogEntry[] = []) {
  const log = (entry: LogEntry) => entries.push(entry);
  const app = fastify({ bodyLimit: 64, frameworkErrors: errorHandler({ log }) });
  handleErrors(app, { log });
  return app;
}

const asJson = { "content-type": "application/json" };

test.each([
  ["broken", "{", asJson, "The body is not well-formed JSON."],
  ["empty", "", asJson, "The body is not well-formed JSON."],
  ["too large", `"${"x".repeat(100)}"`, asJson, "The body is larger than 64 bytes."],
  [
    "of another type",
    "a,b",
    { "content-type": "text/csv" },
    "The body must be JSON, sent with Content-Type: application/json.",
  ],
])("what Fastify's own parser finds %s is INVALID_BODY", async (_, payload, headers, description) => {
  const app = appWithErrors();
  app.post("/", () => ({}));
  const answer = await app.inject({ method: "POST", url: "/", payload, headers });
  expect(answer.statusCode).toBe(400);
  expect(answer.json()).toMatchObject({ error_code: "INVALID_BODY", description });
});

test("a QUERY without a Content-Type is NOT_FOUND where there is no route, and nothing unexpected", async () => {
  const entries: LogEntry[] = [];
  const app = appWithErrors(entries);
  // Its types do not list the method yet.
  const answer = await app.inject({ method: "QUERY" as "GET", url: "/nowhere" });
  expect(answer.statusCode).toBe(404);
  expect(answer.json()).toMatchObject({ error_code: "NOT_FOUND" });
  expect(entries.filter(({ level }) => level === "error")).toEqual([]);
});

test("a body of a type that nobody parses is NOT_FOUND where there is no route", async () => {
  const answer = await appWithErrors().inject({
    method: "POST",
    url: "/nowhere",
    payload: "a,b",
    headers: { "content-type": "text/csv" },
  });
  expect(answer.json()).toMatchObject({ error_code: "NOT_FOUND" });
});

test.each([
  ["body", "INVALID_BODY"],
  ["querystring", "INVALID_PARAMS"],
  ["headers", "INVALID_PARAMS"],
  ["params", "INVALID_PARAMS"],
])("what Fastify's own validation refuses in %s is %s", async (place, code) => {
  const app = appWithErrors();
  const schema = { [place]: { type: "object", required: ["a"], properties: { a: { type: "number" } } } };
  app.post("/:a", { schema }, () => ({}));
  const answer = await app.inject({ method: "POST", url: "/secret-value", payload: "{}", headers: asJson });
  expect(answer.statusCode).toBe(400);
  expect(answer.json()).toMatchObject({ error_code: code });
  expect(answer.body).not.toContain("secret-value");
});

test.each([
  [400, "INVALID_PARAMS", "The request is not valid."],
  [413, "INVALID_BODY", "The body is too large."],
])("an http-error of %d, as plug-ins throw it, is %s", async (status, error_code, description) => {
  const app = appWithErrors();
  app.get("/", () => {
    throw createHttpError(status, CANARY);
  });
  expect((await app.inject("/")).json()).toMatchObject({ error_code, description });
});

test("an address that cannot be decoded is NOT_FOUND", async () => {
  expect((await appWithErrors().inject("/%ff")).json()).toMatchObject({ error_code: "NOT_FOUND" });
});

test("an error of Fastify's that has no code in the registry is unexpected", async () => {
  const app = appWithErrors();
  app.get("/", (_, reply) => reply.type("text/plain").send({ text: CANARY }));
  const answer = await app.inject("/");
  expect(answer.json()).toMatchObject({ error_code: "INTERNAL_ERROR" });
  expect(answer.body).not.toContain(CANARY);
});

test("an error whose code cannot be read is unexpected", async () => {
  const app = appWithErrors();
  app.get("/", () => {
    throw Object.defineProperty(new Error(CANARY), "code", {
      get: () => {
        throw new Error(CANARY);
      },
    });
  });
  expect((await app.inject("/")).json()).toMatchObject({ error_code: "INTERNAL_ERROR" });
});

test("a body that Fastify has parsed is validated as it is", async () => {
  const app = appWithErrors();
  const body = validator("body", z.object({ a: z.number() }));
  app.post("/", { preHandler: body }, (request) => body.data(request));
  const answer = await app.inject({ method: "POST", url: "/", payload: { a: 1, b: 2 } });
  expect(answer.json()).toEqual({ a: 1 });
});

test("a part of an app may leave its bodies while the rest parses them", async () => {
  const app = appWithErrors();
  app.post("/parsed", ({ body }) => ({ parsed: body }));
  await app.register((part, _, done) => {
    leaveBodies(part);
    part.post("/left", ({ body }) => ({ left: body === undefined }));
    done();
  });
  const post = (url: string) => app.inject({ method: "POST", url, payload: { a: 1 } });
  expect((await post("/parsed")).json()).toEqual({ parsed: { a: 1 } });
  expect((await post("/left")).json()).toEqual({ left: true });
});

test("earlier headers and hooks go with the answer, headers of the failed answer do not", async () => {
  const app = appWithErrors();
  app.addHook("onSend", async (_, reply) => {
    reply.header("x-hook", "ran");
    return Promise.resolve();
  });
  app.get("/", (_, reply) => {
    reply.headers({ "access-control-allow-origin": "*", etag: '"v1"' }).serializer(JSON.stringify);
    throw apiError("FORBIDDEN");
  });
  const { headers, body } = await app.inject("/");
  expect(headers).toMatchObject({ "access-control-allow-origin": "*", "x-hook": "ran" });
  expect(headers).not.toHaveProperty("etag");
  expect(JSON.parse(body)).toMatchObject({ error_code: "FORBIDDEN" });
});

test("the log gets the route's pattern", async () => {
  const entries: LogEntry[] = [];
  const app = appWithErrors(entries);
  app.get("/users/:id", () => {
    throw apiError("FORBIDDEN");
  });
  await app.inject("/users/4915112345678");
  expect(entries).toMatchObject([{ "http.route": "/users/:id" }]);
});

test("a request that Fastify injects, which has not all that Node's have, is read like any other", async () => {
  const sent = validator("body", z.object({ a: z.number() }));
  const app = fastify();
  handleErrors(app);
  leaveBodies(app);
  app.post("/", { preHandler: sent }, (request) => sent.data(request));
  const inject = (payload: string, type: string) =>
    app.inject({ method: "POST", url: "/", payload, headers: { "content-type": type } });
  expect((await inject('{"a":1}', "application/json")).json()).toEqual({ a: 1 });
  expect((await inject('{"a":1}', "text/plain")).json()).toMatchObject({ error_code: "INVALID_BODY" });
  await app.close();
});
