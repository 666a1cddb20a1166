import type { Locator, Page } from "playwright-core";
import { expect, test } from "vitest";
import { answering, envelope, htmlPage, proxyPage, success } from "./browser/answers.js";
import { useStage } from "./browser/use-stage.js";
import type { Mishap } from "./gateway/serve-console.js";

const stage = useStage();

const BALANCE = "/api/v1/user/balance";

interface Case {
  readonly what: string;
  readonly mishap: Mishap;
  readonly role: "alert" | "status";
  readonly title: string;
  readonly button: string | RegExp;
  /** Whether the page has to wait long before it gives up. */
  readonly slow?: boolean;
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
    slow: true,
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
    mishap: proxyPage,
    role: "status",
    title: "The service is busy",
    button: /^Try again/,
  },
  {
    what: "the page of a firewall",
    mishap: htmlPage(404, "Blocked"),
    role: "alert",
    title: "Something is in the way",
    button: "Copy for support",
  },
  {
    what: "a success that is a page",
    mishap: htmlPage(200, "Welcome to the hotel's network"),
    role: "alert",
    title: "The answer could not be read",
    button: "Copy for support",
  },
  {
    what: "a success of another form",
    mishap: success({ balance: "a lot" }),
    role: "alert",
    title: "The answer could not be read",
    button: "Copy for support",
  },
  {
    what: "a code that is newer than this page",
    mishap: envelope(409, "BALANCE_FROZEN"),
    role: "alert",
    title: "The service said something new",
    button: "Copy for support",
  },
];

test.each(cases)("$what: $title", async ({ mishap, role, title, button, slow = false }) => {
  let asked = 0;
  stage.server.mishap = (path) => {
    if (path !== BALANCE) return undefined;
    asked += 1;
    return mishap;
  };
  await using opened = await stage.openSignedIn({ path: "/send" });
  const { page } = opened;
  if (slow) await page.clock.install();
  await page.getByRole("link", { name: "Balance" }).click();
  const notice = page.getByRole(role).filter({ hasText: title });
  if (slow) {
    await expect.poll(() => asked, { timeout: 15_000 }).toBeGreaterThan(0);
    const shownLater = async () => {
      await page.clock.runFor(5_000);
      return await notice.count();
    };
    await expect.poll(shownLater, { timeout: 30_000 }).toBeGreaterThan(0);
  }
  await notice.getByRole("button", { name: button }).first().waitFor();
  expect(await opened.axe()).toEqual([]);
});

test("what passes can be tried again as soon as the wait is over, and then all is well", async () => {
  stage.server.mishap = (path) => (path === BALANCE ? answering(429, { "retry-after": "1" }, "") : undefined);
  await using opened = await stage.openSignedIn({ path: "/balance" });
  const notice = opened.page.getByRole("status").filter({ hasText: "The service is busy" });
  await notice.getByRole("button", { name: "Try again in 1 s" }).waitFor();
  stage.server.mishap = undefined;
  await notice.getByRole("button", { name: "Try again", exact: true }).click();
  await opened.page.getByLabel("Available").getByText("€").waitFor();
  expect(await notice.count()).toBe(0);
});

test("a code that is newer than this page is named in the details only, with its request, to be copied", async () => {
  stage.server.mishap = (path) =>
    path === BALANCE ? envelope(409, "BALANCE_FROZEN", "Frozen by audit.") : undefined;
  await using opened = await stage.openSignedIn({ path: "/balance" });
  const notice = alertOf(opened.page, "The service said something new");
  await notice.waitFor();
  expect(await notice.innerText()).not.toContain("Frozen by audit.");
  await notice.getByText("Details", { exact: true }).click();
  await notice.getByText("BALANCE_FROZEN", { exact: true }).waitFor();
  await notice.getByText("req-of-a-test").waitFor();
  await notice.getByText("Frozen by audit.").waitFor();
  expect(await opened.axe()).toEqual([]);
});

test("a newer service's action and wait are followed, though its code is not known", async () => {
  stage.server.mishap = (path) => (path === BALANCE ? envelope(429, "TOO_EAGER") : undefined);
  await using opened = await stage.openSignedIn({ path: "/balance" });
  const notice = opened.page.getByRole("status").filter({ hasText: "The service said something new" });
  await notice.getByRole("button", { name: /^Try again/ }).waitFor();
  stage.server.mishap = (path) => (path === BALANCE ? envelope(401, "SESSION_MOVED") : undefined);
  await opened.page.reload();
  await alertOf(opened.page, "The service said something new")
    .getByRole("link", { name: "Sign in again" })
    .waitFor();
});

test("what a person stops themselves is told as such, without an alarm", async () => {
  stage.server.mishap = (path) => (path === BALANCE ? { kind: "hold" } : undefined);
  await using opened = await stage.openSignedIn({ path: "/atlas/API_KEY_EXPIRED" });
  const panel = opened.page.getByRole("region", { name: "See it happen" });
  await panel.getByRole("button", { name: "Provoke it" }).click();
  await panel.getByRole("button", { name: "Stop" }).click();
  await panel.getByRole("status").filter({ hasText: "You stopped this yourself." }).waitFor();
});

test("a fault behind the scenes takes no page away: who writes goes on writing", async () => {
  const failing = new Set([BALANCE, "/api/v1/user/pricing"]);
  const failed = new Set<string>();
  stage.server.mishap = (path) => {
    if (!failing.has(path)) return undefined;
    failed.add(path);
    return envelope(500, "INTERNAL_ERROR");
  };
  await using opened = await stage.openSignedIn({ path: "/send" });
  const { page } = opened;
  const message = page.getByLabel("Message", { exact: true });
  await message.fill("Half a");
  await expect.poll(() => failed, { timeout: 30_000 }).toEqual(failing);
  await message.pressSequentially(" thought");
  expect(await message.inputValue()).toBe("Half a thought");
  await page.getByRole("link", { name: "Balance" }).click();
  await alertOf(page, "Something broke at the service").waitFor();
  // What does not need the balance is there all the same.
  await page.getByRole("heading", { level: 2, name: "Spend", exact: true }).waitFor();
});

function alertOf(within: Page, title: string): Locator {
  return within.getByRole("alert").filter({ hasText: title });
}
