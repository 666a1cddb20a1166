import type { Locator, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { startStage } from "./browser/start-stage.js";
import type { Stage } from "./browser/start-stage.js";
import type { Mishap } from "./gateway/serve-console.js";

let stage: Stage;

beforeAll(async () => {
  stage = await startStage();
});

afterAll(() => stage[Symbol.asyncDispose]());

afterEach(() => {
  stage.server.mishap = undefined;
  expect(stage.server.reports).toEqual([]);
});

const BALANCE = "/api/v1/user/balance";
const html = { "content-type": "text/html" };
const json = { "content-type": "application/json", "x-request-id": "req-of-the-future" };
const page = (title: string) => `<html><h1>${title}</h1></html>`;
const answering = (status: number, headers: Record<string, string>, body: string): Mishap => ({
  kind: "answer",
  status,
  headers,
  body,
});
const futureCode = (status: number) =>
  answering(
    status,
    json,
    // eslint-disable-next-line error-model/known-code -- that this page does not know it is the point
    JSON.stringify({ status: false, error_code: "QUOTA_OF_CAMPAIGN", description: "Pause the campaign." }),
  );

interface Case {
  readonly what: string;
  readonly mishap: Mishap;
  readonly role: "alert" | "status";
  readonly title: string;
  readonly button: string | RegExp;
  readonly fastForwardMs?: number;
}

const cases: readonly Case[] = [
  {
    what: "a connection that breaks",
    mishap: { kind: "cut-before" },
    role: "status",
    title: "No connection to the service",
    button: /^Try again/,
  },
  {
    what: "no answer in time",
    mishap: { kind: "hold" },
    role: "status",
    title: "The service takes too long",
    button: /^Try again/,
    fastForwardMs: 16_000,
  },
  {
    what: "a bare 429",
    mishap: answering(429, {}, ""),
    role: "status",
    title: "The service is busy",
    button: /^Try again/,
  },
  {
    what: "the page of a proxy",
    mishap: answering(503, html, page("503 Service Temporarily Unavailable")),
    role: "status",
    title: "The service is busy",
    button: /^Try again/,
  },
  {
    what: "the page of a firewall",
    mishap: answering(404, html, page("Blocked")),
    role: "alert",
    title: "Something is in the way",
    button: "Copy for support",
  },
  {
    what: "a success that is a page",
    mishap: answering(200, html, page("Welcome to the hotel's network")),
    role: "alert",
    title: "The answer could not be read",
    button: "Copy for support",
  },
  {
    what: "a success of another form",
    mishap: answering(200, json, '{"balance":"a lot"}'),
    role: "alert",
    title: "The answer could not be read",
    button: "Copy for support",
  },
  {
    what: "a code that is newer than this page",
    mishap: futureCode(409),
    role: "alert",
    title: "The service said something new",
    button: "Copy for support",
  },
];

test.each(cases)("$what: $title", async ({ mishap, role, title, button, fastForwardMs }) => {
  let asked = 0;
  stage.server.mishap = (path) => {
    if (path !== BALANCE) return undefined;
    asked += 1;
    return mishap;
  };
  await using opened = await stage.openSignedIn({ path: "/send" });
  if (fastForwardMs !== undefined) await opened.page.clock.install();
  await opened.page.getByRole("link", { name: "Balance" }).click();
  if (fastForwardMs !== undefined) {
    await expect.poll(() => asked, { timeout: 15_000 }).toBeGreaterThan(0);
    await opened.page.clock.fastForward(fastForwardMs);
  }
  const notice = opened.page.getByRole(role).filter({ hasText: title });
  await notice.getByRole("button", { name: button }).first().waitFor();
  expect(await opened.axe()).toEqual([]);
  expect(opened.complaints).toEqual([]);
});

test("a code that is newer than this page is named in the details only, with its request, to be copied", async () => {
  stage.server.mishap = (path) => (path === BALANCE ? futureCode(409) : undefined);
  await using opened = await stage.openSignedIn({ path: "/balance" });
  const notice = noticeOf(opened.page, "The service said something new");
  await notice.waitFor();
  expect(await notice.innerText()).not.toContain("Pause the campaign.");
  await notice.getByText("Details", { exact: true }).click();
  await notice.getByText("QUOTA_OF_CAMPAIGN").waitFor();
  await notice.getByText("req-of-the-future").waitFor();
  await notice.getByText("Pause the campaign.").waitFor();
  expect(opened.complaints).toEqual([]);
});

test("what a person stops themselves is told as such, without an alarm", async () => {
  stage.server.mishap = (path) => (path === BALANCE ? { kind: "hold" } : undefined);
  await using opened = await stage.openSignedIn({ path: "/atlas/API_KEY_EXPIRED" });
  const panel = opened.page.getByRole("region", { name: "See it happen" });
  await panel.getByRole("button", { name: "Provoke it" }).click();
  await panel.getByRole("button", { name: "Stop" }).click();
  await panel.getByRole("status").filter({ hasText: "You stopped this yourself." }).waitFor();
  expect(opened.complaints).toEqual([]);
});

function noticeOf(within: Page, title: string): Locator {
  return within.getByRole("alert").filter({ hasText: title });
}
