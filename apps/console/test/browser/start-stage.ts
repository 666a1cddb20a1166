import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { chromium } from "playwright-core";
import type { BrowserContextOptions } from "playwright-core";
import { inject } from "vitest";
import { serveConsole } from "../gateway/serve-console.js";
import type { ConsoleServer } from "../gateway/serve-console.js";
import { openConsole } from "./open-console.js";
import type { OpenConsole } from "./open-console.js";

const PICTURES = join(import.meta.dirname, "../../reports/pictures");

/** The served console in front of the shared gateway, and a browser to open it in. */
export interface Stage {
  readonly server: ConsoleServer;
  /** Opens the console without a session. */
  readonly open: (options?: OpenOptions) => Promise<OpenConsole>;
  /** Opens the console with what an earlier visit left in localStorage. */
  readonly openStored: (
    stored: Readonly<Record<string, string>>,
    options?: OpenOptions,
  ) => Promise<OpenConsole>;
  /** Opens the console signed in with an API key; default: the demo account's. */
  readonly openSignedIn: (options?: OpenOptions & { readonly apiKey?: string }) => Promise<OpenConsole>;
  /** What browser and policy have complained about since it was last asked. */
  readonly takeComplaints: () => string[];
}

/** A stage that somebody has to take down. */
export type RunningStage = Stage & AsyncDisposable;

export type OpenOptions = BrowserContextOptions & { readonly path?: string };

/** Connects to the browser, and starts a server for the built console in front of the gateway. */
export async function startStage(): Promise<RunningStage> {
  const { url, apiKey: demoKey } = inject("gateway");
  const [browser, server] = await Promise.all([chromium.connect(inject("browser")), serveConsole(url)]);
  await mkdir(PICTURES, { recursive: true });
  const complaints: string[] = [];
  const open = (options?: OpenOptions): Promise<OpenConsole> =>
    openConsole(browser, server, complaints, options);
  const openStored: Stage["openStored"] = (stored, options) => {
    const localStorage = Object.entries(stored).map(([name, value]) => ({ name, value }));
    const origins = [{ origin: server.origin, localStorage }];
    return open({ storageState: { cookies: [], origins }, ...options });
  };
  return {
    server,
    open,
    openStored,
    openSignedIn: ({ apiKey = demoKey, ...options } = {}) =>
      openStored({ "console.session": JSON.stringify({ kind: "api-key", apiKey }) }, options),
    takeComplaints: () => [...complaints.splice(0), ...server.reports.splice(0)],
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
