import type { Readable } from "node:stream";
import { UsageError } from "../cli/usage-error.js";
import { detectDelimiter, parseRecord } from "./parse-record.js";
import { RecordSplitter } from "./split-records.js";
import type { RawRecord } from "./split-records.js";

/** The columns that a campaign reads; other columns are ignored. */
export type Column = "phone" | "name" | "message";

/** One row of the file: its fields by column (`""` where there is none), or the reason why it cannot be read. */
export type Row =
  | { readonly line: number; readonly fields: Readonly<Record<Column, string>> }
  | { readonly line: number; readonly problem: RowProblem };

export type RowProblem = "malformed-line" | "too-many-fields" | "not-utf-8";

/** Where the columns of a file are. */
interface Layout {
  readonly delimiter: string;
  readonly width: number;
  readonly index: Readonly<Record<Column, number | undefined>>;
}

export interface RowsOptions {
  /** Refuses the file unless the column is there. Default: only `phone` is required. */
  readonly required?: readonly Column[];
  readonly maxRecordLength?: number;
}

/**
 * Reads the rows of a CSV one by one, never faster than they are taken.
 *
 * The header names the columns, in any order and case. A byte order mark, CRLF, lone CR, quoted fields over several lines, and
 * semicolons or tabs as delimiters are understood. Empty lines are no rows.
 *
 * @throws UsageError when the file has no header, lacks a required column, has one twice or is not UTF-8 text.
 */
export async function* readRows(input: Readable, options: RowsOptions = {}): AsyncGenerator<Row> {
  input.setEncoding("utf8");
  let layout: Layout | undefined;
  const splitter = new RecordSplitter({
    ...(options.maxRecordLength === undefined ? {} : { maxRecordLength: options.maxRecordLength }),
    isWellFormed: (text) => parseRecord(text, layout?.delimiter ?? detectDelimiter(text)) !== undefined,
  });

  function* rowsOf(records: Iterable<RawRecord>): Generator<Row> {
    for (const record of records) {
      if (layout === undefined) layout = readHeader(record.text ?? "", options.required ?? ["phone"]);
      else if (record.text !== "") yield readRow(record, layout);
    }
  }

  for await (const chunk of input) yield* rowsOf(splitter.push(String(chunk)));
  yield* rowsOf(splitter.end());
  if (layout === undefined) throw new UsageError("The file is empty: its first line must name the columns.");
}

function readHeader(line: string, required: readonly Column[]): Layout {
  const text = line.startsWith("\uFEFF") ? line.slice(1) : line;
  if (text.includes("\uFFFD") || text.includes("\0"))
    throw new UsageError("The file is not UTF-8 text. Save it as “CSV UTF-8” and start again.");
  const delimiter = detectDelimiter(text);
  const names = (parseRecord(text, delimiter) ?? []).map((name) => name.trim().toLowerCase());
  const find = (column: Column): number | undefined => {
    const at = names.indexOf(column);
    if (at !== names.lastIndexOf(column))
      throw new UsageError(`The file has the column "${column}" twice: rename the one that is not meant.`);
    return at === -1 ? undefined : at;
  };
  const index = { phone: find("phone"), name: find("name"), message: find("message") };
  for (const column of required) {
    if (index[column] === undefined)
      throw new UsageError(
        `The file has no column "${column}": its first line must name the columns, such as phone,name,message.`,
      );
  }
  return { delimiter, width: names.length, index };
}

function readRow(record: RawRecord, layout: Layout): Row {
  const { line, text } = record;
  if (text === undefined) return { line, problem: "malformed-line" };
  if (text.includes("\uFFFD")) return { line, problem: "not-utf-8" };
  const fields = parseRecord(text, layout.delimiter);
  if (fields === undefined) return { line, problem: "malformed-line" };
  // A comma that lost its quotes: sending the first half of the text would be worse than sending nothing.
  if (fields.length > layout.width) return { line, problem: "too-many-fields" };
  const field = (column: Column): string => fields[layout.index[column] ?? -1]?.trim() ?? "";
  return { line, fields: { phone: field("phone"), name: field("name"), message: field("message") } };
}
