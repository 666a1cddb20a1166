import { rowOutcomes } from "../journal/journal-record.js";
import type { RowOutcome, RowResult } from "../journal/journal-record.js";
import type { BadRow } from "../recipients/read-recipients.js";

/** How many bad rows a report lists one by one; the results file has them all. */
const LISTED_BAD_ROWS = 20;

/** A kind of failure that was met, however it ended. */
export interface MetFailure {
  /** The error code, or what came in place of one, such as `HTTP 503 without an error code`. */
  readonly name: string;
  /** How often it was met. */
  readonly count: number;
  /** After how many of these the same request was sent again. */
  readonly retried: number;
}

/** Counts what happens in a campaign; it holds no rows. */
export class Tally {
  readonly #outcomes = new Map<RowOutcome, number>(rowOutcomes.map((outcome) => [outcome, 0]));
  readonly #codes = new Map<string, number>();
  readonly #met = new Map<string, { count: number; retried: number }>();
  readonly #badReasons = new Map<string, number>();
  readonly #firstBadRows: BadRow[] = [];
  #badRows = 0;
  #duplicates = 0;
  #recipients = 0;
  #resumed = 0;
  #left = 0;
  #requests = 0;
  #batches = 0;

  /** Recipients whose outcome is known. */
  get recipients(): number {
    return this.#recipients;
  }

  /** Recipients that an earlier run settled. */
  get resumed(): number {
    return this.#resumed;
  }

  /** Recipients that are left to another run; the others are settled, whatever their outcome. */
  get left(): number {
    return this.#left;
  }

  /** HTTP requests of this run. */
  get requests(): number {
    return this.#requests;
  }

  get batches(): number {
    return this.#batches;
  }

  get badRows(): number {
    return this.#badRows;
  }

  /** Bad rows that only repeat a number of a row before them. */
  get duplicates(): number {
    return this.#duplicates;
  }

  get firstBadRows(): readonly BadRow[] {
    return this.#firstBadRows;
  }

  get outcomes(): Readonly<Record<RowOutcome, number>> {
    const count = (outcome: RowOutcome): number => this.#outcomes.get(outcome) ?? 0;
    return {
      accepted: count("accepted"),
      blocked: count("blocked"),
      rejected: count("rejected"),
      "not-sent": count("not-sent"),
      unknown: count("unknown"),
    };
  }

  /** Rows that were not accepted, by the code that says why; most frequent first. */
  get errorCodes(): [code: string, rows: number][] {
    return byCount([...this.#codes], ([, count]) => count);
  }

  get badReasons(): [reason: string, rows: number][] {
    return byCount([...this.#badReasons], ([, count]) => count);
  }

  get met(): MetFailure[] {
    return byCount(
      [...this.#met].map(([name, counts]) => ({ name, ...counts })),
      ({ count }) => count,
    );
  }

  addBatch(): void {
    this.#batches += 1;
  }

  addRequest(): void {
    this.#requests += 1;
  }

  addResults(results: readonly RowResult[], options: { resumed: boolean; left?: boolean }): void {
    this.#recipients += results.length;
    if (options.resumed) this.#resumed += results.length;
    if (options.left === true) this.#left += results.length;
    for (const { outcome, errorCode } of results) {
      increase(this.#outcomes, outcome);
      if (errorCode !== undefined) increase(this.#codes, errorCode);
    }
  }

  addBadRow(row: BadRow): void {
    this.#badRows += 1;
    if (row.reason === "duplicate") this.#duplicates += 1;
    increase(this.#badReasons, row.reason);
    if (this.#firstBadRows.length < LISTED_BAD_ROWS) this.#firstBadRows.push(row);
  }

  addFailure(name: string, options: { retried: boolean }): void {
    const { count, retried } = this.#met.get(name) ?? { count: 0, retried: 0 };
    this.#met.set(name, { count: count + 1, retried: retried + (options.retried ? 1 : 0) });
  }
}

function increase<K>(counts: Map<K, number>, key: K): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

function byCount<T>(items: T[], count: (item: T) => number): T[] {
  return items.toSorted((a, b) => count(b) - count(a));
}
