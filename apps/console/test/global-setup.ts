import type { TestProject } from "vitest/node";
import { startGateway } from "./gateway/start-gateway.js";
import type { GatewayAccess } from "./gateway/start-gateway.js";

declare module "vitest" {
  interface ProvidedContext {
    /** The gateway that all browser tests share. */
    readonly gateway: GatewayAccess;
  }
}

/** One gateway for all files: starting its database is the slowest part of a test. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const gateway = await startGateway({ balance: "10000" });
  const { url, apiKey, operatorToken, password, totpSecret } = gateway;
  project.provide("gateway", { url, apiKey, operatorToken, password, totpSecret });
  return async () => await gateway[Symbol.asyncDispose]();
}
