import { clampDelay } from "./delay.js";
import { parseHttpDate } from "./http-date.js";

/**
 * Reads a Retry-After header as milliseconds from now, 0 to {@link maxDelayMs}.
 *
 * Whole seconds, or an HTTP-date in any of its three forms, which counts from the server's own `Date` header where
 * `serverDate` gives a valid one, so that clocks need not agree. Anything else (`"2, 5"`, `"-5"`, `"1.5"`, `"1e3"`, an
 * empty line, 31 February) is as if the header were absent: `undefined`.
 *
 * @see https://www.rfc-editor.org/rfc/rfc9110#section-10.2.3
 */
export function parseRetryAfter(
  value: string | null | undefined,
  nowMs: number,
  serverDate?: string | null,
): number | undefined {
  const text = trimBlanks(value);
  if (/^[0-9]+$/.test(text)) return clampDelay(Number(text) * 1000);
  const at = parseHttpDate(text, nowMs);
  if (at === undefined) return undefined;
  const delay = at - (parseHttpDate(trimBlanks(serverDate), nowMs) ?? nowMs);
  return Number.isNaN(delay) ? undefined : clampDelay(delay);
}

/**
 * Headers are padded with space and tab only; `trim` would also take line breaks and no-break spaces. A loop rather than
 * a pattern: one for the end would start anew at every blank in the middle.
 */
function trimBlanks(value: unknown): string {
  // Some libraries give a header that came twice as an array, and some users a number.
  const text = typeof value === "string" ? value : "";
  let [start, end] = [0, text.length];
  while (isBlank(text[start])) start++;
  while (end > start && isBlank(text[end - 1])) end--;
  return text.slice(start, end);
}

function isBlank(character: string | undefined): boolean {
  return character === " " || character === "\t";
}
