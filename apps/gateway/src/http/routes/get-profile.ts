import { getProfile } from "@error-model/contract";
import type { Hono } from "hono";
import { readProfile } from "../../accounts/read-profile.js";
import type { GatewayEnv, Services } from "../gateway-env.js";
import { requireCaller } from "../require-caller.js";

/** Adds `GET /user/profile`. */
export function routeGetProfile(app: Hono<GatewayEnv>, services: Services): void {
  app.get(getProfile.path, requireCaller(services), async (c) =>
    c.json(await readProfile(services.storage.database, c.get("caller"))),
  );
}
