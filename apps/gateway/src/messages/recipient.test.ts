import {
  getCountries,
  getCountryCallingCode,
  getExampleNumber,
  isSupportedCountry,
} from "libphonenumber-js/max";
import examples from "libphonenumber-js/mobile/examples";
import { expect, test } from "vitest";
import { parseRecipient } from "./recipient.js";

test("accepts the example mobile number of every country, and finds its country or one that shares its plan", () => {
  const wrong = getCountries().filter((country) => {
    const example = getExampleNumber(country, examples);
    const found = example && parseRecipient(example.number);
    return example && (found === undefined || callingCodeOf(found.country) !== example.countryCallingCode);
  });
  expect(wrong).toEqual([]);
});

function callingCodeOf(country: string): string | undefined {
  return isSupportedCountry(country) ? getCountryCallingCode(country) : undefined;
}

test("knows a number of no country", () => {
  expect(parseRecipient("+870301234567")).toEqual({ number: "+870301234567", country: "ZZ" });
});

test.each(["+420", "+1555", "+99912345678", "00420601123456", "call +420601123456", ""])(
  "refuses %j",
  (number) => {
    expect(parseRecipient(number)).toBeUndefined();
  },
);
