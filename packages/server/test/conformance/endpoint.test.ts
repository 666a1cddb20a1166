import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { LogEntry } from "../../src/index.js";
import { send } from "./request.js";
import type { Sent } from "./request.js";
import { adapters } from "./servers/adapters.js";
import type { RunningServer } from "./servers/running-server.js";

describe.each(Object.entries(adapters))("an endpoint on %s", (name, start) => {
  const entries: LogEntry[] = [];
  let server: RunningServer;

  beforeAll(async () => {
    server = await start({ log: (entry) => entries.push(entry) });
  });

  afterAll(() => server[Symbol.asyncDispose]());

  beforeEach(() => {
    entries.length = 0;
  });

  const post = (message: string, rest: Partial<Sent> = {}) =>
    send(server.port, {
      method: "POST",
      path: "/endpoint/a?page=1",
      headers: { "x-workspace-id": "7", "content-type": "application/json" },
      body: JSON.stringify({ to: ["b"], message }),
      ...rest,
    });

  test("gets every place validated, and its result is sent", async () => {
    const answer = await post("x");
    expect(answer).toMatchObject({ status: 200, body: '{"seen":"a,1,7,b"}' });
    expect(answer.headers["content-type"]).toMatch(/^application\/json/);
    expect(entries).toEqual([]);
  });

  test("gets a list in the query as an array, whatever the number of its elements", async () => {
    const answer = await post("x", { path: "/endpoint/a?page=1&tags=c" });
    expect(answer).toMatchObject({ status: 200, body: '{"seen":"a,1,7,b,c"}' });
  });

  test("sends a text as JSON as well", async () => {
    const answer = await post("text");
    // Nest has handlers of its own, and sends a text as it is.
    expect(answer).toMatchObject({ status: 200, body: name.startsWith("nest") ? "a text" : '"a text"' });
    if (!name.startsWith("nest")) expect(answer.headers["content-type"]).toMatch(/^application\/json/);
  });

  test("answers with no body where its handler gives nothing back", async () => {
    const answer = await post("nothing");
    // Nest has handlers of its own, and answers a handler's nothing with the status that its decorator says.
    expect(answer).toMatchObject({ status: name.startsWith("nest") ? 200 : 204, body: "" });
    expect(answer.headers).not.toHaveProperty("content-type");
    expect(entries).toEqual([]);
  });

  test.each<[string, Partial<Sent>, string]>([
    ["path", { path: "/endpoint/5?page=1" }, "INVALID_PARAMS"],
    ["path's escapes", { path: "/endpoint/%ff?page=1" }, "NOT_FOUND"],
    ["query", { path: "/endpoint/a" }, "INVALID_PARAMS"],
    ["headers", { headers: { "content-type": "application/json" } }, "INVALID_WORKSPACE_HEADER"],
    ["body", { body: "{}" }, "INVALID_TO"],
  ])("refuses an invalid %s", async (_place, rest, code) => {
    expect(JSON.parse((await post("x", rest)).body)).toMatchObject({ error_code: code });
  });

  test("may give back an error that it declares", async () => {
    expect((await post("return")).status).toBe(404);
    expect(entries).toMatchObject([{ level: "info", message: "request refused" }]);
    expect(entries[0]).not.toHaveProperty("undeclared");
  });

  test("is warned of in the log when it throws an error that it does not declare", async () => {
    expect((await post("throw")).status).toBe(403);
    expect(entries).toMatchObject([
      {
        level: "warn",
        message: "the route does not declare this code",
        error_code: "FORBIDDEN",
        undeclared: true,
      },
    ]);
  });

  test("need not declare that it may fail", async () => {
    expect((await post("fail")).status).toBe(500);
    expect(entries).toMatchObject([{ level: "error", message: "unexpected error" }]);
    expect(entries[0]).not.toHaveProperty("undeclared");
  });
});
