import { ownMember } from "../response/own-member.js";

/** What a blocked balance says of itself. */
export interface BlockedCredit {
  readonly balance: number | undefined;
  readonly currency: string | undefined;
}

/**
 * Finds a balance in a success body that blocks all sending. A reading that the server marks as unavailable says nothing
 * about the balance. Looks at the body as it came: a schema may leave members out.
 */
export function findBlockedCredit(body: unknown): BlockedCredit | undefined {
  if (ownMember(body, "credit_blocked") !== true || ownMember(body, "unavailable") === true) return undefined;
  const balance = ownMember(body, "balance");
  const currency = ownMember(body, "currency");
  return {
    balance: typeof balance === "number" ? balance : undefined,
    currency: typeof currency === "string" ? currency : undefined,
  };
}
