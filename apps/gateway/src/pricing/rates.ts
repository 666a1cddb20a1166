import { parseMicros } from "../money/micros.js";
import type { Micros } from "../money/micros.js";

/** The currency of every rate. */
export const rateCurrency = "EUR";

/** What one message part costs where the table has no rate of its own. */
const DEFAULT_RATE = "0.05";

/** What one message part costs, by country (ISO 3166-1 alpha-2). */
const RATES = {
  AT: "0.069",
  AU: "0.038",
  BE: "0.078",
  BR: "0.021",
  CA: "0.009",
  CH: "0.056",
  CN: "0.031",
  CZ: "0.044",
  DE: "0.075",
  DK: "0.036",
  EG: "0.112",
  ES: "0.039",
  FI: "0.058",
  FR: "0.052",
  GB: "0.035",
  GR: "0.049",
  IE: "0.046",
  IL: "0.021",
  IN: "0.064",
  IT: "0.057",
  JP: "0.061",
  KR: "0.024",
  MX: "0.027",
  NG: "0.087",
  NL: "0.073",
  NO: "0.047",
  PL: "0.023",
  PT: "0.033",
  RU: "0.245",
  SE: "0.047",
  TR: "0.015",
  UA: "0.094",
  US: "0.007",
  ZA: "0.019",
};

const rates: ReadonlyMap<string, Micros> = new Map(
  Object.entries(RATES).map(([country, rate]) => [country, microsOf(rate)]),
);
const defaultRate = microsOf(DEFAULT_RATE);

/** What one message part to a country costs, in {@link rateCurrency}. */
export function ratePerSegment(country: string): Micros {
  return rates.get(country) ?? defaultRate;
}

function microsOf(rate: string): Micros {
  const micros = parseMicros(rate);
  if (micros === undefined) throw new TypeError(`The rate ${JSON.stringify(rate)} is not a decimal amount.`);
  return micros;
}
