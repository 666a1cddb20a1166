import type { MessageStatusResponse } from "@error-model/contract";
import { err, ok } from "@error-model/core";
import type { Result } from "@error-model/core";
import { and, eq } from "drizzle-orm";
import { messages } from "../storage/schema.js";
import type { Database } from "../storage/storage.js";
import { messageBody, messageColumns } from "./message-body.js";

/** The account has no such message; whether another one has it is nobody's business. */
export interface MessageNotFound {
  readonly kind: "message-not-found";
}

/** Reads what became of one of an account's messages. */
export async function findMessage(
  database: Database,
  accountId: number,
  messageId: string,
): Promise<Result<MessageStatusResponse, MessageNotFound>> {
  const [row] = await database
    .select(messageColumns)
    .from(messages)
    .where(and(eq(messages.messageId, messageId), eq(messages.accountId, accountId)));
  if (row === undefined) return err({ kind: "message-not-found" });
  return ok({
    status: true,
    message: { message_id: row.messageId, telecom_message_id: null, ...messageBody(row) },
  });
}
