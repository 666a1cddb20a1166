import { credentialsOf } from "../../test-users.js";
import type { CaseRequest } from "../case-request.js";
import type { CodeCase } from "../code-case.js";
import { addStageUser, sessionHeader } from "../callers.js";
import { getBalance, postLogin, withKey } from "../requests.js";
import type { Stage, StageAnswer } from "../stage.js";

const IN_A_WHILE = { "retry-after": /^[1-9]\d*$/ };

const times = (count: number, stage: Stage, request: (index: number) => CaseRequest) =>
  Array.from({ length: count }, (_, index) => stage.send(request(index)));

/** Whether the caller asks too often. */
export const rateLimitCases: readonly CodeCase[] = [
  {
    code: "RATE_LIMIT_EXCEEDED",
    cause:
      "The account has made as many requests as it may (20 a minute here), by its key and its people together.",
    arrange: async (stage) => {
      const user = await addStageUser(stage);
      const token = await sessionHeader(stage, user);
      await Promise.all(
        times(20, stage, (index) => getBalance(index % 2 === 0 ? token : withKey(user.account))),
      );
      return getBalance(withKey(user.account));
    },
    headers: IN_A_WHILE,
  },
  {
    code: "TOO_MANY_ATTEMPTS",
    cause: "Five logins came from this address within the last minute, whoever they were for.",
    arrange: async (stage) => {
      const user = await addStageUser(stage);
      await Promise.all(
        times(5, stage, (index) => postLogin("198.18.2.1", { username: `nobody-${index}`, password: "" })),
      );
      return postLogin("198.18.2.1", credentialsOf(user));
    },
    headers: IN_A_WHILE,
  },
  {
    code: "TOO_MANY_ATTEMPTS",
    cause:
      "There were six wrong passwords for this name, from wherever, the last one less than five seconds ago.",
    arrange: async (stage) => {
      const user = await addStageUser(stage);
      const wrong = { ...credentialsOf(user), password: "another password" };
      const guesses = times(8, stage, (index) => postLogin(`198.18.3.${index}`, wrong));
      stage.afterwards(() => Promise.allSettled(guesses));
      // The seventh and the eighth are refused without looking at the password, and so before the others.
      await Promise.any(guesses.map(refused));
      return postLogin("198.18.4.1", credentialsOf(user));
    },
    headers: IN_A_WHILE,
  },
  {
    code: "TOO_MANY_ATTEMPTS",
    cause:
      "There were four wrong codes for this user from this address, the last one less than five seconds ago.",
    arrange: async (stage) => {
      const user = await addStageUser(stage, { totp: true });
      const { authorization } = await sessionHeader(stage, user, { kind: "second-factor" });
      const two_factor_token = authorization.slice("Bearer ".length);
      const guess = (index: number): CaseRequest => ({
        method: "POST",
        path: "/api/v1/auth/2fa",
        headers: { "x-forwarded-for": "198.18.5.1" },
        body: { two_factor_token, code: `00000${index}` },
      });
      await Promise.all(times(4, stage, guess));
      return guess(4);
    },
    headers: IN_A_WHILE,
  },
];

async function refused(answer: Promise<StageAnswer>): Promise<void> {
  if ((await answer).status !== 429) throw new Error("This attempt was let through.");
}
