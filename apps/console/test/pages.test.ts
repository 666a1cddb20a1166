import { beforeAll, expect, inject, test } from "vitest";
import { success } from "./browser/answers.js";
import type { OpenConsole } from "./browser/open-console.js";
import { picture } from "./browser/start-stage.js";
import type { OpenOptions } from "./browser/start-stage.js";
import { useStage } from "./browser/use-stage.js";
import { logIn } from "./gateway/log-in.js";

const stage = useStage();
/** The session of the user `demo`, as the page keeps it. */
let session: string;

beforeAll(async () => {
  session = await logIn();
});

/** Opens a page as the user `demo`. */
function open(
  path: string,
  stored: Record<string, string> = {},
  options: OpenOptions = {},
): Promise<OpenConsole> {
  return stage.openStored({ "console.session": session, ...stored }, { path, ...options });
}

test("the list is filtered by what stands in the address, and broken filters can be reset", async () => {
  await using opened = await open("/messages?status=delivered&phone=49151");
  const { page } = opened;
  await page.getByLabel("Number contains").fill("99999999999");
  await page.getByRole("button", { name: "Apply" }).click();
  await page.getByText("No message matches").waitFor();
  expect(new URL(page.url()).searchParams.get("phone")).toContain("99999999999");
  expect(await opened.axe()).toEqual([]);
  await page.goto(`${stage.server.origin}/messages?status=lost`);
  await page.getByText("These filters cannot be used").waitFor();
  await page.getByRole("button", { name: "Reset the filters" }).click();
  await page.getByText("These filters cannot be used").waitFor({ state: "detached" });
  await page.getByRole("button", { name: "Export as CSV" }).waitFor();
  expect(new URL(page.url()).search).toBe("");
});

test("a workspace can be switched, and one that is gone offers the live ones", async () => {
  await using opened = await open("/workspaces");
  const { page } = opened;
  await page.getByRole("button", { name: "Use Marketing" }).click();
  await page.getByRole("listitem").filter({ hasText: "Marketing" }).getByText("In use").waitFor();
  expect(await opened.axe()).toEqual([]);
  await page.screenshot({ path: picture("workspaces") });

  const gone = JSON.stringify({ username: "demo", id: "999999", name: "Old campaign" });
  await page.evaluate((value) => localStorage.setItem("console.workspace", value), gone);
  await page.goto(`${stage.server.origin}/messages`);
  await page.getByRole("alert").getByText("This workspace is not yours").waitFor();
  await page.getByRole("link", { name: "Choose a workspace" }).click();
  await page.getByText("The chosen workspace is gone").waitFor();
  await page.getByRole("button", { name: "Use Marketing" }).click();
  await page.getByRole("link", { name: "Messages" }).click();
  await page.getByText("No messages yet").waitFor();
  await page.screenshot({ path: picture("messages-empty") });
  expect(await opened.axe()).toEqual([]);
});

test("the spend is shown by day and by country, as the service counts it", async () => {
  const { url, apiKey } = inject("gateway");
  const headers = { "content-type": "application/json", "x-api-key": apiKey };
  const body = { to: ["+33612345670", "+33612345671"], message: "Bonjour", sender_id: "Acme" };
  const sent = await fetch(`${url}/api/v1/sms/send`, { method: "POST", headers, body: JSON.stringify(body) });
  const { summary } = (await sent.json()) as { summary: { total_cost: number } };
  await using opened = await stage.openSignedIn({ path: "/balance" });
  const { page } = opened;
  const row = page
    .getByRole("region", { name: "Spend by country" })
    .getByRole("row")
    .filter({ has: page.getByRole("rowheader", { name: "France" }) });
  const money = new Intl.NumberFormat("en", { style: "currency", currency: "EUR", maximumFractionDigits: 3 });
  await row.getByRole("cell", { name: money.format(summary.total_cost), exact: true }).waitFor();
  await row.getByRole("cell", { name: "2", exact: true }).waitFor();
  await page.getByText(/in the last 3[01] days/).waitFor();
  expect(await opened.axe()).toEqual([]);
  await page.screenshot({ path: picture("balance"), fullPage: true });
});

test("a blocked credit, a reading that cannot be had and an account in setup are shown as such", async () => {
  await using opened = await open("/balance");
  const { page } = opened;
  await page.getByLabel("Available").getByText("€").waitFor();
  const show = async (body: unknown): Promise<void> => {
    stage.server.mishap = (path) => (path === "/api/v1/user/balance" ? success(body) : undefined);
    await page.getByRole("button", { name: "Read again" }).click();
  };
  await show({ balance: -1.5, currency: "EUR", credit_blocked: true });
  await page.getByRole("alert").getByText("Sending is blocked").waitFor();
  expect(await opened.axe()).toEqual([]);
  await page.screenshot({ path: picture("balance-blocked") });
  await show({ balance: 0, currency: "EUR", unavailable: true, reason: "cache_disabled" });
  await page.getByText("The balance is not known just now").waitFor();
  expect(await page.getByLabel("Available").isVisible()).toBe(false);
  await show({ status: false, error: "Account is in setup process" });
  await page.getByText("Your account is being set up").waitFor();
  expect(await opened.axe()).toEqual([]);
});

const everyPage = [
  "send",
  "messages",
  "balance",
  "workspaces",
  "atlas",
  "atlas/INVALID_WORKSPACE_HEADER",
  "sign-in",
];

const looks: readonly (readonly [name: string, stored: Record<string, string>, options: OpenOptions])[] = [
  ["dark", { "console.theme": '"dark"', "console.locale": '"fr"' }, {}],
  ["phone", { "console.locale": '"de"' }, { viewport: { width: 390, height: 844 } }],
  ["arabic", { "console.locale": '"ar"' }, {}],
];

test.each(looks)("every page is sound in this look: %s", async (name, stored, options) => {
  await using opened = await open("/send", stored, options);
  const { page } = opened;
  for (const path of everyPage) {
    await page.goto(`${stage.server.origin}/${path}`);
    await page.getByRole("heading", { level: 1 }).waitFor();
    await expect.poll(() => page.locator(".skeleton").count(), { timeout: 30_000 }).toBe(0);
    expect(await opened.axe(), path).toEqual([]);
    const overflow = await page.evaluate("document.documentElement.scrollWidth > innerWidth");
    expect(overflow, `${path} scrolls sideways`).toBe(false);
    await page.screenshot({ path: picture(`${path.replace("/", "-")}-${name}`) });
  }
  expect(await page.evaluate("document.documentElement.dir")).toBe(name === "arabic" ? "rtl" : "ltr");
});

test.each([
  ["nothing moves for whoever prefers it so", "reduce", false],
  ["it moves a little for everybody else", "no-preference", true],
] as const)("%s", async (_title, reducedMotion, moves) => {
  await using opened = await open("/send", {}, { reducedMotion });
  await opened.page.getByRole("heading", { level: 1 }).waitFor();
  const durations = await opened.page.evaluate(() =>
    [...document.querySelectorAll("*")]
      .map((element) => getComputedStyle(element))
      .flatMap(({ transitionDuration, animationDuration }) => [transitionDuration, animationDuration]),
  );
  expect(durations.some((duration) => !/^(?:0s(?:, )?)+$/.test(duration))).toBe(moves);
});
