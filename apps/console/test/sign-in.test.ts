import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { launchChromium } from "./browser/launch-chromium.js";
import { openConsole } from "./browser/open-console.js";
import { serveConsole } from "./gateway/serve-console.js";
import type { ConsoleServer } from "./gateway/serve-console.js";
import { startGateway } from "./gateway/start-gateway.js";
import type { RunningGateway } from "./gateway/start-gateway.js";

let browser: Browser;
let gateway: RunningGateway;
let server: ConsoleServer;

beforeAll(async () => {
  [browser, gateway] = await Promise.all([launchChromium(), startGateway({ balance: "42.5" })]);
  server = await serveConsole(gateway.url);
});

afterAll(async () => {
  await browser.close();
  await server[Symbol.asyncDispose]();
  await gateway[Symbol.asyncDispose]();
});

test("whoever holds an API key signs in and reads the balance", async () => {
  await using opened = await openConsole(browser, server, { path: "/balance" });
  const { page } = opened;
  await page.getByRole("heading", { name: "Sign in" }).waitFor();
  expect(await opened.axe()).toEqual([]);

  await page.getByText("API key", { exact: true }).click();
  await page.getByLabel("API key", { exact: true }).last().fill("sk_test_ffffffffffffffffffffffff");
  await page.getByRole("button", { name: "Sign in" }).click();
  await page.getByRole("alert").getByText("This API key is not known").waitFor();
  expect(await opened.axe()).toEqual([]);

  await page.getByLabel("API key", { exact: true }).last().fill(gateway.apiKey);
  await page.getByRole("button", { name: "Sign in" }).click();
  await page.getByRole("link", { name: "Balance" }).click();
  await page.getByText("€42.50").waitFor();
  expect(await opened.axe()).toEqual([]);

  expect(opened.complaints).toEqual([]);
  expect(server.reports).toEqual([]);
});
