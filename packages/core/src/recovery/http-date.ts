const MONTHS = "JanFebMarAprMayJunJulAugSepOctNovDec";

const DAY_OF_WEEK = "^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)";
const TIME = "(?<minute>\\d\\d:\\d\\d):(?<second>[0-5]\\d|60)";
const MONTH = "(?<month>\\w{3})";

/** The three forms, in the order of RFC 9110 section 5.6.7: IMF-fixdate, RFC 850, asctime. */
const FORMS = [
  `, (?<day>\\d\\d) ${MONTH} (?<year>\\d{4}) ${TIME} GMT$`,
  `[a-z]*day, (?<day>\\d\\d)-${MONTH}-(?<year>\\d\\d) ${TIME} GMT$`,
  ` ${MONTH} (?<day>[ \\d]\\d) ${TIME} (?<year>\\d{4})$`,
].map((form) => new RegExp(DAY_OF_WEEK + form));

/**
 * Reads an HTTP-date as milliseconds since the epoch; `undefined` for anything else. Always UTC.
 *
 * `Date.parse` is not used: it reads "2, 5" and "-5" as dates, asctime as local time, and 31 February as 3 March. A
 * two-digit year more than 50 years ahead of `nowMs` means the past century.
 *
 * @see https://www.rfc-editor.org/rfc/rfc9110#section-5.6.7
 */
export function parseHttpDate(text: string, nowMs: number): number | undefined {
  const { day = "", month = "", year = "", minute = "", second } = fieldsOf(text);
  const fullYear = year.length === 2 ? inCentury(Number(year), nowMs) : year;
  const [hours, minutes] = minute.split(":").map(Number);
  const start = Date.UTC(Number(fullYear), MONTHS.indexOf(month) / 3, Number(day), hours, minutes);
  // Whatever rolled over, 31 February or 24:00, or was taken for another year, month or day, reads differently.
  const written = ` ${day.replace(" ", "0")} ${month} ${fullYear} ${minute}:00 GMT`;
  // 60 is a leap second: the start of the next minute.
  return new Date(start).toUTCString().endsWith(written) ? start + Number(second) * 1000 : undefined;
}

function fieldsOf(text: string): Record<string, string> {
  return FORMS.map((form) => form.exec(text)?.groups).find((fields) => fields !== undefined) ?? {};
}

function inCentury(yearOfCentury: number, nowMs: number): number {
  const thisYear = new Date(nowMs).getUTCFullYear();
  const year = thisYear - (thisYear % 100) + yearOfCentury;
  return year > thisYear + 50 ? year - 100 : year;
}
