import type { SendRequest } from "@error-model/contract";
import type { Statement } from "../storage/exchange.js";
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
  /** Gives what to run in the transaction after everything was written; its failure rolls the whole batch back. */
  readonly beforeCommit?: (() => Statement) | undefined;
}
