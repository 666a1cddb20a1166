import { existsSync } from "node:fs";
import bundled from "@sparticuz/chromium";
import { chromium } from "playwright-core";
import type { Browser } from "playwright-core";

/** Where systems keep one. */
const KNOWN_PLACES = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
];

/**
 * Starts Chromium without a window: that of `CHROMIUM_PATH`, else the system's, else the one from npm, which is built for
 * Linux on x64.
 */
export async function launchChromium(): Promise<Browser> {
  const system = process.env["CHROMIUM_PATH"] ?? KNOWN_PLACES.find((place) => existsSync(place));
  // Not with that package's own arguments: they put all pages into one process, which ends with the first of them.
  return await chromium.launch({
    executablePath: system ?? (await bundled.executablePath()),
    args: ["--no-sandbox", "--no-zygote", "--disable-gpu"],
  });
}
