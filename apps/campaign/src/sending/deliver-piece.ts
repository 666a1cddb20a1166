import type { SendRequest } from "@error-model/contract";
import { backoffDelay } from "@error-model/core";
import { match } from "ts-pattern";
import type { RowResult } from "../journal/journal-record.js";
import type { Tally } from "../report/tally.js";
import { readSendRows } from "./read-send-rows.js";
import { decide } from "./decide.js";
import { nameOf } from "./describe-failure.js";
import type { MessageApi } from "./message-api.js";
import type { SendFailure } from "./send-failure.js";
import type { StopSwitch } from "./stop-switch.js";
import type { WaitNotice } from "./wait-notice.js";

/** HTTP requests that the client may spend on one call before the campaign looks again whether it is to stop. */
const ATTEMPTS_PER_CALL = 4;

/** The longest pause between two calls, in milliseconds. */
const MAX_PAUSE_MS = 30_000;

/** How long a Retry-After may hold a batch up, in milliseconds. */
const MAX_RETRY_AFTER_MS = 10 * 60_000;

export interface DeliveryContext {
  readonly api: MessageApi;
  readonly tally: Tally;
  readonly stop: StopSwitch;
  readonly waits: WaitNotice;
  readonly maxAttempts: number;
  readonly retryBaseMs: number;
  readonly random: () => number;
}

/** What came of a request after everything that could be tried. */
export type Delivery = { readonly attempts: number } & (
  | {
      /** The API's last word. */
      readonly kind: "settled";
      readonly rows: readonly RowResult[];
    }
  | {
      /** Refused as a whole for something that one of its recipients has. */
      readonly kind: "split";
      readonly code: string;
    }
  | {
      /** Not settled in this run. */
      readonly kind: "left";
      readonly row: RowResult;
      /** What was seen last, where the piece was given up rather than cut off by a stop. */
      readonly givenUpOn?: SendFailure;
    }
);

/** Sends one request until the API has decided on it, as far as attempts go and the campaign is not stopped. */
export async function deliverPiece(
  body: SendRequest,
  idempotencyKey: string,
  mayBeSentAlready: boolean,
  context: DeliveryContext,
): Promise<Delivery> {
  const { api, tally, stop, waits, maxAttempts } = context;
  let attempts = 0;
  // Once an attempt may have been applied, only an answer under its key can tell: a later 429 does not undo it.
  let inDoubt = mayBeSentAlready;
  const left = (failure: SendFailure, givenUp: boolean): Delivery => ({
    kind: "left",
    attempts,
    row: { outcome: inDoubt ? "unknown" : "not-sent", errorCode: nameOf(failure) },
    ...(givenUp ? { givenUpOn: failure } : {}),
  });
  const met = (failure: SendFailure, retried: boolean): void => {
    inDoubt ||= failure.outcome === "unknown";
    tally.addFailure(nameOf(failure), { retried });
  };

  for (;;) {
    countAttempt();
    const result = await api.send(body, {
      idempotencyKey,
      maxAttempts: Math.min(ATTEMPTS_PER_CALL, maxAttempts - attempts + 1),
      onRetry(failure) {
        met(failure, true);
        countAttempt();
      },
      onWait: (failure, ms) => {
        waits.waiting(failure, ms);
      },
    });
    if (result.ok) return { kind: "settled", attempts, rows: readSendRows(body.to, result.value) };

    const failure = result.error;
    const decision = decide(failure);
    const again = decision.kind === "retry" && attempts < maxAttempts && stop.reason === undefined;
    met(failure, again);
    const delivery = match(decision)
      .returnType<Delivery | undefined>()
      .with({ kind: "stop" }, ({ reason }) => {
        stop.stop(reason);
        return left(failure, false);
      })
      .with({ kind: "reject" }, ({ code }) => ({ kind: "settled", attempts, rows: rejected(body, code) }))
      .with({ kind: "split" }, ({ code }) =>
        body.to.length > 1
          ? { kind: "split", attempts, code }
          : { kind: "settled", attempts, rows: rejected(body, code) },
      )
      .with({ kind: "give-up" }, () => left(failure, true))
      .with({ kind: "retry" }, () => (again ? undefined : left(failure, stop.reason === undefined)))
      .exhaustive();
    if (delivery !== undefined) return delivery;

    const pauseMs = pauseBefore(attempts, failure, context);
    waits.waiting(failure, pauseMs);
    await stop.pause(pauseMs);
    // Cut off while it waited: nothing more goes out.
    if (isStopped(stop)) return left(failure, false);
  }

  function countAttempt(): void {
    attempts += 1;
    tally.addRequest();
  }
}

/** Full jitter, growing with the attempts so far; what Retry-After asks for comes on top. */
function pauseBefore(
  attempts: number,
  failure: SendFailure,
  { retryBaseMs, random }: DeliveryContext,
): number {
  const retryAfterMs = "retryAfterMs" in failure ? (failure.retryAfterMs ?? 0) : 0;
  const drawn = backoffDelay({ attempt: attempts, baseMs: retryBaseMs, capMs: MAX_PAUSE_MS, random });
  return Math.min(retryAfterMs, MAX_RETRY_AFTER_MS) + drawn;
}

function isStopped(stop: StopSwitch): boolean {
  return stop.reason !== undefined;
}

function rejected(body: SendRequest, code: string): RowResult[] {
  return body.to.map(() => ({ outcome: "rejected", errorCode: code }));
}
