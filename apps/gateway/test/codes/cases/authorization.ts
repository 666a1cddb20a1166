import type { CodeCase } from "../code-case.js";
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
];
