import type { Permission } from "../accounts/permissions.js";
import type { FaultRates } from "../faults/fault-spec.js";
import type { GatewayOptions } from "../gateway.js";
import type { Timeouts } from "../http/listen.js";
import type { LogLevel } from "../log/create-log.js";
import type { Micros } from "../money/micros.js";
import type { StorageLocation } from "../storage/storage-location.js";

/** What the command line asks for. */
export type Command =
  | ServeCommand
  | { readonly kind: "migrate"; readonly storage: StorageLocation }
  | { readonly kind: "seed"; readonly storage: StorageLocation; readonly demo: DemoOptions }
  | AccountCreateCommand
  | AccountTopUpCommand
  | KeyCreateCommand
  | { readonly kind: "doctor"; readonly storage: StorageLocation }
  | { readonly kind: "audit"; readonly storage: StorageLocation }
  | { readonly kind: "help" }
  /** A sentence per thing that cannot be understood. */
  | { readonly kind: "mistake"; readonly text: string };

export interface ServeCommand {
  readonly kind: "serve";
  readonly storage: StorageLocation;
  readonly host: string;
  readonly port: number;
  readonly faults: { readonly rates: FaultRates; readonly seed: number } | undefined;
  readonly demo: DemoOptions | undefined;
  readonly readyFile: string | undefined;
  readonly consoleFolder: string | undefined;
  readonly operatorToken: string | undefined;
  readonly publicUrl: string | undefined;
  readonly logLevel: LogLevel;
  readonly timeouts: Partial<Timeouts>;
  readonly stopDelayMs: number;
  /** Who may do what, and how often. */
  readonly access: Pick<GatewayOptions, "limits" | "tokens" | "trustedProxies">;
  readonly balanceCacheSeconds: number | undefined;
}

/** The demo account. A key, password or secret that is absent has to be generated and shown. */
export interface DemoOptions {
  readonly apiKey: string | undefined;
  readonly balance: Micros;
  /** Of all demo users. */
  readonly password: string | undefined;
  /** Base32, of the demo user with an authenticator app. */
  readonly totpSecret: string | undefined;
}

export interface AccountCreateCommand {
  readonly kind: "account create";
  readonly storage: StorageLocation;
  readonly name: string;
  readonly balance: Micros;
}

export interface AccountTopUpCommand {
  readonly kind: "account top-up";
  readonly storage: StorageLocation;
  readonly accountId: number;
  readonly amount: Micros;
}

export interface KeyCreateCommand {
  readonly kind: "key create";
  readonly storage: StorageLocation;
  readonly accountId: number;
  /** `undefined` for the main one. */
  readonly workspaceId: number | undefined;
  readonly name: string | undefined;
  readonly environment: "prod" | "test";
  readonly permissions: readonly Permission[];
  readonly allowedAddresses: readonly string[];
  readonly expiresAt: Date | undefined;
  readonly signing: boolean;
}
