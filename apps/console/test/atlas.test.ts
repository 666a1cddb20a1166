import { errorCodes } from "@error-model/core";
import { expect, test } from "vitest";
import { picture } from "./browser/start-stage.js";
import { useStage } from "./browser/use-stage.js";

const stage = useStage();

test("the atlas lists every code, narrows by words and filters, and keeps them in the address", async () => {
  await using opened = await stage.openSignedIn({ path: "/atlas" });
  const { page } = opened;
  await page.getByText(`${errorCodes.length} codes`).waitFor();
  for (const code of errorCodes) await page.getByRole("link", { name: new RegExp(`^${code}\\b`) }).waitFor();
  expect(await opened.axe()).toEqual([]);
  await page.screenshot({ path: picture("atlas") });

  await page.getByLabel("What to do").selectOption({ label: "Use another key" });
  await page.getByText("3 codes").waitFor();
  await page.getByRole("searchbox", { name: "Search" }).fill("expired");
  await page.getByText("1 code", { exact: true }).waitFor();
  await page.reload();
  await page.getByText("1 code", { exact: true }).waitFor();
  await page.getByRole("searchbox", { name: "Search" }).fill("no such words");
  await page.getByRole("heading", { name: "No code matches" }).waitFor();
  expect(await opened.axe()).toEqual([]);
  await page.getByRole("button", { name: "Show all codes" }).click();
  await page.getByText(`${errorCodes.length} codes`).waitFor();
});

test("by keyboard alone, a code is found and read: cause, remedy, sample, reaction and the code that handles it", async () => {
  await using opened = await stage.openSignedIn({ path: "/atlas" });
  const { page } = opened;
  await page.getByRole("searchbox", { name: "Search" }).focus();
  await page.keyboard.type("insufficient");
  await page.getByText("1 code", { exact: true }).waitFor();
  // Past the three choices.
  for (let step = 0; step < 4; step += 1) await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { level: 1, name: "INSUFFICIENT_BALANCE" }).waitFor();
  await page.getByText("The account has less than the estimated cost").waitFor();
  await page.getByText("Stop sending, tell whoever pays").waitFor();
  await page.getByRole("group", { name: "Sample body" }).getByText('"billable_recipients"').waitFor();
  const reaction = page.getByRole("region", { name: "The balance is too low" });
  await reaction.getByRole("link", { name: "Top up" }).waitFor();
  const handling = page.getByRole("group", { name: "The code that handles it" });
  expect(await handling.innerText()).toContain('.withAction("top-up"');
  expect(await opened.axe()).toEqual([]);
  await page.screenshot({ path: picture("atlas-code"), fullPage: true });
});

test("an address that names no code says so", async () => {
  await using opened = await stage.openSignedIn({ path: "/atlas/constructor" });
  await opened.page.getByRole("heading", { level: 1, name: "There is no such code" }).waitFor();
  expect(await opened.axe()).toEqual([]);
});
