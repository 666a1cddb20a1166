import { parsePhoneNumberFromString } from "libphonenumber-js/max";

/** A number that exists in its country's numbering plan. */
export interface Recipient {
  /** E.164. */
  readonly number: string;
  /** ISO 3166-1 alpha-2; `ZZ` for numbers of no country, such as satellite phones. */
  readonly country: string;
}

const NO_COUNTRY = "ZZ";

/** Looks a number up in the numbering plans; `undefined` when it cannot be anybody's. */
export function parseRecipient(number: string): Recipient | undefined {
  const parsed = parsePhoneNumberFromString(number, { extract: false });
  if (!parsed?.isValid()) return undefined;
  return { number: parsed.number, country: parsed.country ?? NO_COUNTRY };
}
