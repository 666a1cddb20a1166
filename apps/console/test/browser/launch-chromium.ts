import { existsSync } from "node:fs";
import bundled from "@sparticuz/chromium";
import { chromium } from "playwright-core";
import type { BrowserServer } from "playwright-core";

/** Where systems keep one. */
const KNOWN_PLACES = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
];

/** Without a window. Not with the arguments of the package from npm: they put all pages into one process. */
export const chromiumArguments: readonly string[] = ["--no-sandbox", "--no-zygote", "--disable-gpu"];

/** The Chromium of `CHROMIUM_PATH`, else the system's, else the one from npm, which is built for Linux on x64. */
export async function findChromium(): Promise<string> {
  const system = process.env["CHROMIUM_PATH"] ?? KNOWN_PLACES.find((place) => existsSync(place));
  return system ?? (await bundled.executablePath());
}

/** Starts Chromium, to which each file of tests then connects. */
export async function launchChromium(): Promise<BrowserServer> {
  return await chromium.launchServer({
    executablePath: await findChromium(),
    args: [...chromiumArguments],
    host: "127.0.0.1",
  });
}
