import type { ErrorLog, LogEntry } from "@error-model/server";

/** What a log of error answers is made of. */
export interface LineLog {
  /** Writes an entry as one line, unless its level is not wanted, and gives that line. */
  readonly logLine: (entry: LogEntry) => string | undefined;
  readonly write: (line: string) => void;
  /** The time, as the lines have it. */
  readonly time: () => string;
}

/** The fields in which entries differ for the log. One that a new version adds is a compile error here. */
const compared = Object.keys({
  level: true,
  message: true,
  error_code: true,
  description: true,
  "http.response.status_code": true,
  "http.request.method": true,
  "http.route": true,
  undeclared: true,
  // Described anew for each entry, so that no two are the same.
  error: true,
} satisfies Record<Exclude<keyof LogEntry, "request_id">, true>) as Exclude<keyof LogEntry, "request_id">[];

/**
 * A line in three parts, around its time and its request id. Quotes within a value are escaped: the first `"request_id":`
 * is the field.
 */
const LINE = /^(\{"level":"\w+","time":")[^"]+(".*?"request_id":)"(?:[^"\\]|\\.)*"(.*)$/s;

/**
 * Makes a log for which a flood is cheap: an entry that differs from the last one in nothing but its request id is the same
 * line, with another id and time. To have a logger write it anew would cost more than the rest of a refusal.
 */
export function repeatLines({ logLine, write, time }: LineLog): ErrorLog {
  let last: { readonly entry: LogEntry; readonly parts: readonly string[] } | undefined;
  return (entry) => {
    const repeated = last;
    if (repeated !== undefined && compared.every((field) => entry[field] === repeated.entry[field])) {
      const [head = "", middle = "", tail = ""] = repeated.parts;
      write(`${head}${time()}${middle}${JSON.stringify(entry.request_id)}${tail}`);
      return;
    }
    const parts = LINE.exec(logLine(entry) ?? "")?.slice(1);
    last = parts && { entry, parts };
  };
}
