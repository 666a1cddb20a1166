import { apiBasePath } from "@error-model/contract";
import type { AdapterOptions, ErrorLog } from "@error-model/server";
import { handleErrors } from "@error-model/server/hono";
import { Hono } from "hono";
import { except } from "hono/combine";
import { requestId } from "hono/request-id";
import type { Demo } from "../demo/open-demo.js";
import { routeDemo } from "../demo/route-demo.js";
import type { Fault } from "../faults/fault-plan.js";
import type { GatewayEnv, Services } from "./gateway-env.js";
import type { Metrics } from "../metrics/metrics.js";
import { injectFaults } from "./inject-faults.js";
import { limitAddresses } from "./limit-addresses.js";
import { observeRequests } from "./observe-requests.js";
import type { ObservedRequest } from "./observe-requests.js";
import type { PublicUrl } from "./public-url.js";
import type { ReadinessCheck } from "./readiness.js";
import { routeApiDocs } from "./routes/api-docs.js";
import { routeAudit } from "./routes/audit.js";
import { routeCatalogue } from "./routes/catalogue.js";
import { routeConsole } from "./routes/console.js";
import { routeGetBalance } from "./routes/get-balance.js";
import { routeGetMessageStatus } from "./routes/get-message-status.js";
import { routeGetProfile } from "./routes/get-profile.js";
import { routeHealth } from "./routes/health.js";
import { routeListMessages } from "./routes/list-messages.js";
import { routeListWorkspaces } from "./routes/list-workspaces.js";
import { routeLogIn } from "./routes/log-in.js";
import { routeLogOut } from "./routes/log-out.js";
import { routeListPayments } from "./routes/list-payments.js";
import { routeMetrics } from "./routes/metrics.js";
import { routePricing } from "./routes/pricing.js";
import { routeSendSms } from "./routes/send-sms.js";
import { routeStatistics } from "./routes/statistics.js";
import { routeVerifySecondFactor } from "./routes/verify-second-factor.js";
import { routeWebhooks } from "./routes/webhooks.js";
import { securityHeaders } from "./security-headers.js";

/** What the app has beside the API's own services, and what of it can be left out. */
export interface AppOptions {
  readonly log: ErrorLog | undefined;
  /** Hears of every request once it is answered. */
  readonly onRequest: ((request: ObservedRequest) => void) | undefined;
  readonly metrics: Metrics;
  readonly readiness: ReadinessCheck;
  /** With what every code can be met. */
  readonly demo: Demo | undefined;
  readonly publicUrl: PublicUrl;
  /** The folder of a built console. */
  readonly consoleFolder: string | undefined;
  readonly operatorToken: string | undefined;
  /** Decides what the next request of the API has to meet. */
  readonly drawFault: (() => Fault | undefined) | undefined;
}

/**
 * Puts the routes together: the API below its base path, its documents, the operator's routes beside it, and behind them
 * the console.
 */
export function createApp(services: Services, options: AppOptions): Hono<GatewayEnv> {
  const { operatorToken, drawFault, onRequest, metrics, demo, publicUrl, consoleFolder } = options;
  const { counters } = services;
  const app = new Hono<GatewayEnv>();
  app.use(
    observeRequests((request) => {
      metrics.answered(request);
      onRequest?.(request);
    }),
  );
  // The same bound as that of the error answers, so that both take over the same ids.
  app.use(requestId({ limitLength: 128 }));
  app.use(except(`${apiBasePath}/*`, securityHeaders()));
  handleErrors(app, errorOptions(options));

  const api = new Hono<GatewayEnv>();
  api.use(async (_, next) => {
    counters.increment("requests");
    await next();
  });
  api.use(limitAddresses(services));
  if (drawFault !== undefined) api.use(injectFaults(drawFault, counters));
  // Behind the faults: what a proxy answers in the gateway's place has none of its headers.
  api.use(securityHeaders());
  routeSendSms(api, services);
  routeGetMessageStatus(api, services);
  routeListMessages(api, services);
  routeStatistics(api, services);
  routeGetBalance(api, services);
  routeGetProfile(api, services);
  routeListWorkspaces(api, services);
  routeLogIn(api, services);
  routeVerifySecondFactor(api, services);
  routeLogOut(api, services);
  routePricing(api, services);
  routeListPayments(api, services);
  routeWebhooks(api, services);
  app.route(apiBasePath, api);

  routeApiDocs(app, publicUrl);
  routeCatalogue(app);
  routeHealth(app, options.readiness);
  if (operatorToken !== undefined) {
    routeAudit(app, services, operatorToken);
    routeMetrics(app, metrics, operatorToken);
  }
  if (demo !== undefined) routeDemo(app, services, demo);
  if (consoleFolder !== undefined) routeConsole(app, consoleFolder);
  return app;
}

function errorOptions({ log, metrics, publicUrl }: AppOptions): AdapterOptions {
  // Boundary: an address that is `undefined` is one that was left out, which the type tells apart.
  return {
    log: log ?? false,
    telemetry: metrics.countError,
    // A getter, since a gateway that takes any free port knows its address only when it listens.
    get catalogueUrl() {
      return publicUrl.get();
    },
  } as AdapterOptions;
}
