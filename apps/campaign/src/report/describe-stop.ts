import { match } from "ts-pattern";
import type { StopReason } from "../sending/stop-reason.js";

/** Why a campaign stopped, and what to do about it: one line, without numbers of recipients or texts. */
export function describeStop(stop: StopReason): string {
  // A currency and a request's name are the server's words: nothing in them may steer a terminal.
  return lineFor(stop).replaceAll(/\p{C}/gu, "\uFFFD");
}

function lineFor(stop: StopReason): string {
  return match(stop)
    .with({ kind: "balance" }, ({ name, requestId, figures }) => {
      const { balance, estimated_cost, currency, total_recipients, billable_recipients, segments } = figures;
      return `Stopped: ${name}${reference(requestId)}: balance ${String(balance)} ${currency}, estimated cost ${String(estimated_cost)} ${currency} for ${String(billable_recipients)} billable of ${String(total_recipients)} recipients at ${String(segments)} segments each. Top up the account.`;
    })
    .with(
      { kind: "refused" },
      ({ name, requestId, advice }) => `Stopped: ${name}${reference(requestId)}. ${advice}`,
    )
    .with(
      { kind: "unavailable" },
      ({ name, requestId }) =>
        `Stopped: one batch after another was given up; last seen: ${name}${reference(requestId)}.`,
    )
    .with({ kind: "interrupted" }, ({ signal }) => `Stopped by ${signal}.`)
    .exhaustive();
}

function reference(requestId: string | undefined): string {
  return requestId === undefined ? "" : ` (request ${requestId})`;
}
