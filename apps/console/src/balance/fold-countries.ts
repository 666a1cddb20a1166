import type { CountryStatisticsResponse } from "@error-model/contract";

/** What was sent somewhere, and what it cost. */
export interface Spend {
  readonly messages: number;
  readonly cost: number;
}

/** What one country cost. */
export interface CountrySpend extends Spend {
  readonly country: string;
}

export interface FoldedCountries {
  /** The dearest first. */
  readonly shown: readonly CountrySpend[];
  /** All others together; `undefined` where there are none. */
  readonly others: (Spend & { readonly countries: number }) | undefined;
}

/** As many lines as can be taken in at a glance. */
const SHOWN = 8;

/** Puts the countries in the order of what they cost, and those beyond the first few into one line. */
export function foldCountries({ countries }: CountryStatisticsResponse): FoldedCountries {
  const sorted = countries
    .map(({ country, total_sent, total_cost }) => ({ country, messages: total_sent, cost: total_cost }))
    .toSorted((one, other) => other.cost - one.cost || other.messages - one.messages);
  const rest = sorted.slice(SHOWN);
  const sum = (of: (spend: Spend) => number): number => rest.reduce((total, spend) => total + of(spend), 0);
  return {
    shown: sorted.slice(0, SHOWN),
    others:
      rest.length === 0
        ? undefined
        : {
            countries: rest.length,
            messages: sum(({ messages }) => messages),
            cost: sum(({ cost }) => cost),
          },
  };
}
