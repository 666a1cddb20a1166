import { endpoints } from "@error-model/contract";
import { errorCodes } from "@error-model/core";
import type { Browser, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { launchChromium } from "./chromium.js";
import { databases } from "./databases.js";
import { startTestGateway } from "./test-gateway.js";
import type { TestGateway } from "./test-gateway.js";

let api: TestGateway;
let browser: Browser;
let page: Page;
/** What the browser complained about, and what it asked of others than the gateway. */
let complaints: string[];

beforeAll(async () => {
  api = await startTestGateway(databases[0]!);
  browser = await launchChromium();
});
afterAll(async () => {
  await browser.close();
  await api[Symbol.asyncDispose]();
});
beforeEach(async () => {
  page = await browser.newPage({ viewport: { width: 1100, height: 900 } });
  complaints = [];
  page.on("console", (message) => {
    if (message.type() === "error" || message.type() === "warning") complaints.push(message.text());
  });
  page.on("pageerror", (error) => complaints.push(error.message));
  page.on("request", (request) => {
    const { protocol } = new URL(request.url());
    if (protocol !== "data:" && !request.url().startsWith(`${api.url}/`)) complaints.push(request.url());
  });
});
afterEach(() => page.close());

test("the API can be read and opened in a browser, under the policy and without anybody else's server", async () => {
  await page.goto(`${api.url}/docs`);
  await page.locator("#operations-Messages-sendSms").waitFor();
  expect(await page.locator(".opblock").count()).toBe(Object.keys(endpoints).length);
  await page.locator("#operations-Messages-sendSms .opblock-summary-control").click();
  const answers = page.locator("#operations-Messages-sendSms .responses-table");
  await answers.getByText("402", { exact: true }).waitFor();
  expect(await answers.innerText()).toContain("INSUFFICIENT_BALANCE");
  expect(complaints).toEqual([]);
});

test("the link of a code's page opens the operation that it names", async () => {
  await page.goto(`${api.url}/errors/INSUFFICIENT_BALANCE`);
  await page.getByRole("link", { name: "POST /sms/send" }).click();
  await page.locator("#operations-Messages-sendSms.is-open").waitFor();
  expect(complaints).toEqual([]);
});

test("the catalogue leads from the list to the page of a code, with the gateway's own style", async () => {
  await page.goto(`${api.url}/errors`);
  expect(await page.locator("tbody tr").count()).toBe(errorCodes.length);
  await page.getByRole("link", { name: "TOKEN_EXPIRED" }).click();
  await page.getByRole("heading", { level: 1, name: "TOKEN_EXPIRED" }).waitFor();
  // As text: there is no DOM where this file is type-checked.
  expect(await page.evaluate('getComputedStyle(document.querySelector("pre")).overflowX')).toBe("auto");
  expect(complaints).toEqual([]);
});

test("what somebody slips into a page does not run: neither a script nor a style that stands inline, nor text as markup", async () => {
  await page.goto(`${api.url}/errors`);
  const ran = await page.evaluate(`(() => {
    const script = document.createElement("script");
    script.append("document.title = 'taken over'");
    const style = document.createElement("style");
    style.textContent = "h1 { position: fixed }";
    document.body.append(script, style);
    const { position } = getComputedStyle(document.querySelector("h1"));
    let markup = "taken";
    try { document.body.insertAdjacentHTML("beforeend", "<i>slipped in</i>"); } catch { markup = "refused"; }
    // What the debugger itself runs may evaluate; what it leaves for later is the page's.
    return new Promise((resolve) => setTimeout(() => {
      let evaluated = "refused";
      try { evaluated = Function("return 1 + 1")(); } catch {}
      resolve({ title: document.title, position, markup, evaluated });
    }));
  })()`);
  const refused = { position: "static", markup: "refused", evaluated: "refused" };
  expect(ran).toEqual({ title: "Error codes · SMS API", ...refused });
});
