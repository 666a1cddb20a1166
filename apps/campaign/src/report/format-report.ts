import type { BadRowReason } from "../recipients/read-recipients.js";
import { describeStop } from "./describe-stop.js";
import type { Report } from "./report.js";

const reasonTexts: Readonly<Record<BadRowReason, string>> = {
  "malformed-line": "malformed line (a stray quote, or far too long)",
  "too-many-fields": "more fields than the header (an unquoted delimiter?)",
  "not-utf-8": "not UTF-8 text",
  "missing-phone": "no phone number",
  "invalid-phone": "not a valid international number",
  "missing-message": "no message, and no --message",
  "missing-name": "the message says {name}, the row has none",
  "unknown-placeholder": "a placeholder other than {name}",
  duplicate: "number already in the file",
};

// Not even with the file as it was: its last batch may have gone out with other rows, under another key.
const FILE_CHANGED =
  "WARNING: the file changed while it was being sent. What went out may be neither what stood in it nor what stands in it now; the results say which rows were read. Do not go on with this campaign, with either version: put the rows that the results show as not-sent, or not at all, into a file of their own.";

/** The report as lines for people. */
export function formatReport(report: Report): string {
  const { outcomes } = report;
  const lines = [
    `Campaign ${report.campaign}: ${count(report.recipients, "recipient")} in ${seconds(report.elapsedMs)}, ${count(report.requests, "request")}, ${count(report.batches, "batch", "batches")}`,
    ...(report.resumed > 0 ? [`  ${count(report.resumed, "recipient")} settled by an earlier run`] : []),
    ...table([
      ["accepted", outcomes.accepted],
      ["blocked", outcomes.blocked],
      ["rejected", outcomes.rejected],
      ["not sent", outcomes["not-sent"]],
      ["unknown", outcomes.unknown],
    ]),
    ...section("Not accepted, by code", table(Object.entries(report.errorCodes))),
    ...section(
      "Failures met on the way",
      table(
        report.failuresMet.map(({ name, count: met, retried }) => [
          name,
          met,
          `${String(retried)} sent again`,
        ]),
      ),
    ),
    ...(report.recipients + report.badRows.count === 0
      ? ["", "The file has no rows below its header: there was nobody to send to."]
      : []),
    ...badRowLines(report),
    ...(report.stopped === undefined ? [] : ["", describeStop(report.stopped)]),
    ...(report.fileChanged ? ["", FILE_CHANGED] : []),
    ...(report.left > 0 && !report.fileChanged
      ? ["The same command goes on where this run ended; nobody is sent to twice."]
      : []),
    "",
    `Results: ${report.results}`,
  ];
  return `${lines.join("\n")}\n`;
}

function badRowLines({ badRows }: Report): string[] {
  if (badRows.count === 0) return [];
  const listed = badRows.first.map(({ line, reason, firstLine }) => {
    // Every reason of a bad row is a key of the table; a report that was read back may hold others.
    const text = Object.entries(reasonTexts).find(([key]) => key === reason)?.[1] ?? reason;
    return `  line ${String(line)}: ${text}${firstLine === undefined ? "" : `, on line ${String(firstLine)}`}`;
  });
  const others = badRows.count - listed.length;
  return [
    "",
    `Skipped: ${count(badRows.count, "row")}`,
    ...listed,
    ...(others > 0 ? [`  and ${String(others)} more, all in the results`] : []),
  ];
}

function section(title: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : ["", title, ...lines];
}

function table(rows: readonly (readonly [name: string, count: number, note?: string])[]): string[] {
  const width = Math.max(0, ...rows.map(([name]) => name.length));
  const digits = Math.max(0, ...rows.map(([, value]) => String(value).length));
  return rows.map(
    ([name, value, note]) =>
      `  ${name.padEnd(width)}  ${String(value).padStart(digits)}${note === undefined ? "" : `  ${note}`}`,
  );
}

function count(value: number, one: string, many = `${one}s`): string {
  return `${String(value)} ${value === 1 ? one : many}`;
}

function seconds(ms: number): string {
  return `${(ms / 1000).toFixed(1)} s`;
}
