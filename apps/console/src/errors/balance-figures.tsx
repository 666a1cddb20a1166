import type { ErrorDetails } from "@error-model/core";
import { useTexts } from "../texts/texts-context.js";
import { useFormat } from "../texts/use-format.js";

/** The six figures of a 402, and what they come to. */
export function BalanceFigures({ figures }: { readonly figures: ErrorDetails<"INSUFFICIENT_BALANCE"> }) {
  const texts = useTexts().errors.figures;
  const format = useFormat();
  const { balance, estimated_cost, currency, total_recipients, billable_recipients, segments } = figures;
  const rows: readonly (readonly [string, string])[] = [
    [texts.missing, format.money(Math.max(0, estimated_cost - balance), currency)],
    [texts.balance, format.money(balance, currency)],
    [texts.estimatedCost, format.money(estimated_cost, currency)],
    [texts.recipients, format.number(total_recipients)],
    [texts.billable, format.number(billable_recipients)],
    [texts.segments, format.number(segments)],
  ];
  return (
    <dl className="figures" aria-label={texts.caption}>
      {rows.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
