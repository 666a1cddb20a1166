import { inject } from "vitest";

/** What the gateway's own database says of all messages so far. */
export interface MessageAudit {
  readonly total: number;
  readonly distinct_recipients: number;
  readonly recipients_with_several: number;
}

/** Asks the gateway to count in its database. */
export async function readAudit(): Promise<MessageAudit> {
  const { url, operatorToken } = inject("gateway");
  const answer = await fetch(`${url}/internal/audit`, {
    headers: { Authorization: `Bearer ${operatorToken}` },
  });
  const { messages } = (await answer.json()) as { messages: MessageAudit };
  return messages;
}
