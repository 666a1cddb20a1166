/**
 * @typedef {object} Audit What the gateway counts in its database; see apps/gateway.
 * @property {{ total: number, distinct_recipients: number, recipients_with_several: number, by_status: Record<string, number> }} messages
 * @property {{ sum: string, balance: string, accounts_that_differ: number, accounts_below_zero: number }} ledger
 * @property {{ served: number, faulted: Record<string, number> }} requests
 */

/**
 * Asks the gateway to count its database.
 *
 * @param {{ url: string, operatorToken: string }} gateway
 * @returns {Promise<Audit>}
 */
export async function readAudit({ url, operatorToken }) {
  const response = await fetch(`${url}/internal/audit`, {
    headers: { authorization: `Bearer ${operatorToken}` },
  });
  if (!response.ok) throw new Error(`The gateway answered ${String(response.status)} to the audit.`);
  return /** @type {Promise<Audit>} */ (response.json());
}
