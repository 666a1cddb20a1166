import type { CountryStatisticsResponse } from "@error-model/contract";
import { useTexts } from "../texts/texts-context.js";
import { useFormat } from "../texts/use-format.js";
import { foldCountries } from "./fold-countries.js";

/** What each country cost, the dearest first, and the many small ones in one line. */
export function CountryTable({ statistics }: { readonly statistics: CountryStatisticsResponse }) {
  const { balance } = useTexts();
  const format = useFormat();
  const { shown, others } = foldCountries(statistics);
  const currency = statistics.countries[0]?.currency ?? "EUR";
  const most = Math.max(...shown.map(({ cost }) => cost), others?.cost ?? 0);
  const rows = [
    ...shown.map(({ country, ...figures }) => ({ name: format.country(country), ...figures })),
    ...(others === undefined ? [] : [{ ...others, name: balance.otherCountries(others.countries) }]),
  ];
  return (
    <div className="table-frame" tabIndex={0} role="group" aria-label={balance.byCountry}>
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{balance.columns.country}</th>
            <th scope="col" className="table__end">
              {balance.columns.messages}
            </th>
            <th scope="col" className="table__end">
              {balance.columns.cost}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ name, messages, cost }) => (
            <tr key={name}>
              <th scope="row" className="countries__name">
                {name}
                <span
                  className="countries__bar"
                  aria-hidden="true"
                  style={{ inlineSize: `${most === 0 ? 0 : (100 * cost) / most}%` }}
                />
              </th>
              <td className="table__end numeric">{format.number(messages)}</td>
              <td className="table__end numeric">{format.money(cost, currency)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
