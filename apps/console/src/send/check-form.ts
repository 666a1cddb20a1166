import { maxRecipients, sendRequestSchema } from "@error-model/contract";
import { validate } from "@error-model/core";
import type { ErrorCode } from "@error-model/core";
import type { SendField } from "../errors/remedy.js";

/** The codes that the service would answer with, by field. */
export type FormCodes = Readonly<Partial<Record<SendField, ErrorCode>>>;

const fields: readonly SendField[] = ["to", "message", "sender_id"];

/** Checks what is about to be sent by the service's own schema: the first code of each field. */
export function checkForm(numbers: readonly string[], message: string, senderId: string): FormCodes {
  // Each batch is one request; the numbers beyond the first were read by the same schema.
  const body = { to: numbers.slice(0, maxRecipients), message, sender_id: senderId };
  const result = validate(sendRequestSchema, body);
  if (result.ok) return {};
  const found = new Map<SendField, ErrorCode>();
  for (const { path, error_code } of result.error.issues) {
    const field = fields.find((name) => name === path[0]);
    if (field !== undefined && !found.has(field)) found.set(field, error_code);
  }
  return Object.fromEntries(found);
}
