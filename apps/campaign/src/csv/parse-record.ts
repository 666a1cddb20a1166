import { parse } from "csv-parse/sync";

/** The fields of one CSV record, or `undefined` where it is malformed (a stray or an unclosed quote). */
export function parseRecord(text: string, delimiter: string): string[] | undefined {
  // Without quotes a record has no syntax but its delimiter, and a parser per row would cost ten times as much.
  if (!text.includes('"')) return text.split(delimiter);
  try {
    const [fields, ...others] = parse(text, { delimiter, columns: false, relax_column_count: true });
    return others.length === 0 ? fields : undefined;
  } catch {
    // The parser's message quotes the row, which is somebody's number; the caller reports the line instead.
    return undefined;
  }
}

const DELIMITERS = [",", ";", "\t"];

/** The delimiter of a file by its header: the most frequent of comma, semicolon and tab outside quotes. */
export function detectDelimiter(header: string): string {
  const bare = header.replaceAll(/"[^"]*"/g, "");
  const counts = DELIMITERS.map((delimiter) => ({ delimiter, count: bare.split(delimiter).length }));
  return counts.reduce((best, next) => (next.count > best.count ? next : best)).delimiter;
}
