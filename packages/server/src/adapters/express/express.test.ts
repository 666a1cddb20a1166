import express from "express";
import type { Express } from "express";
import createHttpError from "http-errors";
import * as z from "zod/mini";
import { afterEach, expect, test } from "vitest";
import { send } from "../../../test/conformance/request.js";
import type { Sent } from "../../../test/conformance/request.js";
import { running } from "../../../test/conformance/servers/running-server.js";
import type { RunningServer } from "../../../test/conformance/servers/running-server.js";
import { apiError } from "../../error/api-error-of-code.js";
import type { LogEntry } from "../../log/log-entry.js";
import { errorHandler, notFoundHandler } from "./handlers.js";
import { validator } from "./validator.js";

const CANARY = "canary";
const servers: RunningServer[] = [];

afterEach(async () => {
  for (const server of servers.splice(0)) await server[Symbol.asyncDispose]();
});

async function ask(app: Express, sent: Partial<Sent> = {}, entries: LogEntry[] = []) {
  const log = (entry: LogEntry) => entries.push(entry);
  app.use(notFoundHandler({ log }), errorHandler({ log }));
  const server = await running(app.listen(0, "127.0.0.1"));
  servers.push(server);
  const answer = await send(server.port, { method: "GET", path: "/", ...sent });
  expect(JSON.stringify(answer)).not.toContain(CANARY);
  return { ...answer, json: JSON.parse(answer.body) as unknown };
}

test.each([
  [400, "INVALID_PARAMS"],
  [401, "UNAUTHORIZED"],
  [403, "FORBIDDEN"],
  [404, "NOT_FOUND"],
  [405, "NOT_FOUND"],
  [413, "INVALID_BODY"],
  [415, "INVALID_BODY"],
  [429, "RATE_LIMIT_EXCEEDED"],
  [418, "INTERNAL_ERROR"],
  [503, "INTERNAL_ERROR"],
])("an http-error of %d is %s, and its own text stays here", async (status, code) => {
  const app = express().get("/", () => {
    throw createHttpError(status, CANARY, { headers: { "x-leak": CANARY } });
  });
  expect((await ask(app)).json).toMatchObject({ error_code: code });
});

test.each([
  ["a status alone", { status: 404, statusCode: 404 }],
  ["two statuses", { status: 404, statusCode: 403, expose: true }],
  ["a brand that is no boolean", { status: 404, statusCode: 404, expose: "yes" }],
])("an error with %s may come from somebody else's server, and is unexpected", async (_, members) => {
  const app = express().get("/", () => {
    throw Object.assign(new Error(CANARY), members);
  });
  expect((await ask(app)).json).toMatchObject({ error_code: "INTERNAL_ERROR" });
});

test("an error whose status cannot be read is unexpected", async () => {
  const hostile = Object.defineProperty(new Error(CANARY), "status", {
    get: () => {
      throw new Error(CANARY);
    },
  });
  const app = express().get("/", () => {
    throw hostile;
  });
  expect((await ask(app)).status).toBe(500);
});

const asJson = { "content-type": "application/json" };

test.each<[string, Partial<Sent>, string]>([
  ["broken", { body: "{", headers: asJson }, "The body is not well-formed JSON."],
  ["too large", { body: `"${"x".repeat(100)}"`, headers: asJson }, "The body is larger than 64 bytes."],
  [
    "not compressed as it is announced",
    { body: "no gzip", headers: { ...asJson, "content-encoding": "gzip" } },
    "The body is not well-formed JSON.",
  ],
  [
    "in an unknown charset",
    { body: "{}", headers: { "content-type": "application/json; charset=nope" } },
    "The body must be JSON, sent with Content-Type: application/json.",
  ],
])("what Express' own parser finds %s is INVALID_BODY", async (_, sent, description) => {
  const app = express().use(express.json({ limit: 64 }));
  const answer = await ask(app, { method: "POST", ...sent });
  expect(answer).toMatchObject({ status: 400, json: { error_code: "INVALID_BODY", description } });
});

test("a body that Express has parsed is validated as it is", async () => {
  const body = validator("body", z.object({ a: z.number() }));
  const app = express().use(express.json());
  app.post("/", body, (request, response) => void response.json(body.data(request)));
  const sent = { method: "POST", headers: asJson, body: '{"a":1,"b":2}' };
  expect((await ask(app, sent)).json).toEqual({ a: 1 });
});

test("a body that a parser has read and dropped is INVALID_BODY", async () => {
  const app = express().use((request, _, next) => {
    request.resume().on("end", () => next());
  });
  app.post("/", validator("body", z.object({})));
  expect((await ask(app, { method: "POST", headers: asJson, body: "{}" })).json).toMatchObject({
    error_code: "INVALID_BODY",
  });
});

test("data of a validator that is not on the route is refused", async () => {
  const query = validator("query", z.object({}));
  const app = express().get("/", (request, response) => void response.json(query.data(request)));
  const entries: LogEntry[] = [];
  expect((await ask(app, {}, entries)).status).toBe(500);
  expect(entries[0]?.error?.message).toMatch(/^The validator has not run/);
});

test("headers of middleware stay, those that described the failed answer go", async () => {
  const app = express().disable("x-powered-by");
  app.get("/", (_, response) => {
    response.set({ "access-control-allow-origin": "*", etag: '"v1"', "content-length": "3" });
    response.statusMessage = CANARY;
    throw apiError("FORBIDDEN");
  });
  const { headers } = await ask(app);
  expect(headers).toMatchObject({ "access-control-allow-origin": "*" });
  expect(headers).not.toHaveProperty("etag");
});

test("the log gets the route's pattern, of a mounted router the part below its mount", async () => {
  const entries: LogEntry[] = [];
  const router = express.Router().get("/orders/:id", () => {
    throw apiError("FORBIDDEN");
  });
  await ask(express().use("/users/:user", router), { path: "/users/4915112345678/orders/7" }, entries);
  expect(entries).toMatchObject([{ "http.route": "/orders/:id" }]);
});

test("a route without a textual pattern goes without", async () => {
  const entries: LogEntry[] = [];
  const app = express().get(/secret/, () => {
    throw apiError("FORBIDDEN");
  });
  await ask(app, { path: "/secret" }, entries);
  expect(entries[0]).not.toHaveProperty("http.route");
});

test("an address of the catalogue that is none is refused at once, by name", () => {
  expect(() => errorHandler({ catalogueUrl: "docs" })).toThrow(/"catalogueUrl" is "docs"/);
  expect(() => notFoundHandler({ catalogueUrl: "ftp://docs" })).toThrow(TypeError);
});
