import type { TestProject } from "vitest/node";
import { launchChromium } from "./browser/launch-chromium.js";
import { startGateway } from "./gateway/start-gateway.js";
import type { GatewayAccess } from "./gateway/start-gateway.js";

declare module "vitest" {
  interface ProvidedContext {
    /** The gateway that all browser tests share. */
    readonly gateway: GatewayAccess;
    /** Where the browser listens that they share; each opens pages in contexts of its own. */
    readonly browser: string;
  }
}

/** One gateway and one browser for all files: starting them is the slowest part of a test. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const [gateway, browser] = await Promise.all([startGateway({ balance: "10000" }), launchChromium()]);
  const { url, apiKey, poorApiKey, operatorToken, password, totpSecret } = gateway;
  project.provide("gateway", { url, apiKey, poorApiKey, operatorToken, password, totpSecret });
  project.provide("browser", browser.wsEndpoint());
  return async () => {
    await browser.close();
    await gateway[Symbol.asyncDispose]();
  };
}
