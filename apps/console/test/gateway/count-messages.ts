import { inject } from "vitest";

/** What the gateway's database has of messages to numbers that no other file of tests sends to. */
export interface MessageCount {
  readonly total: number;
  /** Of all files: nobody may get anything twice. */
  readonly recipientsWithSeveral: number;
}

/** Counts the messages in the gateway's database to numbers with these digits in them. */
export async function countMessages(digits: string): Promise<MessageCount> {
  const { url, apiKey, operatorToken } = inject("gateway");
  const [list, audit] = await Promise.all([
    fetch(`${url}/api/v1/sms/messages?limit=1&phone=${digits}`, { headers: { "X-API-Key": apiKey } }),
    fetch(`${url}/internal/audit`, { headers: { Authorization: `Bearer ${operatorToken}` } }),
  ]);
  const { total } = (await list.json()) as { total: number };
  const { messages } = (await audit.json()) as { messages: { recipients_with_several: number } };
  return { total, recipientsWithSeveral: messages.recipients_with_several };
}
