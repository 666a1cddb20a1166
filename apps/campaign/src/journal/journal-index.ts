import { open } from "node:fs/promises";
import { match } from "ts-pattern";
import type { Range } from "../batches/batch.js";
import { JournalError } from "./journal-error.js";
import { journalRecordSchema } from "./journal-record.js";
import type { JournalHeader, JournalRecord } from "./journal-record.js";

/** Where a settled piece stands in the journal; its rows stay in the file, however many there are. */
export interface SettledEntry {
  readonly kind: "settled";
  readonly key: string;
  readonly offset: number;
  readonly length: number;
}

export interface SplitEntry {
  readonly kind: "split";
  readonly key: string;
}

export type JournalEntry = SettledEntry | SplitEntry;

export interface JournalContent {
  /** `undefined` for a journal that was killed before its first line was whole. */
  readonly header: JournalHeader | undefined;
  /** By {@link pieceName}. */
  readonly entries: Map<string, JournalEntry>;
  /** Pieces that the last run left in doubt; `undefined` where it was killed before it could tell. */
  readonly inDoubt: ReadonlySet<string> | undefined;
  /** Whether the last run left nothing to another one. */
  readonly complete: boolean;
  /** Batches from this number on were never begun. */
  readonly begunBelow: number;
  /** Bytes up to the end of the last whole record; what follows was torn by a kill. */
  readonly wholeBytes: number;
}

/** A piece of a batch: the recipients at `from` and after, up to but not including `to`. */
export interface Piece extends Range {
  readonly batch: number;
}

/** The name of a piece, for lookups. */
export function pieceName({ batch, from, to }: Piece): string {
  return `${String(batch)}:${String(from)}-${String(to)}`;
}

/**
 * Reads a journal from its start, one line at a time.
 *
 * The last line may be torn, by a kill or a power cut: it is left out. A broken line before it is none of our making.
 *
 * @throws JournalError when a line other than the last one is broken.
 */
export async function readJournal(path: string): Promise<JournalContent> {
  const entries = new Map<string, JournalEntry>();
  let header: JournalHeader | undefined;
  let inDoubt: ReadonlySet<string> | undefined;
  let complete = false;
  let begunBelow = 0;
  let wholeBytes = 0;
  let lineNumber = 0;
  let brokenLine: number | undefined;

  for await (const bytes of linesOf(path)) {
    lineNumber += 1;
    if (brokenLine !== undefined) {
      throw new JournalError(
        `Line ${String(brokenLine)} of the journal ${JSON.stringify(path)} is damaged. Restore the file, or move it away and start anew with --fresh, which sends to everybody again.`,
      );
    }
    const record = bytes.whole ? parseRecord(bytes.text) : undefined;
    if (record === undefined || (record.type === "campaign") !== (lineNumber === 1)) {
      brokenLine = lineNumber;
      continue;
    }
    // Whatever comes after a run's last record belongs to a further run.
    inDoubt = record.type === "closed" ? new Set(record.inDoubt) : undefined;
    complete = record.type === "closed" && record.complete === true;
    match(record)
      .with({ type: "campaign" }, (found) => (header = found))
      .with({ type: "begun" }, ({ batchesBelow }) => (begunBelow = Math.max(begunBelow, batchesBelow)))
      .with({ type: "closed" }, () => undefined)
      .with({ type: "split" }, (split) => entries.set(pieceName(split), { kind: "split", key: split.key }))
      .with({ type: "settled" }, (settled) =>
        entries.set(pieceName(settled), {
          kind: "settled",
          key: settled.key,
          offset: wholeBytes,
          length: bytes.length,
        }),
      )
      .exhaustive();
    wholeBytes += bytes.length;
  }
  return { header, entries, inDoubt, complete, begunBelow, wholeBytes };
}

function parseRecord(text: string): JournalRecord | undefined {
  try {
    return journalRecordSchema.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}

interface JournalLine {
  readonly text: string;
  /** Bytes, line break included. */
  readonly length: number;
  /** Whether its line break is there. */
  readonly whole: boolean;
}

async function* linesOf(path: string): AsyncGenerator<JournalLine> {
  const file = await open(path, "r");
  let rest: Buffer = Buffer.alloc(0);
  try {
    for await (const chunk of file.createReadStream({ autoClose: false })) {
      // A file stream without an encoding gives buffers.
      const bytes = Buffer.concat([rest, chunk as Buffer]);
      let start = 0;
      for (let end = bytes.indexOf(0x0a); end !== -1; end = bytes.indexOf(0x0a, start)) {
        yield { text: bytes.toString("utf8", start, end), length: end + 1 - start, whole: true };
        start = end + 1;
      }
      rest = bytes.subarray(start);
    }
    if (rest.length > 0) yield { text: rest.toString("utf8"), length: rest.length, whole: false };
  } finally {
    await file.close();
  }
}
