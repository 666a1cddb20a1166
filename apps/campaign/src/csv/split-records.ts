/** One CSV record as it stands in the file, with the number of its first line; the header is on line 1. */
export interface RawRecord {
  readonly line: number;
  /** `undefined` for a line too long to be held. */
  readonly text: string | undefined;
}

export interface SplitterOptions {
  /**
   * How much a quoted field may hold before its opening quote counts as a stray one, in characters. It bounds the memory
   * that one missing quote can take. Default: 65,536.
   */
  readonly maxRecordLength?: number;
  /** Whether a record parses; one that spans several lines and does not is given up line by line. */
  readonly isWellFormed: (text: string) => boolean;
}

const QUOTE = /"/g;
const CR = /\r\n?/g;

/**
 * Cuts a stream of text into CSV records, for files that people edited by hand.
 *
 * A CSV parser cannot tell a stray quote from the start of a quoted field, and swallows the rows that follow it. Here
 * lines are joined while their quotes are unbalanced; when the join is no record after all, only its first line is
 * given up as it stands (and found malformed later), and reading starts again at the next line.
 */
export class RecordSplitter {
  readonly #maxRecordLength: number;
  readonly #isWellFormed: (text: string) => boolean;
  /** Text after the last line break. */
  #rest = "";
  /** What ends a line, known from the first one on; see {@link firstLineBreak}. */
  #lineBreak: "LF" | "CR" | undefined;
  /** Lines that wait to be looked at, last one first: those that a given-up record leaves behind. */
  #pending: string[] = [];
  /** Lines of a record whose quotes are still unbalanced. */
  #held: string[] = [];
  #heldLength = 0;
  #unbalanced = false;
  /** Number of the first held line. */
  #line = 1;

  constructor(options: SplitterOptions) {
    this.#maxRecordLength = options.maxRecordLength ?? 65_536;
    this.#isWellFormed = options.isWellFormed;
  }

  /** Takes the next piece of the file and gives the records that it completes. */
  *push(chunk: string): Generator<RawRecord> {
    let text = this.#rest + chunk;
    let heldBack = "";
    this.#lineBreak ??= firstLineBreak(text);
    if (this.#lineBreak === "CR") {
      // The line feed that belongs to it may come with the next piece.
      if (text.endsWith("\r")) heldBack = "\r";
      text = text.slice(0, text.length - heldBack.length).replaceAll(CR, "\n");
    }
    let start = 0;
    for (let end = text.indexOf("\n", start); end !== -1; end = text.indexOf("\n", start)) {
      yield* this.#take(text.slice(start, end));
      start = end + 1;
    }
    // A line longer than any record is dropped but for a stump that is still too long.
    this.#rest = text.slice(start, start + this.#maxRecordLength + 2) + heldBack;
  }

  /** Gives what is left at the end of the file. */
  *end(): Generator<RawRecord> {
    if (this.#rest !== "") yield* this.#take(this.#rest);
    this.#rest = "";
    while (this.#held.length > 0) {
      yield this.#giveUpFirstLine();
      yield* this.#drain();
    }
  }

  *#take(rawLine: string): Generator<RawRecord> {
    this.#pending.push(rawLine.endsWith("\r") ? rawLine.slice(0, -1) : rawLine);
    yield* this.#drain();
  }

  *#drain(): Generator<RawRecord> {
    for (let line = this.#pending.pop(); line !== undefined; line = this.#pending.pop()) {
      const record = this.#add(line);
      if (record !== undefined) yield record;
    }
  }

  #add(line: string): RawRecord | undefined {
    if (line.length > this.#maxRecordLength) {
      if (this.#held.length === 0) return { line: this.#line++, text: undefined };
      this.#pending.push(line);
      return this.#giveUpFirstLine();
    }
    if (line.includes('"') && (line.match(QUOTE)?.length ?? 0) % 2 === 1)
      this.#unbalanced = !this.#unbalanced;
    this.#held.push(line);
    this.#heldLength += line.length + 1;
    if (this.#unbalanced)
      return this.#heldLength > this.#maxRecordLength ? this.#giveUpFirstLine() : undefined;

    const text = this.#held.join("\n");
    if (this.#held.length > 1 && !this.#isWellFormed(text)) return this.#giveUpFirstLine();
    const record = { line: this.#line, text };
    this.#line += this.#held.length;
    this.#clearHeld();
    return record;
  }

  #giveUpFirstLine(): RawRecord {
    const [first = "", ...others] = this.#held;
    this.#clearHeld();
    this.#pending.push(...others.toReversed());
    return { line: this.#line++, text: first };
  }

  #clearHeld(): void {
    this.#held = [];
    this.#heldLength = 0;
    this.#unbalanced = false;
  }
}

/**
 * What ends the first line: where that is a lone CR, as old Macs wrote it, each CR ends a line. Elsewhere a lone CR is
 * part of a text, and cutting there would send half of it. `undefined` until the end of the first line is there.
 */
function firstLineBreak(text: string): "LF" | "CR" | undefined {
  let isQuoted = false;
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at];
    if (character === '"') isQuoted = !isQuoted;
    // Also within quotes: the stray one of a header must not hide where its line ends.
    else if (character === "\n") return "LF";
    else if (character === "\r" && !isQuoted && !["\r", "\n", undefined].includes(text[at + 1])) return "CR";
  }
  return undefined;
}
