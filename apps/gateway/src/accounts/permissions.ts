/** What a key may be allowed to do. A key without a permission may do nothing; `*` is all of them. */
export const permissions = [
  "*",
  "sms.send",
  "sms.read",
  "balance.read",
  "pricing.read",
  "payments.read",
  "webhooks.read",
  "webhooks.write",
] as const;

export type Permission = (typeof permissions)[number];

/** Whether the permissions that a key was given cover the one that a route needs. */
export function permits(granted: readonly Permission[], needed: Permission): boolean {
  return granted.includes("*") || granted.includes(needed);
}
