const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

const TIME = "(?<hour>\\d{2}):(?<minute>\\d{2}):(?<second>\\d{2})";
const MONTH = `(?<month>${MONTHS.join("|")})`;
const SHORT_DAY = "(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)";
const LONG_DAY = "(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day";

/** The three forms, in the order of RFC 9110 section 5.6.7: IMF-fixdate, RFC 850, asctime. */
const FORMS = [
  new RegExp(`^${SHORT_DAY}, (?<day>\\d{2}) ${MONTH} (?<year>\\d{4}) ${TIME} GMT$`),
  new RegExp(`^${LONG_DAY}, (?<day>\\d{2})-${MONTH}-(?<year>\\d{2}) ${TIME} GMT$`),
  new RegExp(`^${SHORT_DAY} ${MONTH} (?<day>\\d{2}| \\d) ${TIME} (?<year>\\d{4})$`),
];

/**
 * Reads an HTTP-date as milliseconds since the epoch; `undefined` for anything else. Always UTC.
 *
 * `Date.parse` is not used: it reads "2, 5" and "-5" as dates, asctime as local time, and 31 February as 3 March. A
 * two-digit year more than 50 years ahead of `nowMs` means the past century.
 *
 * @see https://www.rfc-editor.org/rfc/rfc9110#section-5.6.7
 */
export function parseHttpDate(text: string, nowMs: number): number | undefined {
  for (const form of FORMS) {
    const fields = form.exec(text)?.groups;
    if (fields !== undefined) return toTimestamp(fields, nowMs);
  }
  return undefined;
}

function toTimestamp(fields: Record<string, string>, nowMs: number): number | undefined {
  const [day, hour, minute, second] = [fields["day"], fields["hour"], fields["minute"], fields["second"]].map(
    Number,
  );
  const month = MONTHS.indexOf(fields["month"] ?? "");
  const year = toYear(fields["year"] ?? "", nowMs);
  if (day === undefined || hour === undefined || minute === undefined || second === undefined)
    return undefined;
  // 60 is a leap second, which Date.UTC counts as the start of the next minute.
  if (hour > 23 || minute > 59 || second > 60) return undefined;
  // Date.UTC rolls days over and takes years below 100 for 19xx: what it did not keep was no date.
  const date = new Date(Date.UTC(year, month, day));
  if (date.getUTCFullYear() !== year || date.getUTCMonth() !== month || date.getUTCDate() !== day)
    return undefined;
  return Date.UTC(year, month, day, hour, minute, second);
}

function toYear(digits: string, nowMs: number): number {
  if (digits.length === 4) return Number(digits);
  const thisYear = new Date(nowMs).getUTCFullYear();
  const year = thisYear - (thisYear % 100) + Number(digits);
  return year > thisYear + 50 ? year - 100 : year;
}
