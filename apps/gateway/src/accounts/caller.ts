import type { Permission } from "./permissions.js";

/** What a request proved itself with. */
export type Credential =
  | {
      readonly kind: "api-key";
      readonly apiKeyId: number;
      /** Whether the key is an `sk_test_` one. */
      readonly sandbox: boolean;
    }
  | { readonly kind: "session"; readonly sessionId: string; readonly userId: number };

/** Whether the account's SMS service is ready: the carrier may not know it at all, or only half. */
export type SmsService = "ready" | "not-configured" | "incomplete";

/** Who makes a request, where, and what they may do. */
export interface Caller {
  readonly accountId: number;
  /** The one that the key is bound to, or that the request chose. */
  readonly workspaceId: number;
  readonly permissions: readonly Permission[];
  readonly credential: Credential;
  readonly sms: SmsService;
}
