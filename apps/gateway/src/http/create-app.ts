import { apiBasePath } from "@error-model/contract";
import type { ErrorLog } from "@error-model/server";
import { handleErrors } from "@error-model/server/hono";
import { Hono } from "hono";
import { requestId } from "hono/request-id";
import type { Fault } from "../faults/fault-plan.js";
import type { GatewayEnv, Services } from "./gateway-env.js";
import { injectFaults } from "./inject-faults.js";
import { limitAddresses } from "./limit-addresses.js";
import { routeAudit } from "./routes/audit.js";
import { routeGetBalance } from "./routes/get-balance.js";
import { routeGetMessageStatus } from "./routes/get-message-status.js";
import { routeGetProfile } from "./routes/get-profile.js";
import { routeListMessages } from "./routes/list-messages.js";
import { routeListWorkspaces } from "./routes/list-workspaces.js";
import { routeLogIn } from "./routes/log-in.js";
import { routeLogOut } from "./routes/log-out.js";
import { routeSendSms } from "./routes/send-sms.js";
import { routeVerifySecondFactor } from "./routes/verify-second-factor.js";

/** What of the app can be left out. */
export interface AppOptions {
  readonly log: ErrorLog | undefined;
  readonly operatorToken: string | undefined;
  /** Decides what the next request of the API has to meet. */
  readonly drawFault: (() => Fault | undefined) | undefined;
}

/** Puts the routes together: the API below its base path, and the operator's route beside it. */
export function createApp(
  services: Services,
  { log, operatorToken, drawFault }: AppOptions,
): Hono<GatewayEnv> {
  const { counters } = services;
  const app = new Hono<GatewayEnv>();
  // The same bound as that of the error answers, so that both take over the same ids.
  app.use(requestId({ limitLength: 128 }));
  handleErrors(app, log === undefined ? {} : { log });

  const api = new Hono<GatewayEnv>();
  api.use(async (_, next) => {
    counters.increment("requests");
    await next();
  });
  api.use(limitAddresses(services));
  if (drawFault !== undefined) api.use(injectFaults(drawFault, counters));
  routeSendSms(api, services);
  routeGetMessageStatus(api, services);
  routeListMessages(api, services);
  routeGetBalance(api, services);
  routeGetProfile(api, services);
  routeListWorkspaces(api, services);
  routeLogIn(api, services);
  routeVerifySecondFactor(api, services);
  routeLogOut(api, services);
  app.route(apiBasePath, api);

  if (operatorToken !== undefined) routeAudit(app, services, operatorToken);
  return app;
}
