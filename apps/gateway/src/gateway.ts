import type { ErrorLog } from "@error-model/server";
import type { Hono } from "hono";
import { createRateLimiter } from "./accounts/rate-limit.js";
import type { RateLimit } from "./accounts/rate-limit.js";
import { createCounters } from "./audit/counters.js";
import { startCarrier } from "./carrier/carrier.js";
import type { CarrierPace } from "./carrier/carrier.js";
import { createFaultPlan } from "./faults/fault-plan.js";
import type { FaultRates } from "./faults/fault-spec.js";
import { createApp } from "./http/create-app.js";
import type { GatewayEnv } from "./http/gateway-env.js";
import { openStorage } from "./storage/open-storage.js";
import type { StorageLocation } from "./storage/open-storage.js";
import type { Storage } from "./storage/storage.js";
import { repeat } from "./timing/repeat.js";

/** How a gateway is set up. Nothing is read from the environment. */
export interface GatewayOptions {
  readonly storage: StorageLocation;
  /** The limit of every account. Default: 1,000 requests per second. */
  readonly rateLimit?: RateLimit | undefined;
  /** Default: looks every 100 ms, `sent` after 200 ms, `DELIVRD` 500 ms later. */
  readonly carrier?: Partial<CarrierPace> | undefined;
  /** Faults to inject into the API's requests. Default: none. */
  readonly faults?: { readonly rates: FaultRates; readonly seed: number } | undefined;
  /** Opens `GET /internal/audit` to whoever has this token. Default: the route does not exist. */
  readonly operatorToken?: string | undefined;
  /** The clock. Default: the system's. */
  readonly now?: (() => Date) | undefined;
  /** Receives every error answer once. Default: no log. */
  readonly log?: ErrorLog | undefined;
  /** Hears of what failed outside of any request, in the carrier say; it is tried again. Default: nobody does. */
  readonly onBackgroundError?: ((error: unknown) => void) | undefined;
}

/** A gateway that is ready for requests. */
export interface Gateway {
  readonly app: Hono<GatewayEnv>;
  readonly storage: Storage;
  /** Stops the carrier, writes what was counted and closes the database. End the requests first. */
  readonly close: () => Promise<void>;
}

const DEFAULT_RATE_LIMIT: RateLimit = { requests: 1000, perSeconds: 1 };
const DEFAULT_PACE: CarrierPace = { pollMs: 100, queueDelayMs: 200, deliveryDelayMs: 500 };
const FLUSH_MS = 500;

/**
 * Opens the database, brings its schema up to date and starts the carrier.
 *
 * @throws OperatorError while another process has the data folder open, and when the database cannot be reached or holds
 * something else.
 */
export async function createGateway(options: GatewayOptions): Promise<Gateway> {
  const { now = () => new Date(), onBackgroundError = () => undefined, faults } = options;
  const pace = { ...DEFAULT_PACE, ...options.carrier };
  const storage = await openStorage(options.storage);
  const counters = createCounters(storage.database);
  const stopCarrier = startCarrier(storage, pace, now, onBackgroundError);
  const stopFlushing = repeat(() => counters.flush(), FLUSH_MS, onBackgroundError);
  const services = {
    storage,
    limit: createRateLimiter(options.rateLimit ?? DEFAULT_RATE_LIMIT),
    counters,
    now,
    queueDelayMs: pace.queueDelayMs,
  };
  const app = createApp(services, {
    log: options.log,
    operatorToken: options.operatorToken,
    drawFault: faults === undefined ? undefined : createFaultPlan(faults.rates, faults.seed),
  });
  return {
    app,
    storage,
    close: async () => {
      await Promise.all([stopCarrier(), stopFlushing()]);
      try {
        await counters.flush();
      } finally {
        await storage.close();
      }
    },
  };
}
