import type { StopReason } from "../sending/stop-reason.js";
import type { RowOutcome } from "../journal/journal-record.js";
import { exitStatusOf } from "./exit-status.js";
import type { MetFailure, Tally } from "./tally.js";

/** How a campaign ended, as `--report` writes it. It names rows by their lines; numbers and texts are not in it. */
export interface Report {
  readonly campaign: string;
  readonly exitStatus: number;
  /** Recipients of this and earlier runs; the outcomes add up to it. */
  readonly recipients: number;
  readonly outcomes: Readonly<Record<RowOutcome, number>>;
  /** Recipients that an earlier run had settled. */
  readonly resumed: number;
  /** Recipients that another run asks for again; the others keep their outcome. */
  readonly left: number;
  readonly errorCodes: Readonly<Record<string, number>>;
  /** Every failure that this run met, also those that a retry overcame. */
  readonly failuresMet: readonly MetFailure[];
  readonly badRows: {
    readonly count: number;
    readonly reasons: Readonly<Record<string, number>>;
    readonly first: readonly {
      readonly line: number;
      readonly reason: string;
      readonly firstLine?: number;
    }[];
  };
  readonly stopped: StopReason | undefined;
  /** Whether the file was changed while this run read it: what was sent need not be what stands in it. */
  readonly fileChanged: boolean;
  readonly requests: number;
  readonly batches: number;
  readonly elapsedMs: number;
  readonly results: string;
}

export interface ReportContext {
  readonly campaignId: string;
  readonly stop: StopReason | undefined;
  readonly fileChanged: boolean;
  readonly elapsedMs: number;
  readonly results: string;
}

/** Sums a campaign up. */
export function makeReport(tally: Tally, context: ReportContext): Report {
  return {
    campaign: context.campaignId,
    exitStatus: exitStatusOf(context.stop, tally),
    recipients: tally.recipients,
    outcomes: tally.outcomes,
    resumed: tally.resumed,
    left: tally.left,
    errorCodes: Object.fromEntries(tally.errorCodes),
    failuresMet: tally.met,
    badRows: {
      count: tally.badRows,
      reasons: Object.fromEntries(tally.badReasons),
      first: tally.firstBadRows.map(({ line, reason, firstLine }) => ({
        line,
        reason,
        ...(firstLine === undefined ? {} : { firstLine }),
      })),
    },
    stopped: context.stop,
    fileChanged: context.fileChanged,
    requests: tally.requests,
    batches: tally.batches,
    elapsedMs: context.elapsedMs,
    results: context.results,
  };
}
