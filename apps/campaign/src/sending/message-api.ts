import type { SendRequest, SendResponse } from "@error-model/contract";
import type { Result } from "@error-model/core";
import type { SendFailure } from "./send-failure.js";

export interface SendCall {
  readonly idempotencyKey: string;
  /** HTTP requests that the call may take, its own retries included. */
  readonly maxAttempts: number;
  /** Called just before the same request is sent again. */
  readonly onRetry: (failure: SendFailure) => void;
  /** Called before a wait between two of the call's requests. */
  readonly onWait: (failure: SendFailure, ms: number) => void;
}

/** The one thing that a campaign asks of the API. */
export interface MessageApi {
  send(body: SendRequest, call: SendCall): Promise<Result<SendResponse, SendFailure>>;
}
