import type { DailyStatisticsResponse } from "@error-model/contract";
import { useTexts } from "../texts/texts-context.js";
import { useFormat } from "../texts/use-format.js";
import { FiguresTable } from "./figures-table.js";
import { fillDays } from "./fill-days.js";

const HEIGHT = 160;
const BAR = 20;
const GAP = 8;

/** What each day cost, as a picture, and as a table for whoever cannot see it or wants the figures. */
export function SpendChart({ statistics }: { readonly statistics: DailyStatisticsResponse }) {
  const { balance } = useTexts();
  const format = useFormat();
  const days = fillDays(statistics);
  const currency = statistics.days[0]?.currency ?? "EUR";
  const most = Math.max(...days.map(({ cost }) => cost), 0);
  const total = days.reduce((sum, { cost }) => sum + cost, 0);
  if (most === 0) return <p className="soft">{balance.noSpend}</p>;
  const width = days.length * (BAR + GAP) - GAP;
  return (
    <figure className="chart">
      <figcaption className="chart__caption">
        <strong className="numeric">{format.money(total, currency)}</strong>{" "}
        <span className="soft">{balance.spendPeriod(days.length)}</span>
      </figcaption>
      <svg
        viewBox={`0 0 ${width} ${HEIGHT}`}
        preserveAspectRatio="none"
        className="chart__bars"
        aria-hidden="true"
      >
        {days.map(({ day, cost }, at) => {
          const height = Math.max(cost === 0 ? 2 : 4, (cost / most) * HEIGHT);
          return (
            <rect
              key={day}
              x={at * (BAR + GAP)}
              y={HEIGHT - height}
              width={BAR}
              height={height}
              rx={3}
              className={cost === 0 ? "chart__none" : "chart__bar"}
            >
              <title>{`${format.day(day)}: ${format.money(cost, currency)}`}</title>
            </rect>
          );
        })}
      </svg>
      <div className="chart__axis soft small" aria-hidden="true">
        <span>{format.day(days[0]?.day ?? "")}</span>
        <span>{format.day(days.at(-1)?.day ?? "")}</span>
      </div>
      <details className="small">
        <summary>{balance.asTable}</summary>
        <FiguresTable
          label={balance.asTable}
          column={balance.columns.day}
          currency={currency}
          rows={days
            .filter(({ messages }) => messages > 0)
            .map(({ day, ...figures }) => ({ key: day, heading: format.day(day), ...figures }))}
        />
      </details>
    </figure>
  );
}
