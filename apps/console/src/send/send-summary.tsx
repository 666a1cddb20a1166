import type { ReactNode } from "react";
import { useTexts } from "../texts/texts-context.js";
import { useFormat } from "../texts/use-format.js";
import { useCostEstimate } from "./cost/use-cost-estimate.js";
import type { Draft } from "./draft.js";

interface SendSummaryProps {
  readonly draft: Draft;
  readonly numbers: readonly string[];
  readonly segments: number;
  readonly children: ReactNode;
}

/** What is about to happen: the text as a phone shows it, to how many, for how much. */
export function SendSummary({ draft, numbers, segments, children }: SendSummaryProps) {
  const { send } = useTexts();
  const format = useFormat();
  const estimate = useCostEstimate(numbers, segments);
  return (
    <section className="card summary" aria-labelledby="summary">
      <h2 id="summary">{send.summary}</h2>
      <div className="phone" aria-hidden="true">
        <p className="phone__sender" dir="auto">
          {draft.senderId || "…"}
        </p>
        <p className="phone__bubble" dir="auto">
          {draft.message || "…"}
        </p>
      </div>
      <dl className="summary__facts">
        <div>
          <dt>{send.recipients}</dt>
          <dd>{format.number(numbers.length)}</dd>
        </div>
        <div>
          <dt>{send.total}</dt>
          <dd>{format.number(numbers.length * segments)}</dd>
        </div>
        <div>
          <dt>{send.cost}</dt>
          <dd>
            {estimate === undefined ? send.costUnknown : format.money(estimate.cost, estimate.currency)}
          </dd>
        </div>
      </dl>
      {children}
    </section>
  );
}
