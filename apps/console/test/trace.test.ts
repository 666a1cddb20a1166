import { expect, inject, test } from "vitest";
import { answering, envelope, proxyPage } from "./browser/answers.js";
import { picture } from "./browser/start-stage.js";
import { useStage } from "./browser/use-stage.js";

const stage = useStage();

const BALANCE = "/api/v1/user/balance";

test("under the hood, the course of a request is drawn, and what support asks for is copied with one click", async () => {
  let asked = 0;
  stage.server.mishap = (path) => {
    if (path !== BALANCE) return undefined;
    asked += 1;
    if (asked === 1) return proxyPage;
    if (asked === 2) return answering(429, { "retry-after": "1" }, "");
    return envelope(403, "FORBIDDEN", "Words of the server.");
  };
  await using opened = await stage.openSignedIn({
    path: "/balance",
    permissions: ["clipboard-read", "clipboard-write"],
  });
  const { page } = opened;
  await page.getByRole("alert").first().waitFor();
  const toggle = page.getByRole("button", { name: "Under the hood" });
  await toggle.focus();
  await page.keyboard.press("Enter");
  const drawer = page.getByRole("complementary", { name: "Under the hood" });
  await drawer.getByRole("heading", { name: "Under the hood" }).waitFor();

  // What went wrong is open already.
  const course = drawer.getByRole("list", { name: "Course" });
  const steps = [
    "Attempt 1: No answer of the API · HTTP 503",
    "Wait before the next attempt",
    "Attempt 2: No answer of the API · HTTP 429",
    "Wait as long as the service asked",
    "Attempt 3: FORBIDDEN · HTTP 403",
    "3 attempts",
  ];
  await course.getByText("3 attempts").waitFor();
  const told = await course.getByRole("listitem").allInnerTexts();
  steps.forEach((step, index) => expect(told[index]).toContain(step));
  const lanes = course.locator("rect");
  expect(await lanes.count()).toBe(steps.length - 1);
  const begins = await lanes.evaluateAll((bars) => bars.map((bar) => Number(bar.getAttribute("x"))));
  expect(begins).toEqual(begins.toSorted((one, other) => one - other));
  expect(begins.at(-1)).toBeGreaterThan(500);
  expect(await opened.axe()).toEqual([]);
  await page.screenshot({ path: picture("under-the-hood") });

  await drawer.getByRole("button", { name: "Copy for support" }).click();
  await drawer.getByText("Copied").waitFor();
  expect(await page.evaluate("navigator.clipboard.readText()")).toBe(
    "FORBIDDEN · HTTP 403 · request req-of-a-test · Words of the server.",
  );

  await drawer.getByLabel("Only what did not go at the first attempt").check();
  expect(await drawer.getByRole("button", { name: /^GET/ }).count()).toBe(1);
  await page.keyboard.press("Escape");
  await drawer.waitFor({ state: "detached" });
  expect(await toggle.evaluate((element) => element === document.activeElement)).toBe(true);
});

test("a silent renewal of the session can be seen under the hood", async () => {
  const { password } = inject("gateway");
  await using opened = await stage.open({ path: "/sign-in?back=%2Fmessages" });
  const { page } = opened;
  await page.getByLabel("User name").fill("demo");
  await page.getByRole("textbox", { name: "Password" }).fill(password);
  await page.getByRole("button", { name: "Sign in" }).click();
  await page.getByRole("heading", { name: "Messages", level: 1 }).waitFor();
  let expired = 0;
  stage.server.mishap = (path) => {
    if (path !== "/api/v1/user/profile" || expired > 0) return undefined;
    expired += 1;
    return envelope(401, "TOKEN_EXPIRED");
  };
  await page.getByRole("link", { name: "Workspaces" }).click();
  await page.getByRole("heading", { name: "Marketing" }).waitFor();
  await page.getByRole("button", { name: "Under the hood" }).click();
  const drawer = page.getByRole("complementary", { name: "Under the hood" });
  const course = drawer.getByRole("list", { name: "Course" });
  await course.getByText("Attempt 1: TOKEN_EXPIRED · HTTP 401").waitFor();
  await course.getByText("Signing in again").waitFor();
  await course.getByText("Attempt 2: Done").waitFor();
  await drawer.getByRole("button", { name: "POST /auth/login" }).first().waitFor();
  // Whatever is shown and kept there, the token and the password are not among it.
  expect(await drawer.innerHTML()).not.toContain(password);
});

test.each([
  ["phone", { viewport: { width: 390, height: 844 } }, '"de"', "Unter der Haube"],
  ["arabic", { colorScheme: "dark" }, '"ar"', "خلف الكواليس"],
] as const)("the drawer is sound in this look: %s", async (name, options, locale, title) => {
  stage.server.mishap = (path) => (path === BALANCE ? envelope(500, "DB_ERROR") : undefined);
  await using opened = await stage.openSignedIn({ path: "/icon.svg", ...options });
  const { page } = opened;
  await page.evaluate((value) => localStorage.setItem("console.locale", value), locale);
  await page.goto(`${stage.server.origin}/balance`);
  await page.getByRole("status").first().waitFor();
  await page.getByRole("button", { name: title }).click();
  const drawer = page.getByRole("complementary", { name: title });
  await drawer.getByText("DB_ERROR").last().waitFor();
  expect(await opened.axe()).toEqual([]);
  expect(await page.evaluate("document.documentElement.scrollWidth > innerWidth")).toBe(false);
  await page.screenshot({ path: picture(`under-the-hood-${name}`) });
});
