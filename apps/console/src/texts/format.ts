/** Numbers, money and times as a language writes them. */
export interface Format {
  readonly number: (value: number) => string;
  readonly percent: (share: number) => string;
  /** An amount in a currency by its ISO 4217 code; fractions of a cent are shown, since a message costs such. */
  readonly money: (amount: number, currency: string) => string;
  /** A country by its ISO 3166 code. */
  readonly country: (code: string) => string;
  readonly time: (instant: string) => string;
  readonly day: (day: string) => string;
  /** A length of time in milliseconds, from a second on in seconds. */
  readonly duration: (ms: number) => string;
}

/** Makes the formats of a language. Digits are the Latin ones everywhere: phone numbers and codes stand beside them. */
export function createFormat(locale: string): Format {
  const tag = `${locale}-u-nu-latn`;
  const number = new Intl.NumberFormat(tag);
  const percent = new Intl.NumberFormat(tag, { style: "percent", maximumFractionDigits: 1 });
  const time = new Intl.DateTimeFormat(tag, { dateStyle: "medium", timeStyle: "short" });
  const day = new Intl.DateTimeFormat(tag, { day: "numeric", month: "short", timeZone: "UTC" });
  const unit = { style: "unit", unitDisplay: "short" } as const;
  const milliseconds = new Intl.NumberFormat(tag, { ...unit, unit: "millisecond", maximumFractionDigits: 0 });
  const seconds = new Intl.NumberFormat(tag, { ...unit, unit: "second", maximumFractionDigits: 1 });
  return {
    number: (value) => number.format(value),
    percent: (share) => percent.format(share),
    money: (amount, currency) => formatMoney(tag, amount, currency),
    country: (code) => formatCountry(tag, code),
    time: (instant) => formatDate(time, instant),
    day: (text) => formatDate(day, text),
    duration: (ms) => (ms < 1000 ? milliseconds.format(ms) : seconds.format(ms / 1000)),
  };
}

function formatMoney(tag: string, amount: number, currency: string): string {
  try {
    return new Intl.NumberFormat(tag, { style: "currency", currency, maximumFractionDigits: 3 }).format(
      amount,
    );
  } catch {
    // No ISO code: a server may name anything.
    return `${new Intl.NumberFormat(tag).format(amount)} ${currency}`;
  }
}

function formatCountry(tag: string, code: string): string {
  try {
    return new Intl.DisplayNames(tag, { type: "region" }).of(code) ?? code;
  } catch {
    // No ISO code: it stands for itself.
    return code;
  }
}

function formatDate(format: Intl.DateTimeFormat, text: string): string {
  const date = new Date(text);
  return Number.isNaN(date.getTime()) ? text : format.format(date);
}
