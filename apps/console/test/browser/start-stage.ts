import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { chromium } from "playwright-core";
import type { Browser, BrowserContextOptions } from "playwright-core";
import { inject } from "vitest";
import { serveConsole } from "../gateway/serve-console.js";
import type { ConsoleServer } from "../gateway/serve-console.js";
import { openConsole } from "./open-console.js";
import type { OpenConsole } from "./open-console.js";

const PICTURES = join(import.meta.dirname, "../../reports/pictures");

/** A browser and the served console in front of the shared gateway. */
export interface Stage extends AsyncDisposable {
  readonly browser: Browser;
  readonly server: ConsoleServer;
  /** Opens the console without a session. */
  readonly open: (options?: OpenOptions) => Promise<OpenConsole>;
  /** Opens the console signed in with an API key; default: the demo account's. */
  readonly openSignedIn: (options?: OpenOptions & { readonly apiKey?: string }) => Promise<OpenConsole>;
}

export type OpenOptions = BrowserContextOptions & { readonly path?: string };

/** Connects to the browser, and starts a server for the built console in front of the gateway. */
export async function startStage(): Promise<Stage> {
  const { url, apiKey: demoKey } = inject("gateway");
  const [browser, server] = await Promise.all([chromium.connect(inject("browser")), serveConsole(url)]);
  await mkdir(PICTURES, { recursive: true });
  return {
    browser,
    server,
    open: (options) => openConsole(browser, server, options),
    openSignedIn: ({ apiKey = demoKey, ...options } = {}) => {
      const session = { name: "console.session", value: JSON.stringify({ kind: "api-key", apiKey }) };
      const origins = [{ origin: server.origin, localStorage: [session] }];
      return openConsole(browser, server, { storageState: { cookies: [], origins }, ...options });
    },
    [Symbol.asyncDispose]: async () => {
      await browser.close();
      await server[Symbol.asyncDispose]();
    },
  };
}

/** Where a picture of a test goes, by its name. */
export function picture(name: string): string {
  return join(PICTURES, `${name}.png`);
}
