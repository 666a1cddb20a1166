import type { CountryStatisticsResponse } from "@error-model/contract";
import { useTexts } from "../texts/texts-context.js";
import { useFormat } from "../texts/use-format.js";
import { FiguresTable } from "./figures-table.js";
import { foldCountries } from "./fold-countries.js";

/** What each country cost, the dearest first, and the many small ones in one line. */
export function CountryTable({ statistics }: { readonly statistics: CountryStatisticsResponse }) {
  const { balance } = useTexts();
  const format = useFormat();
  const { shown, others } = foldCountries(statistics);
  const currency = statistics.countries[0]?.currency ?? "EUR";
  const most = Math.max(...shown.map(({ cost }) => cost), others?.cost ?? 0);
  const rows = [
    ...shown.map(({ country, ...figures }) => ({ key: format.country(country), ...figures })),
    ...(others === undefined ? [] : [{ ...others, key: balance.otherCountries(others.countries) }]),
  ];
  return (
    <FiguresTable
      label={balance.byCountry}
      column={balance.columns.country}
      currency={currency}
      rows={rows.map(({ key, messages, cost }) => ({
        key,
        messages,
        cost,
        heading: (
          <>
            {key}
            <span
              className="countries__bar"
              aria-hidden="true"
              style={{ inlineSize: `${most === 0 ? 0 : (100 * cost) / most}%` }}
            />
          </>
        ),
      }))}
    />
  );
}
