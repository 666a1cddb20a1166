import { launch } from "chrome-launcher";
import lighthouse, { desktopConfig } from "lighthouse";
import { chromium } from "playwright-core";
import { chromiumArguments, findChromium } from "../browser/launch-chromium.js";

export type Category = "performance" | "accessibility" | "best-practices";

/** What Lighthouse says of a page. */
export interface Verdict {
  /** Of 100 each. */
  readonly scores: Readonly<Record<Category, number>>;
  /** What costs points, one line per audit. */
  readonly complaints: readonly string[];
}

export interface LighthouseOptions {
  /** A desktop's network and processor, or those of a phone in the middle of the road: 1.6 Mbit/s, a quarter of the speed. */
  readonly device: "desktop" | "phone";
  readonly categories: readonly Category[];
  /** What the page finds in localStorage. */
  readonly stored: Readonly<Record<string, string>>;
}

/** Runs Lighthouse over a page in a browser of its own, with nothing in its cache. */
export async function runLighthouse(
  url: string,
  { device, categories, stored }: LighthouseOptions,
): Promise<Verdict> {
  const chrome = await launch({
    chromePath: await findChromium(),
    chromeFlags: ["--headless", ...chromiumArguments],
  });
  try {
    await remember(chrome.port, url, stored);
    const result = await lighthouse(
      url,
      { port: chrome.port, onlyCategories: [...categories], output: "json", logLevel: "error" },
      device === "desktop" ? desktopConfig : undefined,
    );
    if (result === undefined) throw new Error(`Lighthouse gave no result for ${url}.`);
    const { lhr } = result;
    if (lhr.runtimeError !== undefined) throw new Error(lhr.runtimeError.message);
    const scoreOf = (category: Category): number => Math.round((lhr.categories[category]?.score ?? 0) * 100);
    const weighed = categories.flatMap((category) => lhr.categories[category]?.auditRefs ?? []);
    return {
      scores: {
        performance: scoreOf("performance"),
        accessibility: scoreOf("accessibility"),
        "best-practices": scoreOf("best-practices"),
      },
      complaints: weighed.flatMap(({ id, weight }) => {
        const { score, title, displayValue = "" } = lhr.audits[id] ?? { score: 1, title: id };
        return weight > 0 && score !== null && score < 1 ? [`${id} ${score}: ${title} ${displayValue}`] : [];
      }),
    };
  } finally {
    chrome.kill();
  }
}

/** Signs in, as it were. */
async function remember(port: number, url: string, stored: Readonly<Record<string, string>>): Promise<void> {
  const browser = await chromium.connectOverCDP(`http://127.0.0.1:${port}`);
  const page = await browser.contexts()[0]?.newPage();
  if (page === undefined) throw new Error("The browser has no context.");
  await page.goto(new URL("/icon.svg", url).href);
  await page.evaluate((entries) => {
    for (const [name, value] of entries) localStorage.setItem(name, value);
  }, Object.entries(stored));
  await page.close();
  await browser.close();
}
