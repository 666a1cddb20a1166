import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import type { AxeResults } from "axe-core";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import type { ConsoleServer } from "../gateway/serve-console.js";

const axeSource = await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** A page of the console. */
export interface OpenConsole extends AsyncDisposable {
  readonly page: Page;
  /** What axe has against the page as it is now, one line per violation. */
  readonly axe: () => Promise<string[]>;
}

/**
 * Opens the console in a browser context of its own, in English unless told otherwise. Exceptions that nobody caught, and
 * errors in the console of any of its pages, are added to `complaints`.
 */
export async function openConsole(
  browser: Browser,
  server: ConsoleServer,
  complaints: string[],
  { path = "/", ...options }: BrowserContextOptions & { readonly path?: string } = {},
): Promise<OpenConsole> {
  const context = await browser.newContext({
    locale: "en-GB",
    timezoneId: "UTC",
    viewport: { width: 1280, height: 860 },
    reducedMotion: "reduce",
    ...options,
  });
  context.on("weberror", (error) => complaints.push(String(error.error())));
  context.on("console", (message) => {
    // The browser itself logs every answer above 399, which is what these tests are about.
    const isFailedRequest = message.text().startsWith("Failed to load resource");
    if (message.type() === "error" && !isFailedRequest) complaints.push(message.text());
  });
  const page = await context.newPage();
  page.setDefaultTimeout(60_000);
  await page.goto(server.origin + path);
  return {
    page,
    axe: async () => {
      await page.evaluate(axeSource);
      const results: unknown = await page.evaluate("axe.run()");
      // Boundary: axe's own result, through the browser's serialisation.
      const { violations } = results as AxeResults;
      return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" | ")}`);
    },
    [Symbol.asyncDispose]: () => context.close(),
  };
}
