import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import type { Browser, BrowserContextOptions } from "playwright-core";
import { inject } from "vitest";
import { serveConsole } from "../gateway/serve-console.js";
import type { ConsoleServer } from "../gateway/serve-console.js";
import type { GatewayAccess } from "../gateway/start-gateway.js";
import { launchChromium } from "./launch-chromium.js";
import { openConsole } from "./open-console.js";
import type { OpenConsole } from "./open-console.js";

const PICTURES = join(import.meta.dirname, "../../reports/pictures");

/** A browser and the served console in front of the shared gateway. */
export interface Stage extends AsyncDisposable {
  readonly browser: Browser;
  readonly server: ConsoleServer;
  /** Opens the console without a session. */
  readonly open: (options?: OpenOptions) => Promise<OpenConsole>;
  /** Opens the console signed in with the demo account's API key. */
  readonly openSignedIn: (options?: OpenOptions) => Promise<OpenConsole>;
}

export type OpenOptions = BrowserContextOptions & { readonly path?: string };

/** Starts a browser, and a server for the built console in front of a gateway; default: the one that all files share. */
export async function startStage(gateway: GatewayAccess = inject("gateway")): Promise<Stage> {
  const { url, apiKey } = gateway;
  const [browser, server] = await Promise.all([launchChromium(), serveConsole(url)]);
  await mkdir(PICTURES, { recursive: true });
  const session = { name: "console.session", value: JSON.stringify({ kind: "api-key", apiKey }) };
  return {
    browser,
    server,
    open: (options) => openConsole(browser, server, options),
    openSignedIn: (options) =>
      openConsole(browser, server, {
        storageState: { cookies: [], origins: [{ origin: server.origin, localStorage: [session] }] },
        ...options,
      }),
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
