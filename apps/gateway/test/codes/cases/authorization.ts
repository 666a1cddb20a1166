import type { CodeCase } from "../code-case.js";
import { addStageUser, sessionHeader } from "../callers.js";
import { getBalance, postSend, withKey } from "../requests.js";

/** Whether the caller may do it. */
export const authorizationCases: readonly CodeCase[] = [
  {
    code: "FORBIDDEN",
    cause: "The key lacks the permission of the route.",
    arrange: async (stage) =>
      getBalance(withKey(await stage.addAccount({ permissions: ["sms.send", "sms.read"] }))),
  },
  {
    code: "FORBIDDEN",
    cause: "The key has no permission at all.",
    arrange: async (stage) => postSend(withKey(await stage.addAccount({ permissions: [] }))),
  },
  {
    code: "FORBIDDEN",
    cause: "The user of the token lacks the permission of the route.",
    arrange: async (stage) =>
      getBalance(await sessionHeader(stage, await addStageUser(stage, { permissions: ["sms.read"] }))),
  },
  {
    code: "FORBIDDEN",
    cause: "The route takes a token, and there is an API key.",
    arrange: async (stage) => ({
      method: "GET",
      path: "/api/v1/user/workspaces",
      headers: withKey(await stage.addAccount()),
    }),
  },
  {
    code: "NO_SMS_ACCESS",
    cause: "The carrier does not know the account.",
    arrange: async (stage) => postSend(withKey(await stage.addAccount({ sms: "not-configured" }))),
  },
  {
    code: "CONFIG_ERROR",
    cause: "The account has no password at the carrier.",
    arrange: async (stage) => postSend(withKey(await stage.addAccount({ sms: "incomplete" }))),
  },
];
