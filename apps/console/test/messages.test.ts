import { text } from "node:stream/consumers";
import { beforeAll, expect, inject, test } from "vitest";
import { envelope } from "./browser/answers.js";
import { useStage } from "./browser/use-stage.js";
import { freshNumbers } from "./numbers.js";

const COUNT = 60;
/** What only the numbers of this file begin with. */
const PREFIX = "491514";

const stage = useStage();
const numbers = freshNumbers("messages", COUNT);

beforeAll(async () => {
  const { url, apiKey } = inject("gateway");
  const answer = await fetch(`${url}/api/v1/sms/send`, {
    method: "POST",
    headers: { "content-type": "application/json", "x-api-key": apiKey },
    body: JSON.stringify({ to: numbers, message: 'Hello, "you"', sender_id: "Pager" }),
  });
  expect(answer.status).toBe(200);
});

test("a list is paged through by what stands in the address, and filtering begins at its first page", async () => {
  await using opened = await stage.openSignedIn({ path: `/messages?phone=${PREFIX}` });
  const { page } = opened;
  const paging = page.getByRole("navigation", { name: "Pages of the list" });
  await page.getByRole("heading", { name: `${COUNT} messages` }).waitFor();
  await paging.getByText("Page 1 of 3").waitFor();
  expect(await paging.getByRole("button", { name: "Previous" }).isDisabled()).toBe(true);
  const seen = new Set<string>();
  for (const at of [1, 2, 3]) {
    await paging.getByText(`Page ${at} of 3`).waitFor();
    for (const row of await page.locator("tbody td:first-child").allInnerTexts()) seen.add(row);
    if (at < 3) await paging.getByRole("button", { name: "Next" }).click();
  }
  expect([...seen].sort()).toEqual([...numbers].sort());
  expect(await paging.getByRole("button", { name: "Next" }).isDisabled()).toBe(true);

  await page.reload();
  await paging.getByText("Page 3 of 3").waitFor();
  await page.goBack();
  await paging.getByText("Page 2 of 3").waitFor();
  await page.getByLabel("Number contains").fill(numbers[7] ?? "");
  await page.getByRole("button", { name: "Apply" }).click();
  await page.getByRole("heading", { name: "1 message" }).waitFor();
  expect(new URL(page.url()).searchParams.has("page")).toBe(false);
});

test("the export has every message that the filters let through, on whichever page one stands", async () => {
  await using opened = await stage.openSignedIn({ path: `/messages?phone=${PREFIX}&page=2` });
  const { page } = opened;
  const started = page.waitForEvent("download");
  await page.getByRole("button", { name: "Export as CSV" }).click();
  const download = await started;
  expect(download.suggestedFilename()).toBe("messages.csv");
  const [head = "", ...rows] = (await text(await download.createReadStream())).trim().split(/\r?\n/);
  expect(head).toContain("recipient");
  expect(rows).toHaveLength(COUNT);
  for (const number of numbers) expect(rows.filter((row) => row.includes(number))).toHaveLength(1);
  expect(rows[0]).toContain('"Hello, ""you"""');
  await page.getByRole("button", { name: "Export as CSV" }).waitFor();
});

test("an export that fails says why, and can be had when it is over", async () => {
  stage.server.mishap = (path) =>
    path.startsWith("/api/v1/sms/messages/unified/export") ? envelope(403, "FORBIDDEN") : undefined;
  await using opened = await stage.openSignedIn({ path: `/messages?phone=${PREFIX}` });
  const { page } = opened;
  await page.getByRole("button", { name: "Export as CSV" }).click();
  await page.getByRole("alert").getByText("You are not allowed to do this").waitFor();
  await page.getByRole("table").waitFor();
  stage.server.mishap = undefined;
  const started = page.waitForEvent("download");
  await page.getByRole("button", { name: "Export as CSV" }).click();
  expect((await started).suggestedFilename()).toBe("messages.csv");
});
