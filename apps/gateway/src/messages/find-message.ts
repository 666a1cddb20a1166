import type { MessageStatusResponse } from "@error-model/contract";
import { err, ok } from "@error-model/core";
import type { Result } from "@error-model/core";
import { and, eq } from "drizzle-orm";
import { messages } from "../storage/schema.js";
import type { Database } from "../storage/storage.js";
import { messageBody, messageColumns } from "./message-body.js";
import { inScope } from "./message-scope.js";
import type { MessageScope } from "./message-scope.js";

/** The scope has no such message; whether another one has it is nobody's business. */
export interface MessageNotFound {
  readonly kind: "message-not-found";
}

/** Reads what became of one of a scope's messages. */
export async function findMessage(
  database: Database,
  scope: MessageScope,
  messageId: string,
): Promise<Result<MessageStatusResponse, MessageNotFound>> {
  const [row] = await database
    .select(messageColumns)
    .from(messages)
    .where(and(eq(messages.messageId, messageId), inScope(scope)));
  if (row === undefined) return err({ kind: "message-not-found" });
  return ok({
    status: true,
    message: { message_id: row.messageId, telecom_message_id: null, ...messageBody(row) },
  });
}
