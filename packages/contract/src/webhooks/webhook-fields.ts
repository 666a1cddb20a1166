/** The kinds of events; each has a URL of its own per workspace. */
export const webhookTypes = ["impression", "click", "conversion", "delivery"] as const;

/** A kind of events. */
export type WebhookType = (typeof webhookTypes)[number];

/** The members of a delivery's body that are sent unless others are chosen. */
export const defaultDeliveryFields = [
  "message_id",
  "recipient",
  "sender_id",
  "status",
  "status_code",
  "num_parts",
  "cost",
  "timestamp",
] as const;

/** Every member that the body of an event can have. `telecom_message_id` is deprecated. */
export const webhookFields = [...defaultDeliveryFields, "telecom_message_id", "workspace_id"] as const;

/** A member that the body of an event can have. */
export type WebhookField = (typeof webhookFields)[number];
