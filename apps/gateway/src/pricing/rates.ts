import { parseMicros } from "../money/micros.js";
import type { Micros } from "../money/micros.js";

/** The currency of every rate. */
export const rateCurrency = "EUR";

/** What one message part costs in a country. */
export interface Rate {
  /** Mobile country code (ITU-T E.212). */
  readonly mcc: string;
  readonly rate: Micros;
  /** What it was before. */
  readonly previous: Micros;
  /** The first day of the rate, YYYY.MM.DD. */
  readonly since: string;
}

/** What one message part costs where the table has no rate of its own. */
export const defaultRate = rateOf("000", "0.05");

const rates: ReadonlyMap<string, Rate> = new Map([
  ["AT", rateOf("232", "0.069")],
  ["AU", rateOf("505", "0.038", "0.041", "2026.03.01")],
  ["BE", rateOf("206", "0.078")],
  ["BR", rateOf("724", "0.021")],
  ["CA", rateOf("302", "0.009")],
  ["CH", rateOf("228", "0.056")],
  ["CN", rateOf("460", "0.031")],
  ["CZ", rateOf("230", "0.044", "0.041", "2026.04.01")],
  ["DE", rateOf("262", "0.075", "0.07", "2026.02.01")],
  ["DK", rateOf("238", "0.036")],
  ["EG", rateOf("602", "0.112", "0.095", "2026.06.01")],
  ["ES", rateOf("214", "0.039")],
  ["FI", rateOf("244", "0.058")],
  ["FR", rateOf("208", "0.052")],
  ["GB", rateOf("234", "0.035", "0.037", "2026.03.01")],
  ["GR", rateOf("202", "0.049")],
  ["IE", rateOf("272", "0.046")],
  ["IL", rateOf("425", "0.021")],
  ["IN", rateOf("404", "0.064")],
  ["IT", rateOf("222", "0.057")],
  ["JP", rateOf("440", "0.061")],
  ["KR", rateOf("450", "0.024")],
  ["MX", rateOf("334", "0.027")],
  ["NG", rateOf("621", "0.087")],
  ["NL", rateOf("204", "0.073")],
  ["NO", rateOf("242", "0.047")],
  ["PL", rateOf("260", "0.023")],
  ["PT", rateOf("268", "0.033")],
  ["RU", rateOf("250", "0.245")],
  ["SE", rateOf("240", "0.047")],
  ["TR", rateOf("286", "0.015")],
  ["UA", rateOf("255", "0.094")],
  ["US", rateOf("310", "0.007")],
  ["ZA", rateOf("655", "0.019")],
]);

/** The countries (ISO 3166-1 alpha-2) that have a rate of their own, with it. */
export const countryRates: Iterable<readonly [string, Rate]> = rates;

/** What one message part to a country costs, in {@link rateCurrency}. */
export function ratePerSegment(country: string): Micros {
  return (rates.get(country) ?? defaultRate).rate;
}

function rateOf(mcc: string, rate: string, previous = rate, since = "2026.01.01"): Rate {
  return { mcc, rate: microsOf(rate), previous: microsOf(previous), since };
}

function microsOf(rate: string): Micros {
  const micros = parseMicros(rate);
  if (micros === undefined) throw new TypeError(`The rate ${JSON.stringify(rate)} is not a decimal amount.`);
  return micros;
}
