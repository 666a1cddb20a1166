import { queryOptions } from "@error-model/client/tanstack-query";
import { getCountryStatistics } from "@error-model/contract";
import { useQuery } from "@tanstack/react-query";
import { useApi } from "../api/api-context.js";
import { QueryFailure } from "../errors/query-failure.js";
import { useTexts } from "../texts/texts-context.js";
import { CountryTable } from "./country-table.js";

/** Where the money of the last 30 days went. Nothing while nothing was sent: the days say so already. */
export function CountryCard() {
  const { balance } = useTexts();
  const spend = useQuery(queryOptions(useApi(), getCountryStatistics, { query: { period: "30d" } }));
  if (spend.data?.countries.length === 0) return null;
  return (
    <section className="card" aria-labelledby="countries">
      <h2 id="countries">{balance.byCountry}</h2>
      <QueryFailure query={spend} />
      {spend.isPending && <span className="skeleton chart__bars" />}
      {spend.data !== undefined && <CountryTable statistics={spend.data} />}
    </section>
  );
}
