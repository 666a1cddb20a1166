import { mkdir, mkdtemp, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { databases } from "./databases.js";
import { expectError } from "./expect-error.js";
import { startTestGateway } from "./test-gateway.js";
import type { TestGateway } from "./test-gateway.js";

const asBrowser = { accept: "text/html,application/xhtml+xml,*/*;q=0.8" };
const script = `console.log(${"1".repeat(2_000)});`;

let api: TestGateway;
beforeAll(async () => {
  const folder = await mkdtemp(join(inject("scratchDir"), "console-"));
  await mkdir(join(folder, "assets"));
  await writeFile(join(folder, "index.html"), "<!doctype html><title>Console</title>");
  await writeFile(join(folder, "favicon.svg"), "<svg/>");
  await writeFile(join(folder, "assets", "index-BxY12_zA.js"), script);
  await writeFile(join(folder, "assets", "index-BxY12_zA.js.gz"), gzipSync(script));
  await writeFile(join(folder, "assets", "plain.js"), "1");
  await writeFile(join(folder, "..", "secret.txt"), "secret");
  await writeFile(join(folder, ".env"), "secret");
  await mkdir(join(folder, ".git"));
  await writeFile(join(folder, ".git", "config"), "secret");
  await symlink(join(folder, "..", "secret.txt"), join(folder, "link.txt"));
  await symlink(join(folder, ".."), join(folder, "up"));
  await symlink(join(folder, "favicon.svg"), join(folder, "own-link.svg"));
  api = await startTestGateway(databases[0]!, { consoleFolder: folder });
});
afterAll(() => api[Symbol.asyncDispose]());

test("serves the console's page, which a browser asks for again each time, under the policy of all pages", async () => {
  for (const path of ["/", "/index.html"]) {
    const { status, headers, text } = await api.get(path, asBrowser);
    expect(status).toBe(200);
    expect(text).toContain("<title>Console</title>");
    expect(headers.get("content-type")).toMatch(/^text\/html/);
    expect(headers.get("cache-control")).toBe("no-cache");
    expect(headers.get("content-security-policy")).toContain("script-src 'self'");
  }
});

test("lets a browser keep what has a hash in its name, and nothing else", async () => {
  const hashed = await api.get("/assets/index-BxY12_zA.js");
  expect(hashed.text).toBe(script);
  expect(hashed.headers.get("content-type")).toMatch(/^text\/javascript/);
  expect(hashed.headers.get("cache-control")).toBe("public, max-age=31536000, immutable");
  for (const path of ["/favicon.svg", "/assets/plain.js"])
    expect((await api.get(path)).headers.get("cache-control")).toBe("no-cache");
});

test("serves what was compressed when it was built", async () => {
  const { headers } = await api.get("/assets/index-BxY12_zA.js", { "accept-encoding": "gzip" });
  expect(headers.get("content-encoding")).toBe("gzip");
  expect(headers.get("cache-control")).toContain("immutable");
});

test.each(["/messages", "/messages/7", "/send"])(
  "opens the view %s with the console's page",
  async (path) => {
    const { status, text } = await api.get(path, asBrowser);
    expect([status, text.includes("Console")]).toEqual([200, true]);
  },
);

test.each([
  "/api/v1/nothing",
  "/api/v2/user/balance",
  "/assets/index-00000000.js",
  "/errors/NOPE",
  "/internal/audit",
])("answers %s with 404 even to a browser", async (path) => {
  const { status, text } = await api.get(path, asBrowser);
  expect(status).toBe(404);
  expect(text).not.toContain("<title>Console</title>");
});

test("answers what a program asks for and is not there with NOT_FOUND", async () => {
  expectError(await api.get("/messages"), "NOT_FOUND");
  expectError(await api.post("/", "{}", asBrowser), "NOT_FOUND");
});

test.each([
  "/..%2fsecret.txt",
  "/%2e%2e/secret.txt",
  "/assets/..%5c..%5csecret.txt",
  "/assets/%00",
  "/%c0%ae%c0%ae/secret.txt",
])("does not leave the console's folder for %s", async (path) => {
  const { text } = await api.get(path, { accept: "application/json" });
  expect(text).not.toContain("secret");
  expect(text).toContain("NOT_FOUND");
});

test("has the API and its documents beside the console", async () => {
  expectError(await api.get("/api/v1/user/balance", asBrowser), "UNAUTHORIZED");
  expect((await api.get("/openapi.json", asBrowser)).body).toHaveProperty("openapi");
  expect((await api.get("/errors", asBrowser)).text).toContain("Error codes");
});

test.each(["/.env", "/%2eenv", "/.git/config", "/link.txt", "/up/secret.txt", "/assets/%2e%2e/.env", "/%zz"])(
  "serves nothing hidden, and follows no link out of its folder: %s",
  async (path) => {
    const { status, text } = await api.get(path);
    expect(status).toBe(404);
    expect(text).not.toContain("secret");
  },
);

test("follows a link that stays within its folder", async () => {
  expect((await api.get("/own-link.svg")).text).toBe("<svg/>");
});
