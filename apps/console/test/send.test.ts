import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { proxyPage } from "./browser/answers.js";
import { picture } from "./browser/start-stage.js";
import { useStage } from "./browser/use-stage.js";
import { countMessages } from "./gateway/count-messages.js";
import { freshNumbers } from "./numbers.js";

const stage = useStage();

/** What only the numbers of this file begin with. */
const PREFIX = "491511";

async function fill(page: Page, recipients: string, message: string): Promise<void> {
  await page.getByLabel("Recipients").fill(recipients);
  await page.getByLabel("Message", { exact: true }).fill(message);
  await page.getByLabel("Sender").fill("Acme");
}

test("a form that the service would refuse says so field by field, before anything is sent", async () => {
  await using opened = await stage.openSignedIn({ path: "/send" });
  const { page } = opened;
  await page.getByRole("button", { name: "Send", exact: true }).click();
  await page.getByText("Numbers need a plus sign").waitFor();
  await page.getByText("It is empty, too long").waitFor();
  await page.getByText("Take 3 to 11 letters and digits").waitFor();
  expect(await page.evaluate("document.activeElement.name")).toBe("to");
  expect(await opened.axe()).toEqual([]);
  await page.screenshot({ path: picture("send-invalid") });
});

test("a lost answer, a proxy's page and a reload in the middle lose and repeat nothing", async () => {
  const before = await countMessages(PREFIX);
  await using opened = await stage.openSignedIn({ path: "/send" });
  const { page } = opened;
  const numbers = freshNumbers("send", 1000);
  await fill(
    page,
    ["phone;name", ...numbers.map((number) => `${number};Ada`), "nobody;Bob"].join("\n"),
    "Grüße 👋",
  );
  await page.getByText("1,000 recipients", { exact: true }).waitFor();
  await page.getByText("1 line is left out").waitFor();
  await page.getByText("1 part", { exact: true }).waitFor();
  const cost = page.getByRole("region", { name: "Summary" });
  await cost.getByText("€75.00").waitFor();
  expect(await opened.axe()).toEqual([]);
  await page.screenshot({ path: picture("send-form") });

  let sends = 0;
  let down = true;
  stage.server.mishap = (path) => {
    if (path !== "/api/v1/sms/send") return undefined;
    sends += 1;
    if (sends === 2) return { kind: "cut-after" };
    return sends > 5 && down ? proxyPage : undefined;
  };
  await page.getByRole("button", { name: "Send to 1,000 recipients" }).click();
  await page.getByText("The service is busy").waitFor();
  await page.getByRole("heading", { name: "Waiting for the connection" }).waitFor();
  expect(await opened.axe()).toEqual([]);
  await page.screenshot({ path: picture("send-waiting") });

  await page.reload();
  await page.getByText("This was interrupted").waitFor();
  down = false;
  await page.getByRole("heading", { name: "Finished" }).waitFor();
  await page.getByText("1,000 of 1,000").waitFor();
  expect(await opened.axe()).toEqual([]);
  await page.screenshot({ path: picture("send-finished") });

  const after = await countMessages(PREFIX);
  expect(after.total - before.total).toBe(1000);
  expect(after.recipientsWithSeveral).toBe(before.recipientsWithSeveral);
});

test("a number that does not exist is refused alone, and the others are sent", async () => {
  await using opened = await stage.openSignedIn({ path: "/send" });
  const { page } = opened;
  const numbers = [...freshNumbers("send", 6), "+4900", "+999123456789"];
  await fill(page, numbers.join("\n"), "Hello");
  await page.getByText("1 line is left out").waitFor();
  await page.getByRole("button", { name: "Send to 7 recipients" }).click();
  await page.getByRole("heading", { name: "Finished" }).waitFor();
  const row = page.getByRole("row").filter({ hasText: "+999123456789" });
  await row.getByText("Refused").waitFor();
  await row.getByText("INVALID_TO").waitFor();
  expect(await page.getByRole("row").filter({ hasText: "Accepted" }).count()).toBe(6);
});

test("a paused job stays paused over a reload, and goes on when it is told to", async () => {
  await using opened = await stage.openSignedIn({ path: "/send" });
  const { page } = opened;
  stage.server.mishap = (path) => (path === "/api/v1/sms/send" ? proxyPage : undefined);
  await fill(page, freshNumbers("send", 120).join("\n"), "Hello");
  await page.getByRole("button", { name: "Send to 120 recipients" }).click();
  await page.getByRole("button", { name: "Pause" }).click();
  await page.getByRole("heading", { name: "Paused" }).waitFor();
  stage.server.mishap = undefined;
  await page.reload();
  await page.getByRole("heading", { name: "Paused" }).waitFor();
  await page.getByRole("button", { name: "Continue" }).click();
  await page.getByText("120 of 120").waitFor();
  await page.getByRole("button", { name: "Send another" }).click();
  expect(await page.getByLabel("Recipients").inputValue()).toBe("");
});

test("of two tabs one sends; when it is closed the other goes on, and nobody gets the message twice", async () => {
  const before = await countMessages(PREFIX);
  await using opened = await stage.openSignedIn({ path: "/send" });
  const { page } = opened;
  let sends = 0;
  let stuck = true;
  stage.server.mishap = (path) => {
    if (path !== "/api/v1/sms/send") return undefined;
    sends += 1;
    // The third was carried out, and its answer is lost together with the tab.
    if (sends === 3) return { kind: "cut-after" };
    return sends > 3 && stuck ? { kind: "hold" } : undefined;
  };
  await fill(page, freshNumbers("send", 600).join("\n"), "Hello");
  await page.getByRole("button", { name: "Send to 600 recipients" }).click();
  await expect.poll(() => sends, { timeout: 30_000 }).toBeGreaterThan(3);

  const other = await page.context().newPage();
  await other.goto(`${stage.server.origin}/send`);
  await other.getByRole("heading", { name: "Another tab is sending this." }).waitFor();
  const sentByOne = sends;
  await page.close();
  stuck = false;
  await other.getByRole("heading", { name: "Finished" }).waitFor();
  await other.getByText("600 of 600").waitFor();
  expect(sends).toBeGreaterThan(sentByOne);

  const after = await countMessages(PREFIX);
  expect(after.total - before.total).toBe(600);
  expect(after.recipientsWithSeveral).toBe(before.recipientsWithSeveral);
});

test("two tabs that both saw no job have one, which is paused in both", async () => {
  await using opened = await stage.openSignedIn({ path: "/send" });
  const { page } = opened;
  const other = await page.context().newPage();
  await other.goto(`${stage.server.origin}/send`);
  await fill(page, freshNumbers("send", 300).join("\n"), "Hello");
  const send = { name: "Send to 300 recipients" };
  await other.getByRole("button", send).waitFor();
  // Both look when they have nothing else to do.
  await Promise.all([page, other].map((tab) => tab.waitForLoadState("networkidle")));

  let sends = 0;
  stage.server.mishap = (path) => {
    if (path !== "/api/v1/sms/send") return undefined;
    sends += 1;
    return { kind: "hold" };
  };
  await page.getByRole("button", send).click();
  await page.getByRole("heading", { name: "Sending" }).waitFor();
  await other.getByLabel("Message", { exact: true }).fill("Another");
  await other.getByRole("button", send).click();
  await other.getByRole("heading", { name: "Another tab is sending this." }).waitFor();
  await expect.poll(() => sends).toBe(2);

  await page.getByRole("button", { name: "Pause" }).click();
  await other.getByRole("heading", { name: "Paused" }).waitFor();
  expect(sends).toBe(2);
  stage.server.mishap = undefined;
  await other.getByRole("button", { name: "Continue" }).click();
  await other.getByText("300 of 300").waitFor();
  await other.getByRole("button", { name: "Send another" }).click();
  expect(await other.getByLabel("Message", { exact: true }).inputValue()).toBe("Another");
});

test("a number that is deleted just before the click is not sent to", async () => {
  await using opened = await stage.openSignedIn({ path: "/send" });
  const { page } = opened;
  const numbers = freshNumbers("send", 3);
  await fill(page, numbers.join("\n"), "Hello");
  await page.getByRole("button", { name: "Send to 3 recipients" }).waitFor();
  // In one go, so that the page has no time to read the numbers again.
  await page.getByLabel("Recipients").evaluate((field: HTMLTextAreaElement) => {
    field.setRangeText("", 0, field.value.indexOf("\n") + 1, "start");
    field.dispatchEvent(new InputEvent("input", { bubbles: true }));
    field.form?.requestSubmit();
  });
  await page.getByText("2 of 2").waitFor();
  const rows = page.getByRole("row").filter({ hasText: "Accepted" }).getByRole("cell");
  expect(await rows.filter({ hasText: "+49" }).allTextContents()).toEqual(numbers.slice(1));
});

test("a file is read wherever it comes from, and one that is no text is refused without harm", async () => {
  await using opened = await stage.openSignedIn({ path: "/send" });
  const { page } = opened;
  const field = page.getByLabel("Recipients");
  const drop = async (name: string, bytes: readonly number[]): Promise<void> => {
    const dataTransfer = await page.evaluateHandle(
      ([file, content]) => {
        const transfer = new DataTransfer();
        transfer.items.add(new File([new Uint8Array(content)], file));
        return transfer;
      },
      [name, bytes] as const,
    );
    await field.dispatchEvent("dragover", { dataTransfer });
    await page.getByText("Drop the file to read it").waitFor();
    await field.dispatchEvent("drop", { dataTransfer });
  };
  const csv = Buffer.from(["name,phone", '"Löw, Ada",+49 1512 2345678', "Bob,+44 7700 900123"].join("\r\n"));
  await drop("list.csv", [...csv]);
  await page.getByText("2 recipients", { exact: true }).waitFor();
  await drop("picture.png", [0x89, 0x50, 0x4e, 0x47, 0xff]);
  await page.getByText("This file could not be read.").waitFor();
  expect(await field.inputValue()).toContain("Ada");

  await page.getByLabel("Choose a file").setInputFiles({
    name: "one.txt",
    mimeType: "text/plain",
    buffer: Buffer.from("+4915122345678\n"),
  });
  await page.getByText("1 recipient", { exact: true }).waitFor();
  expect(await page.getByText("This file could not be read.").count()).toBe(0);
});
