import type { RequestListener } from "node:http";
import type { ErrorLog } from "@error-model/server";
import { getRequestListener } from "@hono/node-server";
import type { Hono } from "hono";
import { createCounters } from "./audit/counters.js";
import { openDelivery } from "./carrier/open-delivery.js";
import type { DeliveryOptions } from "./carrier/open-delivery.js";
import { closeDemo } from "./demo/close-demo.js";
import { openDemo } from "./demo/open-demo.js";
import { createFaultPlan } from "./faults/fault-plan.js";
import type { FaultRates } from "./faults/fault-spec.js";
import { createClientAddress } from "./http/client-address.js";
import { createApp } from "./http/create-app.js";
import type { GatewayEnv } from "./http/gateway-env.js";
import type { ObservedRequest } from "./http/observe-requests.js";
import { createPublicUrl } from "./http/public-url.js";
import { createReadinessCheck } from "./http/readiness.js";
import { refuseAnonymous } from "./http/refuse-anonymous.js";
import { createUnreadableRequests } from "./http/refuse-unreadable.js";
import type { UnreadableRequests } from "./http/refuse-unreadable.js";
import { createLimits, defaultLimits } from "./limits/limits.js";
import type { LimitSettings } from "./limits/limits.js";
import { createLoginServices } from "./login/login-services.js";
import type { TokenOptions } from "./login/login-services.js";
import { createBalanceReader } from "./money/balance-reader.js";
import { createMetrics } from "./metrics/metrics.js";
import type { Queue } from "./queue/queue.js";
import { forgetOldRows } from "./storage/forget-old-rows.js";
import { openStorage } from "./storage/open-storage.js";
import type { StorageLocation } from "./storage/storage-location.js";
import type { Storage } from "./storage/storage.js";
import { repeat } from "./timing/repeat.js";

/** How a gateway is set up. Nothing is read from the environment. */
export interface GatewayOptions extends DeliveryOptions {
  readonly storage: StorageLocation;
  /** What differs from {@link defaultLimits}. With several gateways on one database, `store` has to be `database`. */
  readonly limits?: Partial<LimitSettings> | undefined;
  /** How tokens are signed, and how long they are good. Default: with a secret in the database, for 15 minutes. */
  readonly tokens?: TokenOptions | undefined;
  /**
   * Proxies whose X-Forwarded-For is believed: addresses, CIDR ranges, `loopback`, `linklocal` or `uniquelocal`.
   * Default: none, so that a client's address is the other end of its connection.
   */
  readonly trustedProxies?: readonly string[] | undefined;
  /** Faults to inject into the API's requests. Default: none. */
  readonly faults?: { readonly rates: FaultRates; readonly seed: number } | undefined;
  /**
   * Adds accounts through which every code can be met by its real cause, and `GET /demo/credentials.json`, which gives
   * their credentials to anybody. Not for a database with anything else in it that matters. Default: no.
   */
  readonly demo?: boolean | undefined;
  /** Opens `GET /internal/audit` and `GET /metrics` to whoever has this token. Default: the routes do not exist. */
  readonly operatorToken?: string | undefined;
  /** For how long a balance stands in for one that cannot be read, seconds; 0: none does. Default: 300. */
  readonly balanceCacheSeconds?: number | undefined;
  /** The clock. Default: the system's. */
  readonly now?: (() => Date) | undefined;
  /** Receives every error answer once. Default: no log. */
  readonly log?: ErrorLog | undefined;
  /** Hears of every request once it is answered. Default: nobody does. */
  readonly onRequest?: ((request: ObservedRequest) => void) | undefined;
  /** Where the gateway is reached from outside, for links. Default: the address that it listens on. */
  readonly publicUrl?: string | undefined;
  /** The folder of a built console, to serve beside the API. Default: none. */
  readonly consoleFolder?: string | undefined;
  /** Hears of what failed outside of any request, in the carrier say; it is tried again. Default: nobody does. */
  readonly onBackgroundError?: ((error: unknown) => void) | undefined;
}

/** A gateway that is ready for requests. */
export interface Gateway {
  readonly app: Hono<GatewayEnv>;
  /** The app for a server of `node:http`. */
  readonly listener: RequestListener;
  /** What such a server has to call for requests that never become one. */
  readonly unreadable: Pick<UnreadableRequests, "note" | "refuse">;
  readonly storage: Storage;
  /** Tells the gateway where it listens; see `publicUrl` of the options. */
  readonly listening: (url: string) => void;
  /** Makes `GET /readyz` answer that the gateway is stopping. Requests are still answered. */
  readonly beginStop: () => void;
  readonly queue: Queue;
  /** Lets the jobs that are under way end, writes what was counted and closes the database. End the requests first. */
  readonly close: () => Promise<void>;
}

const BALANCE_CACHE_SECONDS = 300;
const FLUSH_MS = 500;
const FORGET_MS = 60_000;

/**
 * Opens the database, brings its schema up to date and starts the carrier.
 *
 * @throws OperatorError while another process has the data folder open, and when the database cannot be reached or holds
 * something else.
 */
export async function createGateway(options: GatewayOptions): Promise<Gateway> {
  const { now = () => new Date(), onBackgroundError = () => undefined, faults } = options;
  // Before anything is open: a mistake among the proxies ends the start.
  const clientAddress = createClientAddress(options.trustedProxies ?? []);
  const storage = await openStorage(options.storage);
  try {
    const settings = { ...defaultLimits, ...options.limits };
    const limits = createLimits(settings, storage.database);
    const login = await createLoginServices(storage, limits, options.tokens, now());
    const demo =
      options.demo === true ? await openDemo({ storage, settings, limits, login, now }) : undefined;
    if (demo === undefined) await closeDemo(storage.database);
    // Last of what can fail, since it starts to work at once.
    const delivery = await openDelivery(storage, options, now, onBackgroundError);
    const counters = createCounters(storage.database);
    const stopFlushing = repeat(() => counters.flush(), FLUSH_MS, onBackgroundError);
    const stopForgetting = repeat(() => forgetOldRows(storage.database, now()), FORGET_MS, onBackgroundError);
    const services = {
      storage,
      ...delivery,
      limits: demo?.limits ?? limits,
      tokens: login.tokens,
      login,
      clientAddress,
      counters,
      readBalance: createBalanceReader(
        storage.database,
        options.balanceCacheSeconds ?? BALANCE_CACHE_SECONDS,
        now,
      ),
      now,
      onBackgroundError,
    };
    const publicUrl = createPublicUrl(options.publicUrl);
    const readiness = createReadinessCheck(storage);
    const appOptions = {
      log: options.log,
      onRequest: options.onRequest,
      metrics: createMetrics(),
      readiness,
      demo,
      publicUrl,
      consoleFolder: options.consoleFolder,
      operatorToken: options.operatorToken,
      drawFault: faults === undefined ? undefined : createFaultPlan(faults.rates, faults.seed),
    };
    const app = createApp(services, appOptions);
    const unreadable = await createUnreadableRequests(appOptions);
    const respond = getRequestListener(app.fetch, { errorHandler: unreadable.respond });
    const answer: RequestListener = (incoming, outgoing) => void respond(incoming, outgoing);
    return {
      app,
      // Injected faults meet all requests alike.
      listener: faults === undefined ? await refuseAnonymous(services, appOptions, answer) : answer,
      unreadable,
      storage,
      queue: delivery.queue,
      listening: publicUrl.listening,
      beginStop: readiness.stop,
      close: async () => {
        try {
          await Promise.all([delivery.queue.stop(), stopFlushing(), stopForgetting()]);
          await counters.flush();
        } finally {
          await storage.close();
        }
      },
    };
  } catch (error) {
    await storage.close();
    throw error;
  }
}
