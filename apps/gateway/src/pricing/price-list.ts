import type { Price } from "@error-model/contract";
import { getCountryCallingCode, isSupportedCountry } from "libphonenumber-js/max";
import { microsToNumber } from "../money/micros.js";
import { countryRates, defaultRate } from "./rates.js";
import type { Rate } from "./rates.js";

const countryNames = new Intl.DisplayNames("en", { type: "region" });

/** Writes the rates as the wire shows them, the rate of all other countries last. */
export function priceList(): Price[] {
  const own = Array.from(countryRates, ([country, rate]) =>
    priceOf(nameOf(country), dialCodeOf(country), rate),
  );
  return [...own, priceOf("Other countries", "", defaultRate)];
}

function priceOf(country: string, dialcode: string, { mcc, rate, previous, since }: Rate): Price {
  // A rate holds for all networks of its country: 000 is the code of none of them.
  const mnc = "000";
  return {
    mcc,
    mnc,
    mccmnc: mcc + mnc,
    dialcode,
    country,
    network: "All networks",
    rate: microsToNumber(rate),
    prev_rate: microsToNumber(previous),
    rate_start_date: since,
    rate_end_date: "2100.01.01",
    change_type: rate === previous ? "Same" : rate > previous ? "Increase" : "Decrease",
  };
}

function nameOf(country: string): string {
  return countryNames.of(country) ?? country;
}

function dialCodeOf(country: string): string {
  return isSupportedCountry(country) ? getCountryCallingCode(country) : "";
}
