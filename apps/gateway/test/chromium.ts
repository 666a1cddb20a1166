import { existsSync } from "node:fs";
import bundled from "@sparticuz/chromium";
import { chromium } from "playwright-core";
import type { Browser } from "playwright-core";

/** Where systems keep one. */
const KNOWN_PLACES = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

/** Starts Chromium without a window: that of `CHROMIUM_PATH`, else the system's, else the one from npm. */
export async function launchChromium(): Promise<Browser> {
  const system = process.env["CHROMIUM_PATH"] ?? KNOWN_PLACES.find((place) => existsSync(place));
  // Not `bundled.args`: with its one process for all, a page that is closed takes the browser along.
  return chromium.launch({
    executablePath: system ?? (await bundled.executablePath()),
    args: ["--no-sandbox", "--disable-dev-shm-usage"],
  });
}
