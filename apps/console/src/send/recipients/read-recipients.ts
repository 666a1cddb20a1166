import { phoneNumberSchema } from "@error-model/contract";
import Papa from "papaparse";

/** Why a line has no recipient. */
export type SkipReason = "no-number" | "invalid-number" | "repeated";

export interface Recipients {
  /** In E.164 form, each once, in the order of the text. */
  readonly numbers: readonly string[];
  readonly skipped: readonly { readonly line: number; readonly reason: SkipReason }[];
}

/** Names of the column that holds the number, lower case. */
const COLUMN_NAMES = new Set(["phone", "number", "phone number", "recipient", "to", "msisdn", "mobile"]);

/**
 * Reads recipients from pasted numbers or a CSV: one per line, or several in a line that holds nothing else; comma,
 * semicolon and tab are recognised. Where the first line names a column, that one counts; otherwise the first cell that
 * looks like a number.
 */
export function readRecipients(text: string): Recipients {
  const { data: rows } = Papa.parse<string[]>(text, { header: false, skipEmptyLines: false });
  const column = numberColumn(rows[0]);
  const numbers = new Set<string>();
  const skipped: Recipients["skipped"][number][] = [];
  rows.forEach((row, at) => {
    if ((column !== undefined && at === 0) || row.every((cell) => cell.trim() === "")) return;
    for (const candidate of candidatesOf(row, column)) {
      const reason = addNumber(candidate, numbers);
      if (reason !== undefined) skipped.push({ line: at + 1, reason });
    }
  });
  return { numbers: [...numbers], skipped };
}

function addNumber(candidate: string | undefined, numbers: Set<string>): SkipReason | undefined {
  if (candidate === undefined) return "no-number";
  const number = normalise(candidate);
  if (!phoneNumberSchema.safeParse(number).success) return "invalid-number";
  if (numbers.has(number)) return "repeated";
  numbers.add(number);
  return undefined;
}

function numberColumn(first: readonly string[] | undefined): number | undefined {
  const at = first?.findIndex((cell) => COLUMN_NAMES.has(cell.trim().toLowerCase()));
  return at === undefined || at === -1 ? undefined : at;
}

/** The cells of a row that may be numbers; one `undefined` where there is none. */
function candidatesOf(row: readonly string[], column: number | undefined): readonly (string | undefined)[] {
  if (column !== undefined) {
    const cell = row[column]?.trim();
    return [cell === "" ? undefined : cell];
  }
  const filled = row.filter((cell) => cell.trim() !== "");
  const numeric = filled.filter((cell) => looksNumeric(cell));
  return numeric.length === filled.length ? filled : [numeric[0]];
}

/** At least five digits, and nothing but what people write between them. */
function looksNumeric(cell: string): boolean {
  return /^\+?\d{5,}$/.test(normalise(cell));
}

/** Takes out what people write between digits, and what copying from a right-to-left text leaves invisible. */
function normalise(cell: string): string {
  return cell.replaceAll(/[\s().\-/\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/gu, "").replace(/^00/, "+");
}
