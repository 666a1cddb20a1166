import type { authorizationErrors } from "../registry/authorization.js";
import type { CatalogueTexts } from "./texts.js";

export const authorizationTexts = {
  FORBIDDEN: {
    title: "Not permitted",
    cause:
      "The caller is known, but the route or the permission it needs is denied. Keys start without any permission, so a key for sending cannot read the balance.",
    remedy:
      "Give the key the permission that the endpoint names, sms.read or balance.read for example, or use a key that has it.",
  },
  NO_SMS_ACCESS: {
    title: "SMS not set up",
    cause: "The account exists, but no SMS service is configured on it.",
    remedy:
      "Ask the account manager or support to have SMS set up on the account. Until then no send can succeed.",
  },
  CONFIG_ERROR: {
    title: "Account setup incomplete",
    cause: "The credentials that the platform keeps for the account, to hand messages on, are incomplete.",
    remedy:
      "Contact support with the request ID: only the provider can complete the setup. Nothing in the request is wrong.",
  },
  CROSS_TENANT_WORKSPACE: {
    title: "Workspace of somebody else",
    cause: "X-Workspace-ID names a workspace that belongs to another account, or one that was deleted.",
    remedy:
      "List the workspaces of the account and choose one of them, or leave the header out to use the main one. With an API key the header is ignored: the key decides.",
  },
  NO_MAIN_WORKSPACE: {
    title: "No main workspace",
    cause: "The request names no workspace, and the account has no live main workspace to fall back to.",
    remedy: "Contact support: an administrator has to create or restore the main workspace.",
  },
  WORKSPACE_NOT_AVAILABLE: {
    title: "Workspace deleted",
    cause: "The workspace that the request works on was deleted in the meantime.",
    remedy: "Switch to a workspace that is still there, and refresh any list of workspaces that you keep.",
  },
} as const satisfies CatalogueTexts<keyof typeof authorizationErrors>;
