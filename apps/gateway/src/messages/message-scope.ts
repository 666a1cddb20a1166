import { and, eq } from "drizzle-orm";
import { messages } from "../storage/schema.js";

/** Whose messages a request makes and sees: one workspace's, and there either the real ones or those of the sandbox. */
export interface MessageScope {
  readonly accountId: number;
  readonly workspaceId: number;
  readonly sandbox: boolean;
}

/** Keeps a query within a scope. */
export function inScope({ workspaceId, sandbox }: Pick<MessageScope, "sandbox" | "workspaceId">) {
  return and(eq(messages.workspaceId, workspaceId), eq(messages.sandbox, sandbox));
}
