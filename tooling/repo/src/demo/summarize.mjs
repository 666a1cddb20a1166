/**
 * Says what the database holds after the campaign, and whether that is what it should hold.
 *
 * Both readings come from the gateway's database: what the client believes decides nothing here.
 *
 * @param {object} story
 * @param {number} story.recipients In the file.
 * @param {import("./read-audit.mjs").Audit} story.before
 * @param {import("./read-audit.mjs").Audit} story.after
 * @returns {{ lines: string[], good: boolean }}
 */
export function summarize({ recipients, before, after }) {
  const sent = after.messages.total - before.messages.total;
  const twice = after.messages.recipients_with_several - before.messages.recipients_with_several;
  const requests = after.requests.served - before.requests.served;
  const faults = Object.entries(after.requests.faulted).map(
    ([kind, count]) => /** @type {const} */ ([kind, count - (before.requests.faulted[kind] ?? 0)]),
  );
  const faulted = faults.reduce((sum, [, count]) => sum + count, 0);
  const share = requests === 0 ? 0 : faulted / requests;

  const checks = [
    { text: `${String(sent)} messages for ${String(recipients)} recipients`, good: sent === recipients },
    { text: `${String(twice)} recipients with more than one message`, good: twice === 0 },
    {
      text: `${String(faulted)} of ${String(requests)} requests met an injected fault (${(share * 100).toFixed(0)} %)`,
      good: share >= 0.1,
    },
    {
      text: `ledger and balances agree, ${after.ledger.balance} EUR left`,
      good: after.ledger.accounts_that_differ === 0 && after.ledger.accounts_below_zero === 0,
    },
  ];
  return {
    good: checks.every((check) => check.good),
    lines: [
      "Counted in the gateway's database",
      ...checks.map(({ text, good }) => `  ${good ? "ok    " : "WRONG "} ${text}`),
      "",
      "Injected by the gateway, request by request",
      ...faults.map(([kind, count]) => `  ${kind.padEnd(14)} ${String(count).padStart(4)}`),
    ],
  };
}
