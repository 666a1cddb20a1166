import type { CodeCase } from "../code-case.js";
import { postSend, withKey } from "../requests.js";

/** Whether what the request is about exists. */
export const resourceCases: readonly CodeCase[] = [
  {
    code: "NOT_FOUND",
    cause: "There is no such route.",
    arrange: () => Promise.resolve({ method: "GET", path: "/api/v1/sms/nothing" }),
  },
  {
    code: "NOT_FOUND",
    cause: "Nobody has a message of this id.",
    arrange: async (stage) => ({
      method: "GET",
      path: "/api/v1/sms/status/api_1_1_0000000000000000",
      headers: withKey(await stage.addAccount()),
    }),
  },
  {
    code: "NOT_FOUND",
    cause: "The message is another account's.",
    arrange: async (stage) => {
      const sent = await stage.send(postSend(withKey(await stage.addAccount())));
      const id = /api_[\w]+/.exec(JSON.stringify(sent.body))?.[0] ?? "none was sent";
      return {
        method: "GET",
        path: `/api/v1/sms/status/${id}`,
        headers: withKey(await stage.addAccount()),
      };
    },
  },
];
