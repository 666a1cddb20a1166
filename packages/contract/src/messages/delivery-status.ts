/** Statuses after which a message does not change any more. The mixed case is the wire's own. */
export const finalDeliveryStatuses = [
  "DELIVRD",
  "UNDELIV",
  "REJECTD",
  "EXPIRED",
  "UNKNOWN",
  "failed",
] as const;

/** Every documented status of a message. `sent` is no proof of delivery. */
export const deliveryStatuses = ["pending", "sent", ...finalDeliveryStatuses] as const;

/** A documented status of a message. */
export type DeliveryStatus = (typeof deliveryStatuses)[number];

/** A status after which a message does not change any more. */
export type FinalDeliveryStatus = (typeof finalDeliveryStatuses)[number];

/** Tells whether polling for a message's status can stop. A status that this build does not know is not final. */
export function isFinalDeliveryStatus(status: string): status is FinalDeliveryStatus {
  return finalDeliveryStatuses.some((final) => final === status);
}
