import type { WebhookType } from "@error-model/contract";

/** What each queue's jobs carry. */
export interface Jobs {
  /** Messages that wait for the carrier to take them. */
  readonly "carrier-submit": MessageBatch;
  /** Messages whose delivery the carrier reports. */
  readonly "carrier-deliver": MessageBatch;
  /** One request to a webhook. */
  readonly webhook: WebhookJob;
  /** Ends what is stuck and forgets what is old; runs by the clock. */
  readonly housekeeping: Readonly<Record<string, never>>;
}

/** Rows of `messages`, by their id. */
export interface MessageBatch {
  readonly messages: readonly number[];
}

/** An event that a workspace's webhook has to hear of. */
export interface WebhookJob {
  readonly workspaceId: number;
  readonly type: WebhookType;
  /** Row of `messages`. */
  readonly message: number;
  /** From 1. */
  readonly attempt: number;
}

export type JobName = keyof Jobs;

/** A job to add. */
export interface NewJob<Name extends JobName> {
  readonly data: Jobs[Name];
  /** Default: at once. */
  readonly startAfter?: Date | undefined;
}
