import { and, eq, inArray, isNotNull } from "drizzle-orm";
import type { EndedMessage } from "../carrier/deliver.js";
import type { Queue } from "../queue/queue.js";
import { webhookChannels } from "../storage/schema.js";
import type { Database } from "../storage/storage.js";

/** Queues the delivery events of messages that came to their final status, where a workspace listens for them. */
export async function addDeliveryEvents(
  tx: Database,
  queue: Queue,
  ended: readonly EndedMessage[],
): Promise<void> {
  if (ended.length === 0) return;
  const workspaces = [...new Set(ended.map((message) => message.workspaceId))];
  const listening = await tx
    .select({ workspaceId: webhookChannels.workspaceId })
    .from(webhookChannels)
    .where(
      and(
        inArray(webhookChannels.workspaceId, workspaces),
        eq(webhookChannels.type, "delivery"),
        isNotNull(webhookChannels.url),
      ),
    );
  const listeners = new Set(listening.map((row) => row.workspaceId));
  const jobs = ended
    .filter((message) => listeners.has(message.workspaceId))
    .map(({ id, workspaceId }) => ({
      data: { workspaceId, type: "delivery" as const, message: id, attempt: 1 },
    }));
  if (jobs.length > 0) await queue.add(tx, "webhook", jobs);
}
