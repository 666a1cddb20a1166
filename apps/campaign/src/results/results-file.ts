import { createWriteStream } from "node:fs";
import type { WriteStream } from "node:fs";
import { finished } from "node:stream/promises";
import { stringify } from "csv-stringify/sync";
import type { BadRow } from "../recipients/read-recipients.js";
import type { RowResult } from "../journal/journal-record.js";
import type { Recipient } from "../recipients/read-recipients.js";

const columns = ["line", "phone", "outcome", "message_id", "error_code", "attempts"] as const;

/** One line of the results; members are named after the columns. */
type ResultRow = Readonly<Record<(typeof columns)[number], string | number>>;

/** What became of a recipient, and after how many HTTP requests. */
export interface RecipientResult {
  readonly recipient: Recipient;
  readonly result: RowResult;
  readonly attempts: number;
}

/**
 * The CSV that people read: one row per row of the input, in the order in which they were settled.
 *
 * It is written anew on every run, from the journal and from what the run adds: nobody who opens it in a spreadsheet
 * can break the resumption.
 */
export class ResultsFile {
  readonly #stream: WriteStream;
  #failure: Error | undefined;

  constructor(path: string) {
    this.#stream = createWriteStream(path);
    this.#stream.on("error", (error) => (this.#failure = error));
    this.#stream.write(stringify([columns]));
  }

  async addResults(results: readonly RecipientResult[]): Promise<void> {
    await this.#write(
      results.map(({ recipient, result, attempts }) => ({
        line: recipient.line,
        phone: recipient.phone,
        outcome: result.outcome,
        message_id: cell(result.messageId),
        error_code: cell(result.errorCode),
        attempts,
      })),
    );
  }

  /** A skipped row has no phone column: what stood there may be anything. */
  async addBadRow(row: BadRow): Promise<void> {
    const rest = { phone: "", outcome: "skipped", message_id: "", attempts: 0 };
    await this.#write([{ line: row.line, error_code: row.reason, ...rest }]);
  }

  async close(): Promise<void> {
    this.#stream.end();
    await finished(this.#stream);
  }

  async #write(rows: readonly ResultRow[]): Promise<void> {
    if (this.#failure !== undefined) throw this.#failure;
    if (!this.#stream.write(stringify([...rows], { columns: [...columns] }))) await this.#drained();
  }

  #drained(): Promise<void> {
    return new Promise((resolve, reject) => {
      const settle = (error?: Error): void => {
        this.#stream.off("drain", settle).off("error", settle);
        if (error === undefined) resolve();
        else reject(error);
      };
      this.#stream.once("drain", settle).once("error", settle);
    });
  }
}

/**
 * A server's word as a cell: without control characters, which a terminal obeys, and not as a formula, which a spreadsheet
 * does. The journal has it as it came.
 *
 * @see https://owasp.org/www-community/attacks/CSV_Injection
 */
function cell(word = ""): string {
  const text = word.replaceAll(/\p{Cc}/gu, "\uFFFD");
  return /^[=+\-@]/.test(text) ? `'${text}` : text;
}
