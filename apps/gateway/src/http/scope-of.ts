import type { Caller } from "../accounts/caller.js";
import type { MessageScope } from "../messages/message-scope.js";

/** Whose messages a caller makes and sees. A session is about what was really sent; the sandbox has its own keys. */
export function scopeOf({ accountId, workspaceId, credential }: Caller): MessageScope {
  return { accountId, workspaceId, sandbox: credential.kind === "api-key" && credential.sandbox };
}
