import { germanNumbers } from "../../recipients.js";
import type { CodeCase } from "../code-case.js";
import { goodSend, postSend, withKey } from "../requests.js";
import type { Stage } from "../stage.js";

const sending = (body: unknown) => async (stage: Stage) => postSend(withKey(await stage.addAccount()), body);

/** What is wrong with the request itself. */
export const validationCases: readonly CodeCase[] = [
  {
    code: "INVALID_BODY",
    cause: "The body ends in the middle of its JSON.",
    arrange: sending('{"to":["+49151'),
  },
  {
    code: "INVALID_BODY",
    cause: "The body is no object.",
    arrange: sending([goodSend]),
  },
  {
    code: "INVALID_BODY",
    cause: "The body is larger than 1 MiB.",
    arrange: sending({ ...goodSend, message: "a".repeat(1_100_000) }),
  },
  {
    code: "INVALID_BODY",
    cause: "The Content-Type is not JSON.",
    arrange: async (stage) =>
      postSend({ ...withKey(await stage.addAccount()), "content-type": "text/plain" }),
  },
  {
    code: "INVALID_PARAMS",
    cause: "A query parameter is out of its range.",
    arrange: async (stage) => ({
      method: "GET",
      path: "/api/v1/sms/messages?limit=101",
      headers: withKey(await stage.addAccount()),
    }),
  },
  {
    code: "INVALID_PARAMS",
    cause: "The Idempotency-Key has a space in it.",
    arrange: async (stage) =>
      postSend({ ...withKey(await stage.addAccount()), "idempotency-key": "two words" }),
  },
  {
    code: "INVALID_PARAMS",
    cause: "The Idempotency-Key was used for another request.",
    arrange: async (stage) => {
      const headers = { ...withKey(await stage.addAccount()), "idempotency-key": "first" };
      await stage.send(postSend(headers));
      return postSend(headers, { ...goodSend, message: "Goodbye" });
    },
  },
  {
    code: "INVALID_TO",
    cause: "The list of recipients is empty.",
    arrange: sending({ ...goodSend, to: [] }),
  },
  {
    code: "INVALID_TO",
    cause: "A recipient is not in E.164 form.",
    arrange: sending({ ...goodSend, to: ["0151 23456789"] }),
  },
  {
    code: "INVALID_TO",
    cause: "A recipient's number stands in no numbering plan.",
    arrange: sending({ ...goodSend, to: [...germanNumbers(1), "+99912345678"] }),
  },
  {
    code: "TOO_MANY_RECIPIENTS",
    cause: "There are 101 recipients.",
    arrange: sending({ ...goodSend, to: germanNumbers(101) }),
  },
  {
    code: "INVALID_MESSAGE",
    cause: "The message is blank.",
    arrange: sending({ ...goodSend, message: " " }),
  },
  {
    code: "INVALID_MESSAGE",
    cause: "The message is longer than ten parts.",
    arrange: sending({ ...goodSend, message: "a".repeat(1531) }),
  },
  {
    code: "INVALID_SENDER",
    cause: "There is no sender_id.",
    arrange: sending({ to: goodSend.to, message: goodSend.message }),
  },
  {
    code: "INVALID_SENDER",
    cause: "The sender_id begins with a digit.",
    arrange: sending({ ...goodSend, sender_id: "4you" }),
  },
];
