import { open, stat } from "node:fs/promises";
import type { FileHandle } from "node:fs/promises";
import { dirname } from "node:path";
import { differencesBetween } from "../campaign/campaign-identity.js";
import type { CampaignIdentity } from "../campaign/campaign-identity.js";
import { UsageError } from "../cli/usage-error.js";
import { JournalError } from "./journal-error.js";
import { pieceName, readJournal } from "./journal-index.js";
import type { JournalContent, JournalEntry, Piece, SettledEntry } from "./journal-index.js";
import { journalRecordSchema } from "./journal-record.js";
import type { JournalHeader, JournalRecord, SettledRecord } from "./journal-record.js";

type EarlierRuns = Pick<JournalContent, "entries" | "inDoubt" | "begunBelow">;

const noEarlierRuns: EarlierRuns = { entries: new Map(), inDoubt: new Set(), begunBelow: 0 };

/** Batches per `begun` record: a kill leaves at most this many in doubt that had not begun. */
const BEGIN_AHEAD = 8;

interface Waiting {
  readonly line: string;
  readonly resolve: () => void;
  readonly reject: (reason: unknown) => void;
}

/**
 * What a campaign has settled for good, on disk before anybody is told.
 *
 * One JSON record per line, appended and flushed to the device: whatever instant the process is killed at, a settled
 * piece is either whole in it or will be asked for again under the same key.
 */
export class Journal {
  /** The identity that the journal was started with; its edition is the one that keys are derived from. */
  readonly identity: CampaignIdentity;
  /** Whether it goes on with what an earlier run began. */
  readonly isResumed: boolean;
  readonly #file: FileHandle;
  readonly #earlier: EarlierRuns;
  #begunBelow: number;
  #begun: Promise<void> = Promise.resolve();
  #waiting: Waiting[] = [];
  #failure: JournalError | undefined;
  #writing: Promise<void> | undefined;

  private constructor(file: FileHandle, identity: CampaignIdentity, earlier: EarlierRuns) {
    this.#file = file;
    this.identity = identity;
    this.isResumed = earlier !== noEarlierRuns;
    this.#earlier = earlier;
    this.#begunBelow = earlier.begunBelow;
  }

  /**
   * Opens the journal of a campaign, or starts one.
   *
   * `fresh` starts anew, but for a campaign that was itself started so and is not finished: whoever repeats the command
   * after an interruption means that one.
   *
   * @throws UsageError when it belongs to another campaign, JournalError when it is damaged.
   */
  static async open(path: string, identity: CampaignIdentity, options: { fresh: boolean }): Promise<Journal> {
    const earlier = (await exists(path)) ? await readJournal(path) : undefined;
    if (earlier?.header !== undefined && !(options.fresh && startsAnew(earlier, earlier.header, identity))) {
      const differences = differencesBetween(earlier.header.identity, identity);
      if (differences.length > 0) {
        throw new UsageError(
          `${JSON.stringify(path)} belongs to another campaign: ${differences.join(", ")} changed. Use the same arguments to resume it, another --out for a new campaign, or --fresh to forget it and send to everybody.`,
        );
      }
      // The torn end of a record must go before another one is appended to it.
      const file = await open(path, "r+");
      await file.truncate(earlier.wholeBytes);
      await file.close();
      return new Journal(await open(path, "a+"), earlier.header.identity, earlier);
    }
    const file = await open(path, "w");
    await file.close();
    const journal = new Journal(await open(path, "a+"), identity, noEarlierRuns);
    await journal.append({ type: "campaign", version: 1, identity });
    await syncFolder(dirname(path));
    return journal;
  }

  /** What earlier runs wrote about a piece of a batch. */
  find(piece: Piece): JournalEntry | undefined {
    return this.#earlier.entries.get(pieceName(piece));
  }

  /** Whether an earlier run may have sent a piece without learning of it. */
  isInDoubt(piece: Piece): boolean {
    const { inDoubt, begunBelow } = this.#earlier;
    return inDoubt === undefined ? piece.batch < begunBelow : inDoubt.has(pieceName(piece));
  }

  /** Notes that a batch is about to go out; batches begin in their order. */
  async begin(batch: number): Promise<void> {
    if (batch >= this.#begunBelow) {
      this.#begunBelow = batch + BEGIN_AHEAD;
      this.#begun = this.append({ type: "begun", batchesBelow: this.#begunBelow });
    }
    // Batches that share the record wait for it as well.
    await this.#begun;
  }

  /**
   * Ends a run that was not killed, naming the pieces of which it cannot tell whether they were sent.
   *
   * @param end.complete Whether nothing is left to another run.
   */
  async finish(inDoubt: readonly Piece[], end: { complete: boolean }): Promise<void> {
    await this.append({ type: "closed", inDoubt: inDoubt.map(pieceName), complete: end.complete });
  }

  /** Reads the rows of a settled piece back. */
  async read(entry: SettledEntry): Promise<SettledRecord> {
    const buffer = Buffer.alloc(entry.length);
    await this.#file.read(buffer, 0, entry.length, entry.offset);
    const record = journalRecordSchema.parse(JSON.parse(buffer.toString("utf8")));
    if (record.type !== "settled") throw new JournalError("The journal changed while it was in use.");
    return record;
  }

  /**
   * Appends a record; done when it is on the device. Records that arrive meanwhile share the next flush.
   *
   * A write that fails may leave half a line behind. Nothing is appended to that: the next run finds a torn end, which it
   * can drop, and not a damaged line in the middle.
   *
   * @throws JournalError when this write, or one before it, failed.
   */
  append(record: JournalRecord): Promise<void> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ line: `${JSON.stringify(record)}\n`, resolve, reject });
      this.#writing ??= this.#writeWaiting();
    });
  }

  async close(): Promise<void> {
    await this.#writing;
    await this.#file.close();
  }

  async #writeWaiting(): Promise<void> {
    while (this.#waiting.length > 0) {
      const batch = this.#waiting;
      this.#waiting = [];
      try {
        if (this.#failure !== undefined) throw this.#failure;
        await this.#file.appendFile(batch.map(({ line }) => line).join(""));
        await this.#file.datasync();
        for (const { resolve } of batch) resolve();
      } catch (cause) {
        this.#failure ??= new JournalError("The journal cannot be written; is the disk full?", { cause });
        for (const { reject } of batch) reject(this.#failure);
      }
    }
    this.#writing = undefined;
  }
}

/** Whether `--fresh` forgets a journal, rather than going on with what an earlier `--fresh` began. */
function startsAnew(earlier: JournalContent, header: JournalHeader, identity: CampaignIdentity): boolean {
  const isFresh = header.identity.edition !== "";
  return !isFresh || earlier.complete || differencesBetween(header.identity, identity).length > 0;
}

async function exists(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isFile();
  } catch {
    return false;
  }
}

/** Makes a new file's name survive a power cut; where folders cannot be opened (Windows) the name is durable anyway. */
async function syncFolder(path: string): Promise<void> {
  try {
    const folder = await open(path, "r");
    await folder.sync().finally(() => folder.close());
  } catch {
    return;
  }
}
