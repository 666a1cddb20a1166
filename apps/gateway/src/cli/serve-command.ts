import type { z } from "zod";
import type { Environment } from "../config/environment.js";
import type { Timeouts } from "../http/listen.js";
import type { LimitSettings } from "../limits/limits.js";
import type { StorageLocation } from "../storage/storage-location.js";
import type { DemoOptions, ServeCommand } from "./command.js";
import type { flags } from "./flags.js";

/** Puts together what flags and environment say about `gateway serve`. */
export function serveCommand(
  read: z.output<typeof flags.serve>,
  said: Environment,
  storage: StorageLocation,
  demo: DemoOptions,
): ServeCommand {
  const { faults: rates } = read;
  return {
    kind: "serve",
    storage,
    host: read.host,
    port: read.port,
    faults: rates === undefined ? undefined : { rates, seed: read["fault-seed"] },
    demo: read.demo ? demo : undefined,
    readyFile: read["ready-file"],
    consoleFolder: read.console,
    operatorToken: said.GATEWAY_OPERATOR_TOKEN,
    publicUrl: said.GATEWAY_PUBLIC_URL,
    logLevel: said.GATEWAY_LOG_LEVEL ?? "info",
    timeouts: given<Timeouts>({
      headersTimeout: said.GATEWAY_HEADERS_TIMEOUT_MS,
      requestTimeout: said.GATEWAY_REQUEST_TIMEOUT_MS,
    }),
    balanceCacheSeconds: said.GATEWAY_BALANCE_CACHE_SECONDS,
    stopDelayMs: said.GATEWAY_STOP_DELAY_MS ?? 0,
    access: {
      limits: given<LimitSettings>({
        store: said.GATEWAY_LIMIT_STORE,
        address: said.GATEWAY_LIMIT_ADDRESS,
        account: said.GATEWAY_LIMIT_ACCOUNT,
        loginAddress: said.GATEWAY_LIMIT_LOGIN,
      }),
      tokens: said.GATEWAY_TOKEN_SECRET === undefined ? {} : { secret: said.GATEWAY_TOKEN_SECRET },
      trustedProxies: said.GATEWAY_TRUSTED_PROXIES ?? [],
    },
  };
}

/** What was given: a member that is `undefined` would overwrite a default. */
function given<T extends object>(members: { readonly [K in keyof T]?: T[K] | undefined }): Partial<T> {
  // The members that are left are those of T that have a value.
  return Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined)) as Partial<T>;
}
