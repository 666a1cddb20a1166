import { parsePhoneNumberFromString } from "libphonenumber-js/max";

/** Kinds of lines that no text reaches. Where a country's plan does not tell fixed from mobile, the number may be one. */
const NOT_FOR_TEXTS: ReadonlySet<string> = new Set([
  "FIXED_LINE",
  "PREMIUM_RATE",
  "TOLL_FREE",
  "SHARED_COST",
  "UAN",
]);

/** Whether a text reaches a number: the simulated carrier delivers to none but those that can receive one. */
export function canReceive(number: string): boolean {
  const type = parsePhoneNumberFromString(number)?.getType();
  return type === undefined || !NOT_FOR_TEXTS.has(type);
}
