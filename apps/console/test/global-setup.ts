import type { TestProject } from "vitest/node";
import { startGateway } from "./gateway/start-gateway.js";

declare module "vitest" {
  interface ProvidedContext {
    /** The gateway that all browser tests share. */
    readonly gateway: { readonly url: string; readonly apiKey: string; readonly operatorToken: string };
  }
}

/** One gateway for all files: starting its database is the slowest part of a test. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const gateway = await startGateway({ balance: "10000" });
  const { url, apiKey, operatorToken } = gateway;
  project.provide("gateway", { url, apiKey, operatorToken });
  return async () => await gateway[Symbol.asyncDispose]();
}
