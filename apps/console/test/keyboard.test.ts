import { TOTP } from "otpauth";
import type { Locator, Page } from "playwright-core";
import { expect, inject, test } from "vitest";
import { picture } from "./browser/start-stage.js";
import { useStage } from "./browser/use-stage.js";
import { countMessages } from "./gateway/count-messages.js";
import { logIn } from "./gateway/log-in.js";
import { freshNumbers } from "./numbers.js";

const stage = useStage();

test("whoever signs in without a mouse is led to what was wrong, and from there to the page that was asked for", async () => {
  const { password } = inject("gateway");
  await using opened = await stage.open({ path: "/workspaces" });
  const { page } = opened;
  const username = page.getByLabel("User name");
  const secret = page.getByRole("textbox", { name: "Password" });
  await username.waitFor();
  await tabTo(page, page.getByRole("radio", { name: "Password" }), 1);
  await page.keyboard.press("ArrowRight");
  await page.getByRole("textbox", { name: "API key" }).waitFor();
  await page.keyboard.press("ArrowLeft");
  await tabTo(page, username, 1);
  await page.keyboard.type("demo");
  await page.keyboard.press("Enter");
  await page.getByText("Type your password.").waitFor();
  await expectFocus(page, secret);

  await page.keyboard.type("wrong");
  await tabTo(page, page.getByRole("button", { name: "Sign in" }), 1);
  await page.keyboard.press("Enter");
  const refusal = page.getByRole("alert").filter({ hasText: "That does not match" });
  await refusal.waitFor();
  // The focus is on the refusal, which a screen reader reads out, and the fields come next.
  await expectFocus(page, refusal.locator(".."));
  await page.screenshot({ path: picture("keyboard-refused") });
  await tabTo(page, username, 3);
  await tabTo(page, secret, 1);
  await page.keyboard.press("ControlOrMeta+a");
  await page.keyboard.type(password);
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { level: 1, name: "Workspaces" }).waitFor();
});

test("a second factor is typed where the focus is, and a wrong one leads back there", async () => {
  const { password, totpSecret } = inject("gateway");
  await using opened = await stage.open({ path: "/sign-in" });
  const { page } = opened;
  await tabTo(page, page.getByLabel("User name"), 2);
  await page.keyboard.type("demo-2fa");
  await page.keyboard.press("Tab");
  await page.keyboard.type(password);
  await page.keyboard.press("Enter");
  const code = page.getByRole("textbox", { name: "Code" });
  await code.waitFor();
  await expectFocus(page, code);
  await page.keyboard.type("12");
  await page.keyboard.press("Enter");
  await page.getByText("Type the six digits.").waitFor();
  await expectFocus(page, code);
  expect(await opened.axe()).toEqual([]);
  await page.keyboard.press("ControlOrMeta+a");
  await page.keyboard.type("000000");
  await page.keyboard.press("Enter");
  const refusal = page.getByRole("alert").filter({ hasText: "That does not match" });
  await refusal.waitFor();
  await expectFocus(page, refusal.locator(".."));
  await tabTo(page, code, 3);
  await page.keyboard.press("ControlOrMeta+a");
  await page.keyboard.type(new TOTP({ secret: totpSecret }).generate());
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { level: 1, name: "Send" }).waitFor();
});

test("workspaces are switched without a mouse, and from one that is gone the keyboard leads to the live ones", async () => {
  const gone = JSON.stringify({ username: "demo", id: "999999", name: "Old campaign" });
  await using opened = await stage.openStored(
    { "console.session": await logIn(), "console.workspace": gone },
    { path: "/messages" },
  );
  const { page } = opened;
  await page.getByRole("alert").getByText("This workspace is not yours").waitFor();
  await tabTo(page, page.getByRole("link", { name: "Choose a workspace" }), 30);
  await page.keyboard.press("Enter");
  await page.getByText("The chosen workspace is gone").waitFor();
  await tabTo(page, page.getByRole("button", { name: "Use Marketing" }), 30);
  await page.keyboard.press("Enter");
  const marketing = page.getByRole("listitem").filter({ hasText: "Marketing" });
  await marketing.getByText("In use").waitFor();
  // The button is gone; what it was about has the focus.
  await expectFocus(page, marketing);
  await page.screenshot({ path: picture("keyboard-workspaces") });
  await tabTo(page, page.getByRole("button", { name: /^Use / }).first(), 30);
  await page.keyboard.press("Enter");
  await marketing.getByText("In use").waitFor({ state: "detached" });
  await expectFocus(page, page.getByRole("listitem").filter({ hasText: "In use" }));
});

test("a message can be written, sent and followed without a mouse", async () => {
  await using opened = await stage.openSignedIn({ path: "/send" });
  const { page } = opened;
  const [number = ""] = freshNumbers("keyboard", 1);
  await page.getByLabel("Recipients").waitFor();
  await page.keyboard.press("Tab");
  expect(await page.evaluate("document.activeElement.textContent")).toBe("Skip to the content");
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  await page.keyboard.type(number);
  await page.keyboard.press("Tab");
  await page.keyboard.press("Tab");
  await page.keyboard.type("Hello from the keyboard");
  await page.keyboard.press("Tab");
  await page.keyboard.type("Acme");
  await page.getByText("Send to 1 recipient").waitFor();
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { name: "Finished" }).waitFor();

  await page.getByRole("link", { name: "Messages" }).focus();
  await page.keyboard.press("Enter");
  // Other files send by the thousand meanwhile, which pushes the row off the first page of an unfiltered list.
  await page.getByLabel("Number contains").focus();
  await page.keyboard.type(number.slice(1));
  await page.keyboard.press("Enter");
  const row = page.getByRole("row").filter({ hasText: number });
  await row.getByText("Hello from the keyboard").waitFor();
  // It follows by itself until the carrier has delivered it.
  await row.getByText("Delivered").waitFor();
  expect(await opened.axe()).toEqual([]);
  await page.screenshot({ path: picture("messages") });
});

test("what is sent before the browser has found its storage is sent as soon as it has", async () => {
  await using opened = await stage.openSignedIn({ path: "/send" });
  const { page } = opened;
  await page.addInitScript(() => {
    // No element of a page waits for this, so a test cannot know that it has come: it has to come late.
    const listen = Reflect.get(EventTarget.prototype, "addEventListener");
    IDBOpenDBRequest.prototype.addEventListener = function (type: string, listener: EventListener): void {
      const late: EventListener = (event) => setTimeout(() => listener(event), 3_000);
      Reflect.apply(listen, this, [type, type === "success" ? late : listener]);
    };
  });
  await page.reload();
  const [number = ""] = freshNumbers("keyboard", 1);
  await page.getByLabel("Recipients").fill(number);
  await page.getByLabel("Message", { exact: true }).fill("Sent at once");
  await page.getByLabel("Sender").fill("Acme");
  await page.getByText("Send to 1 recipient").waitFor();
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { name: "Finished" }).waitFor();
  expect((await countMessages(number.slice(1))).total).toBe(1);
});

/** Goes on with Tab, at most so many times, until an element has the focus. */
async function tabTo(page: Page, target: Locator, steps: number): Promise<void> {
  await target.waitFor();
  for (let step = 0; step < steps; step += 1) {
    await page.keyboard.press("Tab");
    if (await hasFocus(target)) break;
  }
  await expectFocus(page, target);
}

/** Whether an element gets the focus, and whoever looks at the page can see it. */
async function expectFocus(page: Page, target: Locator): Promise<void> {
  await expect.poll(() => hasFocus(target), { timeout: 30_000 }).toBe(true);
  const outline = await page.evaluate(() => {
    const focused = document.activeElement;
    if (focused === null) return "nothing";
    // A choice is drawn by its label.
    const drawn = focused.matches("[type=radio]") ? (focused.closest("label") ?? focused) : focused;
    const { outlineStyle, outlineWidth } = getComputedStyle(drawn);
    return `${outlineStyle} ${outlineWidth}`;
  });
  expect(outline).toBe("solid 2px");
}

async function hasFocus(target: Locator): Promise<boolean> {
  return await target.evaluate((element) => element === document.activeElement);
}
