import { getCountries, getExampleNumber, parsePhoneNumberFromString } from "libphonenumber-js";
import type { CountryCode } from "libphonenumber-js";
import examples from "libphonenumber-js/mobile/examples";
import { stringify } from "csv-stringify/sync";
import { namesByCountry, sampleLanguages } from "./sample-texts.js";
import type { SampleLanguage } from "./sample-texts.js";

/**
 * Makes the sample campaign: one mobile number of every country that libphonenumber-js has an example for, with a name
 * and a text of that country. The numbers are documentation examples; the result is the same on every run.
 */
export function sampleCsv(): string {
  const taken = new Set<string>();
  const timesUsed = new Map<SampleLanguage, number>();
  const rows = getCountries()
    .toSorted()
    .flatMap((country) => {
      const phone = freeNumber(country, taken);
      if (phone === undefined) return [];
      taken.add(phone);
      const language = languageOf(country);
      const turn = timesUsed.get(language) ?? 0;
      timesUsed.set(language, turn + 1);
      const name = namesByCountry[country] ?? language.names[turn % language.names.length];
      return [{ phone, name, message: language.message }];
    });
  return stringify(rows, { header: true, columns: ["phone", "name", "message"] });
}

function languageOf(country: string): SampleLanguage {
  const [fallback] = sampleLanguages;
  const language = sampleLanguages.find(({ countries }) => countries.includes(country)) ?? fallback;
  if (language === undefined) throw new Error("The sample has no languages.");
  return language;
}

/** The country's example number; territories that share one with a neighbour get the next valid number after it. */
function freeNumber(country: CountryCode, taken: ReadonlySet<string>): string | undefined {
  const example = getExampleNumber(country, examples);
  if (example === undefined) return undefined;
  for (let number = BigInt(example.number.slice(1)); ; number += 1n) {
    const candidate = `+${String(number)}`;
    if (!taken.has(candidate) && parsePhoneNumberFromString(candidate)?.isValid() === true) return candidate;
  }
}
