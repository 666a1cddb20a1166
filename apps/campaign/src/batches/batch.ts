import type { Recipient } from "../recipients/read-recipients.js";

/** Recipients that get the same text in one request. */
export interface Batch {
  /** Position among the batches of the file, from 0. */
  readonly index: number;
  readonly message: string;
  readonly recipients: readonly Recipient[];
}

/** A piece of a batch, as recipient positions: `from` is in it, `to` is not. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

/** Both halves of a piece of at least two recipients; the same piece is always cut at the same place. */
export function halve(range: Range): readonly [Range, Range] {
  const middle = Math.ceil((range.from + range.to) / 2);
  return [
    { from: range.from, to: middle },
    { from: middle, to: range.to },
  ];
}
