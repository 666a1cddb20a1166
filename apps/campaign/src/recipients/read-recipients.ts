import { parsePhoneNumberFromString } from "libphonenumber-js";
import type { Row, RowProblem } from "../csv/read-rows.js";
import { PhoneIndex } from "./phone-index.js";
import { needsName, renderMessage, unknownPlaceholders } from "./render-message.js";

/** Somebody to write to. */
export interface Recipient {
  readonly kind: "recipient";
  readonly line: number;
  /** E.164. */
  readonly phone: string;
  /** The text with its placeholders filled. */
  readonly message: string;
}

export type BadRowReason =
  | RowProblem
  | "missing-phone"
  | "invalid-phone"
  | "missing-message"
  | "missing-name"
  | "unknown-placeholder"
  | "duplicate";

/** A row that is skipped. It carries no number and no text, so that it can be printed. */
export interface BadRow {
  readonly kind: "bad-row";
  readonly line: number;
  readonly reason: BadRowReason;
  /** Where the number stood first, for a duplicate. */
  readonly firstLine?: number;
}

export interface RecipientsOptions {
  /** The text for rows without one of their own. */
  readonly message: string | undefined;
}

/** Turns rows into recipients, in the order of the file; what cannot be sent to becomes a {@link BadRow}. */
export async function* readRecipients(
  rows: AsyncIterable<Row>,
  options: RecipientsOptions,
): AsyncGenerator<Recipient | BadRow> {
  const seen = new PhoneIndex();
  for await (const row of rows) yield readRecipient(row, options, seen);
}

function readRecipient(row: Row, options: RecipientsOptions, seen: PhoneIndex): Recipient | BadRow {
  const { line } = row;
  const bad = (reason: BadRowReason): BadRow => ({ kind: "bad-row", line, reason });
  if ("problem" in row) return bad(row.problem);

  const { fields } = row;
  if (fields.phone === "") return bad("missing-phone");
  const phone = toE164(fields.phone);
  if (phone === undefined) return bad("invalid-phone");

  const template = fields.message === "" ? options.message : fields.message;
  if (template === undefined) return bad("missing-message");
  if (unknownPlaceholders(template).length > 0) return bad("unknown-placeholder");
  if (fields.name === "" && needsName(template)) return bad("missing-name");

  // Last, so that a row that is skipped for another reason does not hide a good row with its number further down.
  const firstLine = seen.add(phone, line);
  if (firstLine !== undefined) return { ...bad("duplicate"), firstLine };
  return { kind: "recipient", line, phone, message: renderMessage(template, fields.name) };
}

/** The number in E.164 form, or `undefined` unless it is a whole, valid international number. */
function toE164(text: string): string | undefined {
  const number = parsePhoneNumberFromString(text, { extract: false });
  return number?.isValid() === true ? number.number : undefined;
}
