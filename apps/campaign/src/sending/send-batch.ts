import type { SendRequest } from "@error-model/contract";
import { match } from "ts-pattern";
import { halve } from "../batches/batch.js";
import type { Batch, Range } from "../batches/batch.js";
import { idempotencyKey } from "../batches/idempotency-key.js";
import { JournalError } from "../journal/journal-error.js";
import type { Piece } from "../journal/journal-index.js";
import type { Journal } from "../journal/journal.js";
import type { RowResult } from "../journal/journal-record.js";
import type { ResultsFile } from "../results/results-file.js";
import { nameOf, requestIdOf } from "./describe-failure.js";
import { deliverPiece } from "./deliver-piece.js";
import type { DeliveryContext } from "./deliver-piece.js";

/** Pieces given up in a row after which the service counts as down. */
const MAX_GIVEN_UP_IN_A_ROW = 5;

export interface BatchContext extends DeliveryContext {
  readonly campaignId: string;
  readonly sender: string;
  readonly journal: Journal;
  readonly results: ResultsFile;
}

/** Sends batches, or the pieces of them that no earlier run settled, and writes down what became of every recipient. */
export class BatchSender {
  readonly #context: BatchContext;
  readonly #inDoubt: Piece[] = [];
  #givenUpInARow = 0;

  constructor(context: BatchContext) {
    this.#context = context;
  }

  /** Pieces of which this run cannot tell whether they were sent. */
  get inDoubt(): readonly Piece[] {
    return this.#inDoubt;
  }

  /**
   * @throws JournalError when the journal does not fit the batch or cannot be written: nothing may be sent then.
   */
  async send(batch: Batch): Promise<void> {
    await this.#sendPiece(batch, { from: 0, to: batch.recipients.length });
  }

  async #sendPiece(batch: Batch, range: Range): Promise<void> {
    const { journal, campaignId, sender, stop } = this.#context;
    const piece = batch.recipients.slice(range.from, range.to);
    const body: SendRequest = {
      to: piece.map(({ phone }) => phone),
      message: batch.message,
      sender_id: sender,
    };
    const key = idempotencyKey({ campaignId, batchIndex: batch.index, range, body });

    const entry = journal.find({ batch: batch.index, ...range });
    if (entry !== undefined && entry.key !== key)
      throw new JournalError(
        "The journal does not fit the file: another version of this program wrote it. Finish the campaign with that version, or move the journal away and start anew with --fresh, which sends to everybody again.",
      );
    if (entry?.kind === "settled") {
      const { rows, attempts } = await journal.read(entry);
      await this.#record(batch, range, rows, { attempts, resumed: true });
      return;
    }
    if (entry?.kind === "split") {
      await this.#sendHalves(batch, range);
      return;
    }
    if (stop.reason === undefined) await journal.begin(batch.index);
    // Looked at after the journal's flush, during which a stop may have come.
    if (stop.reason !== undefined) {
      const outcome = journal.isInDoubt({ batch: batch.index, ...range }) ? "unknown" : "not-sent";
      await this.#leave(batch, range, { outcome }, 0);
      return;
    }
    await this.#deliver(batch, range, body, key);
  }

  async #deliver(batch: Batch, range: Range, body: SendRequest, key: string): Promise<void> {
    const { journal } = this.#context;
    const piece = { batch: batch.index, ...range, key };
    const delivery = await deliverPiece(body, key, journal.isInDoubt(piece), this.#context);
    const { attempts } = delivery;
    await match(delivery)
      .with({ kind: "settled" }, async ({ rows }) => {
        await journal.append({ type: "settled", ...piece, attempts, rows: [...rows] });
        this.#givenUpInARow = 0;
        await this.#record(batch, range, rows, { attempts, resumed: false });
      })
      .with({ kind: "split" }, async () => {
        // Before the halves go out: a resumption that sent the whole again could reach a half for the second time.
        await journal.append({ type: "split", ...piece });
        this.#givenUpInARow = 0;
        await this.#sendHalves(batch, range);
      })
      .with({ kind: "left" }, async ({ row, givenUpOn }) => {
        if (givenUpOn !== undefined) this.#countGivenUp(nameOf(givenUpOn), requestIdOf(givenUpOn));
        await this.#leave(batch, range, row, attempts);
      })
      .exhaustive();
  }

  async #sendHalves(batch: Batch, range: Range): Promise<void> {
    for (const half of halve(range)) await this.#sendPiece(batch, half);
  }

  async #leave(batch: Batch, range: Range, row: RowResult, attempts: number): Promise<void> {
    if (row.outcome === "unknown") this.#inDoubt.push({ batch: batch.index, ...range });
    const rows = Array.from({ length: range.to - range.from }, () => row);
    await this.#record(batch, range, rows, { attempts, resumed: false, left: true });
  }

  #countGivenUp(name: string, requestId: string | undefined): void {
    this.#givenUpInARow += 1;
    if (this.#givenUpInARow >= MAX_GIVEN_UP_IN_A_ROW)
      this.#context.stop.stop({ kind: "unavailable", name, requestId });
  }

  async #record(
    batch: Batch,
    range: Range,
    rows: readonly RowResult[],
    { attempts, ...options }: { attempts: number; resumed: boolean; left?: boolean },
  ): Promise<void> {
    const { results, tally } = this.#context;
    tally.addResults(rows, options);
    const recipients = batch.recipients.slice(range.from, range.to);
    await results.addResults(
      rows.flatMap((result, at) => {
        const recipient = recipients[at];
        return recipient === undefined ? [] : [{ recipient, result, attempts }];
      }),
    );
  }
}
