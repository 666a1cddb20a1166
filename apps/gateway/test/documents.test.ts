import { createConfig, lintFromString } from "@redocly/openapi-core";
import { errorCodes, registry } from "@error-model/core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { databases } from "./databases.js";
import { startTestGateway } from "./test-gateway.js";
import type { TestGateway } from "./test-gateway.js";

let api: TestGateway;
beforeAll(async () => {
  api = await startTestGateway(databases[0]!);
});
afterAll(() => api[Symbol.asyncDispose]());

const asBrowser = { accept: "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8" };

test("/openapi.json is a document that a linter of OpenAPI 3.1 has nothing against", async () => {
  const { status, headers, text } = await api.get("/openapi.json");
  expect([status, headers.get("content-type")]).toEqual([200, "application/json"]);
  const config = await createConfig({ extends: ["recommended-strict"] });
  expect(await lintFromString({ source: text, config })).toEqual([]);
});

test("/openapi.json names this server, and links each code to its page here", async () => {
  const { body } = await api.get("/openapi.json");
  expect(body).toMatchObject({
    openapi: "3.1.1",
    servers: [{ url: `${api.url}/api/v1` }],
    components: { schemas: { NOT_FOUND: { externalDocs: { url: `${api.url}/errors/NOT_FOUND` } } } },
  });
});

test("an error answer links to the page of its code, in its header and in its problem details", async () => {
  const page = `${api.url}/errors/UNAUTHORIZED`;
  const refused = await api.get("/api/v1/user/balance", { accept: "application/problem+json" });
  expect(refused.headers.get("link")).toBe(`<${page}>; rel="help"`);
  expect(refused.body).toMatchObject({ type: page, error_code: "UNAUTHORIZED" });
  expect((await fetch(page)).status).toBe(200);
});

test("a public address that was set is the one that is linked to", async () => {
  await using behindProxy = await startTestGateway(databases[0]!, { publicUrl: "https://sms.example" });
  const refused = await behindProxy.get("/api/v1/user/balance");
  expect(refused.headers.get("link")).toBe('<https://sms.example/errors/UNAUTHORIZED>; rel="help"');
  const { body } = await behindProxy.get("/openapi.json");
  expect(body).toMatchObject({ servers: [{ url: "https://sms.example/api/v1" }] });
});

test("the catalogue is JSON to a program: every code, in the order of the registry", async () => {
  const { headers, body } = await api.get("/errors", { accept: "*/*" });
  expect(headers.get("content-type")).toMatch(/^application\/json/);
  expect(headers.get("vary")).toBe("Accept");
  expect((body as { code: string }[]).map(({ code }) => code)).toEqual(errorCodes);
});

test.each(errorCodes)(
  "the entry of %s has its facts, its words, its schema and the endpoints that answer it",
  async (code) => {
    const { status, body } = await api.get(`/errors/${code}`);
    const { httpStatus, action, retry, outcome } = registry[code];
    expect(status).toBe(200);
    expect(body).toMatchObject({
      code,
      ...{ httpStatus, action, retry, outcome },
      sample: { error_code: code },
      schema: { properties: { error_code: { const: code } } },
      endpoints: expect.arrayContaining([
        {
          name: expect.any(String) as string,
          method: expect.any(String) as string,
          path: expect.any(String) as string,
        },
      ]) as unknown[],
    });
  },
);

test("the catalogue is pages to a browser, linked with one another", async () => {
  const { headers, text } = await api.get("/errors", asBrowser);
  expect(headers.get("content-type")).toMatch(/^text\/html/);
  for (const code of errorCodes) expect(text).toContain(`href="/errors/${code}"`);
  const page = await api.get("/errors/INSUFFICIENT_BALANCE", asBrowser);
  expect(page.text).toContain("Balance too low");
  expect(page.text).toContain("billable_recipients");
  expect(page.text).toContain('href="/docs#/Messages/sendSms"');
});

test("what is no code has no page, and is shown as text where it stands in one", async () => {
  expect((await api.get("/errors/constructor")).body).toMatchObject({ error_code: "NOT_FOUND" });
  const page = await api.get("/errors/%3Cimg%20src=x%3E", asBrowser);
  expect(page.status).toBe(404);
  expect(page.text).toContain("&lt;img src=x&gt;");
  expect(page.text).not.toContain("<img");
});

test.each([
  "/docs",
  "/docs/start.js",
  "/docs/pages.css",
  "/docs/swagger-ui.css",
  "/docs/swagger-ui-bundle.js",
])("%s is served from here, and what the page loads is too", async (path) => {
  const { status, headers, text } = await api.get(path);
  expect(status).toBe(200);
  expect(headers.get("content-type")).toMatch(/^text\/(?:html|javascript|css)/);
  if (path === "/docs") expect(text).not.toMatch(/(?:src|href)="(?:https?:)?\/\//);
});

test("nothing of Swagger UI is served but what the page needs", async () => {
  for (const path of [
    "/docs/index.html",
    "/docs/swagger-initializer.js",
    "/docs/../package.json",
    "/docs/package.json",
  ])
    expect((await api.get(path)).status).toBe(404);
});
