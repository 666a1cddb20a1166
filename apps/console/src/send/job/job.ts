/** What became of one recipient. */
export type RowOutcome = "accepted" | "blocked" | "rejected" | "not-sent" | "unknown";

export interface RowResult {
  readonly outcome: RowOutcome;
  readonly messageId: string | undefined;
  /** The code of the refusal. */
  readonly code: string | undefined;
}

/** One text to many, as it is kept until it is through. */
export interface Job {
  readonly id: string;
  /** Whose it is: nobody else sees it, nor goes on with it. */
  readonly owner: string;
  readonly message: string;
  readonly senderId: string;
  readonly total: number;
  /** Whether a person paused it: then it does not go on by itself. */
  readonly paused: boolean;
}

/** Up to 100 recipients of a job, which are sent in one request. */
export interface Batch {
  readonly jobId: string;
  /** Where it stands in its job, as text that sorts: the halves of "00002" are "00002.0" and "00002.1". */
  readonly order: string;
  readonly numbers: readonly string[];
  /** One per number, once the service has answered for good. */
  readonly results?: readonly RowResult[];
}

/**
 * The key under which a batch is sent, the same however often and after however many reloads: the service carries a key
 * out once, and answers its repetition from its store.
 */
export function idempotencyKey({ jobId, order }: Pick<Batch, "jobId" | "order">): string {
  return `${jobId}/${order}`;
}

/** Cuts recipients into batches. */
export function toBatches(jobId: string, numbers: readonly string[], size: number): readonly Batch[] {
  const count = Math.ceil(numbers.length / size);
  return Array.from({ length: count }, (_, at) => ({
    jobId,
    order: String(at).padStart(6, "0"),
    numbers: numbers.slice(at * size, (at + 1) * size),
  }));
}

/** The halves of a batch, under keys of their own. */
export function halve({ jobId, order, numbers }: Batch): readonly Batch[] {
  const middle = Math.ceil(numbers.length / 2);
  return [numbers.slice(0, middle), numbers.slice(middle)].map((half, at) => ({
    jobId,
    order: `${order}.${at}`,
    numbers: half,
  }));
}
