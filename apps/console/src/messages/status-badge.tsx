import { deliveryStatuses } from "@error-model/contract";
import type { DeliveryStatus } from "@error-model/contract";
import { match } from "ts-pattern";
import { useTexts } from "../texts/texts-context.js";

/** Where a message is. A word of a newer service is shown as it is. */
export function StatusBadge({ status }: { readonly status: string }) {
  const { messages } = useTexts();
  const known = deliveryStatuses.find((one) => one === status);
  if (known === undefined) return <span className="badge">{status}</span>;
  return <span className={badgeOf(known)}>{messages.statuses[known]}</span>;
}

function badgeOf(status: DeliveryStatus): string {
  return match(status)
    .with("DELIVRD", () => "badge badge--good")
    .with("pending", "sent", () => "badge badge--notice")
    .with("UNDELIV", "REJECTD", "failed", () => "badge badge--critical")
    .with("EXPIRED", "UNKNOWN", () => "badge badge--warning")
    .exhaustive();
}
