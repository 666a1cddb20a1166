import { expect, test } from "vitest";
import { useStage } from "./browser/use-stage.js";

const stage = useStage();

test("under the gateway's policy nothing inline runs and no text becomes markup, and every attempt is told to the tests", async () => {
  await using opened = await stage.openSignedIn({ path: "/send" });
  const { page } = opened;
  await page.getByRole("heading", { level: 1 }).waitFor();
  const { tookMarkup, position } = await page.evaluate(() => {
    const script = document.createElement("script");
    script.append("document.title = 'taken over'");
    const style = document.createElement("style");
    style.textContent = "h1 { position: fixed }";
    document.body.append(script, style);
    let took = true;
    try {
      document.body.insertAdjacentHTML("beforeend", "<i>slipped in</i>");
    } catch {
      took = false;
    }
    // What the debugger runs itself may evaluate; what it leaves for later is the page's.
    setTimeout(() => {
      throw new Error("A bug of a test.");
    });
    const heading = document.querySelector("h1");
    return { tookMarkup: took, position: heading && getComputedStyle(heading).position };
  });
  expect([tookMarkup, position]).toEqual([false, "static"]);
  expect(await page.title()).toBe("Send · SMS console");

  const complaints: string[] = [];
  const told = [
    /script-src/,
    /style-src/,
    /TrustedHTML|trusted-types/i,
    /A bug of a test/,
    /"violated-directive":/,
  ];
  await expect
    .poll(
      () => {
        complaints.push(...stage.takeComplaints());
        return told.filter((pattern) => !complaints.some((text) => pattern.test(text)));
      },
      { timeout: 30_000 },
    )
    .toEqual([]);
});
