import type { Batch, RowOutcome } from "./job.js";

export type RowState = RowOutcome | "open";

/** One recipient of a job, as it is shown. */
export interface JobRow {
  readonly number: string;
  readonly state: RowState;
  readonly messageId: string | undefined;
  readonly code: string | undefined;
}

/** The recipients of a job in their order. */
export function rowsOf(batches: readonly Batch[]): readonly JobRow[] {
  return batches.flatMap(({ numbers, results }) =>
    numbers.map((number, at): JobRow => {
      const result = results?.[at];
      return {
        number,
        state: result?.outcome ?? "open",
        messageId: result?.messageId,
        code: result?.code,
      };
    }),
  );
}
