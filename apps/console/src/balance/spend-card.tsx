import { queryOptions } from "@error-model/client/tanstack-query";
import { getDailyStatistics } from "@error-model/contract";
import { useQuery } from "@tanstack/react-query";
import { useApi } from "../api/api-context.js";
import { QueryFailure } from "../errors/query-failure.js";
import { useTexts } from "../texts/texts-context.js";
import { SpendChart } from "./spend-chart.js";

/** What the last 30 days cost. */
export function SpendCard() {
  const { balance } = useTexts();
  const spend = useQuery(queryOptions(useApi(), getDailyStatistics, { query: { period: "30d" } }));
  return (
    <section className="card" aria-labelledby="spend">
      <h2 id="spend">{balance.spend}</h2>
      <QueryFailure query={spend} />
      {spend.isPending && <span className="skeleton chart__bars" />}
      {spend.data !== undefined && <SpendChart statistics={spend.data} />}
    </section>
  );
}
