import { createClient } from "@error-model/client";
import { sendSms } from "@error-model/contract";
import type { MessageApi } from "./message-api.js";
import type { SendFailure } from "./send-failure.js";
import type { StopSwitch } from "./stop-switch.js";

export interface MessageApiOptions {
  /** Address of the API, base path included. */
  readonly url: string;
  readonly apiKey: string;
  readonly retryBaseMs: number;
  readonly timeoutMs: number;
  /** Cuts the waits between a call's requests short: nothing more goes out then. */
  readonly stop: StopSwitch;
}

/** The API behind an address, through the client that retries by the registry's policy. */
export function createMessageApi({
  url,
  apiKey,
  retryBaseMs,
  timeoutMs,
  stop,
}: MessageApiOptions): MessageApi {
  return {
    async send(body, { idempotencyKey, maxAttempts, onRetry, onWait }) {
      let failed: SendFailure | undefined;
      // A client per call, because its hooks do not say which call they are about.
      const client = createClient({
        ...{ baseUrl: url, apiKey, timeoutMs },
        retry: { baseMs: retryBaseMs, maxAttempts },
        hooks: { onRetry: ({ failure }) => (failed = failure) },
        async sleep(ms) {
          if (failed !== undefined) onWait(failed, ms);
          await stop.pause(ms);
          // The client takes a broken clock for the end of its retries, and gives the failure that it met last.
          if (stop.reason !== undefined) throw new Error("The campaign was stopped.");
          if (failed !== undefined) onRetry(failed);
        },
      });
      return client.call(sendSms, { body, idempotencyKey });
    },
  };
}
