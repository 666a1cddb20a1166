import type { Page } from "playwright-core";
import { expect, inject, test } from "vitest";
import { envelope } from "./browser/answers.js";
import { picture } from "./browser/start-stage.js";
import { useStage } from "./browser/use-stage.js";

const stage = useStage();

async function signIn(page: Page, username: string, password: string): Promise<void> {
  await page.getByLabel("User name").fill(username);
  await page.getByRole("textbox", { name: "Password" }).fill(password);
  await page.getByRole("button", { name: "Sign in" }).click();
}

test("whoever holds an API key signs in, and gets to the page that asked for it", async () => {
  await using opened = await stage.open({ path: "/balance" });
  const { page } = opened;
  await page.getByRole("heading", { name: "Sign in" }).waitFor();
  expect(await opened.axe()).toEqual([]);
  await page.screenshot({ path: picture("sign-in") });

  await page.getByText("API key", { exact: true }).click();
  await page.getByRole("textbox", { name: "API key" }).fill("sk_prod_ffffffffffffffffffffffffffffffff");
  await page.getByRole("button", { name: "Sign in" }).click();
  await page.getByRole("alert").getByText("This API key is not known").waitFor();
  expect(await opened.axe()).toEqual([]);

  await page.getByRole("textbox", { name: "API key" }).fill(inject("gateway").apiKey);
  await page.getByRole("button", { name: "Sign in" }).click();
  await page.getByRole("heading", { name: "Balance" }).waitFor();
  await page.getByLabel("Available").getByText("€").waitFor();
});

test("each way in which a login ends says what to do, and what was typed stays", async () => {
  const { password } = inject("gateway");
  await using opened = await stage.open({ path: "/sign-in" });
  const { page } = opened;
  await page.getByRole("button", { name: "Sign in" }).click();
  await page.getByText("Type your user name.").waitFor();

  await signIn(page, "demo-readonly", "wrong");
  await page.getByRole("alert").getByText("That does not match").waitFor();
  expect(await page.getByLabel("User name").inputValue()).toBe("demo-readonly");
  await signIn(page, "demo-suspended", password);
  await page.getByRole("alert").getByText("This account is suspended").waitFor();
  await page.getByRole("button", { name: "Copy a request for access" }).waitFor();
  await signIn(page, "demo-elsewhere", password);
  await page.getByRole("alert").getByText("Not allowed from this network").waitFor();
  await page.screenshot({ path: picture("sign-in-elsewhere") });
  expect(await opened.axe()).toEqual([]);

  await signIn(page, "demo", password);
  await page.getByRole("heading", { name: "Send" }).waitFor();
  await page.reload();
  await page.getByRole("heading", { name: "Send" }).waitFor();
  await page.getByRole("button", { name: "Account" }).click();
  await page.getByText("Signed in as demo").waitFor();
  expect(await opened.axe()).toEqual([]);
  await page.screenshot({ path: picture("account") });
  await page.getByRole("button", { name: "Sign out" }).click();
  await page.getByRole("heading", { name: "Sign in" }).waitFor();
});

test("a throttled login counts down before it can be tried again", async () => {
  await using opened = await stage.open({ path: "/sign-in" });
  const { page } = opened;
  const throttled = page.getByText("Too many attempts");
  for (let attempt = 0; attempt < 12 && !(await throttled.isVisible()); attempt += 1) {
    await signIn(page, "nobody-at-all", `wrong ${attempt}`);
    await page.getByRole("button", { name: "Sign in" }).isEnabled();
    await page.getByText(/That does not match|Too many attempts/).waitFor();
  }
  await throttled.waitFor();
  const button = page.getByRole("button", { name: /^Try again in \d+ s$/ });
  await button.waitFor();
  expect(await button.isDisabled()).toBe(true);
  await page.screenshot({ path: picture("sign-in-throttled") });
  expect(await opened.axe()).toEqual([]);
  await page.getByRole("button", { name: "Try again", exact: true }).waitFor();
});

test("an expired session is renewed once without a word, and asked for after a reload", async () => {
  const { password } = inject("gateway");
  await using opened = await stage.open({ path: "/sign-in?back=%2Fmessages" });
  const { page } = opened;
  await signIn(page, "demo", password);
  await page.getByRole("heading", { name: "Messages", level: 1 }).waitFor();

  let logins = 0;
  let expired = 0;
  stage.server.mishap = (path) => {
    if (path === "/api/v1/auth/login") logins += 1;
    if (path !== "/api/v1/user/profile" || expired > 0) return undefined;
    expired += 1;
    return envelope(401, "TOKEN_EXPIRED");
  };
  await page.getByRole("link", { name: "Workspaces" }).click();
  await page.getByRole("heading", { name: "Marketing" }).waitFor();
  expect([logins, expired]).toEqual([1, 1]);
  expect(await page.getByText("Your session has expired").isVisible()).toBe(false);

  await page.reload();
  await page.getByRole("heading", { name: "Marketing" }).waitFor();
  stage.server.mishap = (path) =>
    path === "/api/v1/user/profile" ? envelope(401, "TOKEN_EXPIRED") : undefined;
  await page.reload();
  await page.getByRole("alert").getByText("Your session has expired").waitFor();
  stage.server.mishap = undefined;
  await page.getByRole("link", { name: "Sign in again" }).click();
  await signIn(page, "demo", password);
  await page.getByRole("heading", { name: "Marketing" }).waitFor();
});
