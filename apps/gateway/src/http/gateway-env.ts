import type { Caller } from "../accounts/authenticate.js";
import type { RateLimiter } from "../accounts/rate-limit.js";
import type { Counters } from "../audit/counters.js";
import type { Fault } from "../faults/fault-plan.js";
import type { Storage } from "../storage/storage.js";

/** What every route works with. */
export interface Services {
  readonly storage: Storage;
  readonly limit: RateLimiter;
  readonly counters: Counters;
  readonly now: () => Date;
  /** How long a message waits before the carrier takes it, milliseconds. */
  readonly queueDelayMs: number;
}

/** What middleware leaves for the routes behind it. */
export interface GatewayEnv {
  Variables: {
    /** Set behind `requirePermission`. */
    caller: Caller;
    /** The fault that this request still has to meet. */
    fault: Fault | undefined;
  };
}
