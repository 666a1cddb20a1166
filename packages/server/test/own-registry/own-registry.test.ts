import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { RunningServer } from "../conformance/servers/running-server.js";
import { ownServers } from "./servers.js";

describe.each(Object.entries(ownServers))("a service with codes of its own, on %s", (_, start) => {
  let server: RunningServer;
  beforeAll(async () => {
    server = await start();
  });
  afterAll(() => server[Symbol.asyncDispose]());

  const ask = async (path: string, init?: RequestInit) => {
    const response = await fetch(`http://127.0.0.1:${String(server.port)}${path}`, init);
    return { status: response.status, body: (await response.json()) as unknown };
  };
  const exceeded = {
    status: 403,
    body: {
      status: false,
      error_code: "QUOTA_EXCEEDED",
      description: "The quota is used up.",
      quota: 5,
    },
  };

  test.each(["/raise", "/answer", "/paint"])("%s answers with one of them", async (path) => {
    expect(await ask(path)).toEqual(exceeded);
  });

  test("what is invalid has the fallback's code", async () => {
    const body = { error_code: "INVALID_COLOUR", description: "colour must be one of red, green." };
    expect(await ask("/query?colour=blue")).toMatchObject({ status: 400, body });
    expect(await ask("/query?colour=red")).toEqual({ status: 200, body: { colour: "red" } });
  });

  test("problem details are titled with the code's own text", async () => {
    const { body } = await ask("/raise", { headers: { accept: "application/problem+json" } });
    expect(body).toMatchObject({
      type: "https://docs.example/errors/QUOTA_EXCEEDED",
      title: "The quota is used up.",
      error_code: "QUOTA_EXCEEDED",
      quota: 5,
    });
  });
});

test("fetch handlers have the fallback's code for every place", async () => {
  await using server = await ownServers["fetch"]!();
  const ask = (path: string, body: string) =>
    fetch(`http://127.0.0.1:${String(server.port)}${path}`, {
      method: "POST",
      body,
      headers: { "content-type": "application/json" },
    }).then((response) => response.json());
  for (const path of ["/headers", "/params", "/body"])
    expect(await ask(path, "{}")).toMatchObject({ error_code: "INVALID_COLOUR" });
  expect(await ask("/body", '{"colour":"red"}')).toEqual({ colour: "red" });
});
