import type { SendRequest } from "@error-model/contract";
import type { Database } from "../storage/storage.js";
import type { MessageScope } from "./message-scope.js";

/** A send request whose form is valid, and who makes it. */
export interface SendOrder {
  readonly scope: MessageScope;
  readonly request: SendRequest;
  /** The request's Idempotency-Key, if it has one. */
  readonly idempotencyKey: string | undefined;
  readonly now: Date;
  /** How long a message waits before the carrier takes it, milliseconds. */
  readonly queueDelayMs: number;
  /** Runs in the transaction after everything was written; its rejection rolls the whole batch back. */
  readonly beforeCommit?: ((tx: Database) => Promise<void>) | undefined;
}
