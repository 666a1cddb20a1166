import type { BalanceReading } from "@error-model/contract";
import { match } from "ts-pattern";
import { useTexts } from "../texts/texts-context.js";
import { useFormat } from "../texts/use-format.js";
import { Notice } from "../ui/notice.js";

/** The balance, or why there is none: never a zero that is none. */
export function BalanceCard({ reading }: { readonly reading: BalanceReading }) {
  const { balance } = useTexts();
  const format = useFormat();
  return match(reading)
    .with({ kind: "ready" }, (ready) => (
      <section className="card balance__card" aria-label={balance.current}>
        <p className="soft">{balance.current}</p>
        <p className="balance__amount" data-blocked={ready.creditBlocked || undefined}>
          {format.money(ready.balance, ready.currency)}
        </p>
        {ready.updated !== undefined && <p className="soft small">{balance.updated(ready.updated)}</p>}
      </section>
    ))
    .with({ kind: "degraded" }, () => (
      <Notice tone="notice" title={balance.degradedTitle}>
        <p>{balance.degraded}</p>
      </Notice>
    ))
    .with({ kind: "onboarding" }, () => (
      <Notice tone="notice" title={balance.onboardingTitle}>
        <p>{balance.onboarding}</p>
      </Notice>
    ))
    .exhaustive();
}
