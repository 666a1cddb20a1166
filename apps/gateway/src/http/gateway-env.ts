import type { Caller } from "../accounts/caller.js";
import type { Counters } from "../audit/counters.js";
import type { Fault } from "../faults/fault-plan.js";
import type { Limits } from "../limits/limits.js";
import type { LoginServices } from "../login/login-services.js";
import type { Tokens } from "../login/tokens.js";
import type { BalanceReader } from "../money/balance-reader.js";
import type { Queue } from "../queue/queue.js";
import type { Storage } from "../storage/storage.js";
import type { WebhookClient } from "../webhooks/webhook-client.js";
import type { ClientAddress } from "./client-address.js";

/** What every route works with. */
export interface Services {
  readonly storage: Storage;
  readonly limits: Limits;
  readonly tokens: Tokens;
  readonly login: LoginServices;
  readonly clientAddress: ClientAddress;
  readonly queue: Queue;
  readonly webhooks: WebhookClient;
  readonly counters: Counters;
  readonly readBalance: BalanceReader;
  readonly now: () => Date;
  /** How long a message waits before the carrier takes it, milliseconds. */
  readonly queueDelayMs: number;
  /** Hears of what failed although the request was answered. */
  readonly onBackgroundError: (error: unknown) => void;
}

/** What middleware leaves for the routes behind it. */
export interface GatewayEnv {
  Variables: {
    /** Set behind `requirePermission`, `requireCaller` and `requireSession`. */
    caller: Caller;
    /** The fault that this request still has to meet. */
    fault: Fault | undefined;
  };
}
