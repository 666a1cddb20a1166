import type { Hono } from "hono";
import type { GatewayEnv, Services } from "../http/gateway-env.js";
import type { Demo } from "./open-demo.js";

/** Adds `GET /demo/credentials.json`, with which the console's error atlas meets every code by its real cause. */
export function routeDemo(
  app: Hono<GatewayEnv>,
  { clientAddress }: Pick<Services, "clientAddress">,
  demo: Demo,
): void {
  app.get("/demo/credentials.json", async (c) => {
    c.header("cache-control", "no-store");
    return c.json(await demo.credentials(clientAddress(c)));
  });
}
