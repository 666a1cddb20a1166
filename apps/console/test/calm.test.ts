import { expect, inject, test } from "vitest";
import { proxyPage } from "./browser/answers.js";
import { picture } from "./browser/start-stage.js";
import { useStage } from "./browser/use-stage.js";
import { freshNumbers } from "./numbers.js";

const stage = useStage();

test("too low a balance shows the six figures and the way to top up, and the job stands still", async () => {
  await using opened = await stage.openSignedIn({ path: "/send", apiKey: inject("gateway").poorApiKey });
  const { page } = opened;
  await page.getByLabel("Recipients").fill(freshNumbers("calm", 5).join("\n"));
  await page.getByLabel("Message", { exact: true }).fill("Hello");
  await page.getByLabel("Sender").fill("Acme");
  await page.getByRole("button", { name: "Send to 5 recipients" }).click();
  await page.getByRole("alert").getByText("The balance is too low").waitFor();
  await page.getByRole("heading", { name: "Stopped until you act" }).waitFor();
  for (const [name, value] of [
    ["Missing", "€0.365"],
    ["Balance", "€0.01"],
    ["Estimated cost", "€0.375"],
    ["Recipients", "5"],
    ["Of these charged", "5"],
    ["Parts per message", "1"],
  ] as const)
    await page
      .getByLabel("What is missing")
      .locator("div")
      .filter({ hasText: name })
      .getByText(value)
      .waitFor();
  await page.getByRole("link", { name: "Top up" }).waitFor();
  expect(await opened.axe()).toEqual([]);
  await page.screenshot({ path: picture("send-402") });
});

test("offline, a proxy's page, a bug of a page and a service that is down are calm, and nothing typed is lost", async () => {
  await using opened = await stage.openSignedIn({ path: "/send", apiKey: inject("gateway").poorApiKey });
  const { page } = opened;
  await page.getByLabel("Message", { exact: true }).fill("Half a thought");

  await page.context().setOffline(true);
  await page.getByText("You are offline").waitFor();
  await page.screenshot({ path: picture("offline") });
  await page.context().setOffline(false);
  await page.getByText("You are offline").waitFor({ state: "detached" });

  await page.route("**/workspaces-page-*.js", (route) =>
    route.fulfill({
      contentType: "text/javascript",
      body: 'export function WorkspacesPage() { throw new Error("A bug."); }',
    }),
  );
  await page.getByRole("link", { name: "Workspaces" }).click();
  await page.getByRole("heading", { name: "This page has a problem" }).waitFor();
  expect(await opened.axe()).toEqual([]);
  await page.screenshot({ path: picture("crash") });
  // React reports what a page threw; that is all that may be there.
  expect(stage.takeComplaints().filter((text) => !text.includes("A bug."))).toEqual([]);

  stage.server.mishap = (path) => (path.startsWith("/api/v1/sms/messages") ? proxyPage : undefined);
  await page.getByRole("link", { name: "Messages" }).click();
  await page.getByText("The service is busy").waitFor();
  stage.server.mishap = undefined;
  await page.getByRole("button", { name: "Try again", exact: true }).click();
  await page.getByText("No messages yet").waitFor();

  stage.server.mishap = () => ({ kind: "cut-before" });
  await page.getByRole("link", { name: "Balance" }).click();
  await page.getByText("No connection to the service").first().waitFor();
  expect(await opened.axe()).toEqual([]);
  await page.screenshot({ path: picture("server-down") });

  await page.getByRole("link", { name: "Send", exact: true }).click();
  expect(await page.getByLabel("Message", { exact: true }).inputValue()).toBe("Half a thought");
});

test("a part that a page can do without, and that does not arrive, leaves the page as it is", async () => {
  await using opened = await stage.openSignedIn({ path: "/workspaces" });
  const { page } = opened;
  const refused = page.waitForEvent("requestfailed", (request) => request.url().includes("/job-keeper-"));
  await page.route("**/job-keeper-*.js", (route) => route.abort());
  await page.reload();
  await refused;
  await page.getByRole("link", { name: "Balance" }).click();
  await page.getByRole("heading", { name: "Balance", level: 1 }).waitFor();
});
