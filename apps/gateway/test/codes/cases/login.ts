import { eq } from "drizzle-orm";
import { users } from "../../../src/storage/schema.js";
import { codeOf, credentialsOf } from "../../test-users.js";
import type { CaseRequest } from "../case-request.js";
import type { CodeCase } from "../code-case.js";
import { addStageUser, sessionHeader } from "../callers.js";
import type { StageUser } from "../callers.js";
import { getBalance, postLogin } from "../requests.js";
import type { Stage } from "../stage.js";

const EVERY_SCHEME = { "www-authenticate": 'ApiKey realm="api", Bearer realm="api"' };

/** The second step of a login whose password was right. */
async function secondStep(stage: Stage, user: StageUser, code: string): Promise<CaseRequest> {
  const { authorization } = await sessionHeader(stage, user, { kind: "second-factor" });
  const body = { two_factor_token: authorization.slice("Bearer ".length), code };
  return { method: "POST", path: "/api/v1/auth/2fa", body };
}

/** How logging in fails. */
export const loginCases: readonly CodeCase[] = [
  {
    code: "INVALID_CREDENTIALS",
    cause: "The password is wrong.",
    arrange: async (stage) => {
      const user = await addStageUser(stage);
      return postLogin("198.18.0.1", { ...credentialsOf(user), password: "another password" });
    },
    headers: EVERY_SCHEME,
  },
  {
    code: "INVALID_CREDENTIALS",
    cause: "Nobody has this user name.",
    arrange: () => Promise.resolve(postLogin("198.18.0.2", { username: "nobody", password: "a password" })),
    headers: EVERY_SCHEME,
  },
  {
    code: "INVALID_CREDENTIALS",
    cause: "The password is empty.",
    arrange: () => Promise.resolve(postLogin("198.18.0.3", { username: "nobody", password: "" })),
    headers: EVERY_SCHEME,
  },
  {
    code: "INVALID_CREDENTIALS",
    cause: "The code of the authenticator app is the one of five minutes ago.",
    arrange: async (stage) => {
      const user = await addStageUser(stage, { totp: true });
      return secondStep(stage, user, codeOf(user, -10));
    },
    headers: EVERY_SCHEME,
  },
  {
    code: "INVALID_CREDENTIALS",
    cause: "The code of the authenticator app was used for another login.",
    arrange: async (stage) => {
      const user = await addStageUser(stage, { totp: true });
      const code = codeOf(user);
      await stage.send(await secondStep(stage, user, code));
      return secondStep(stage, user, code);
    },
    headers: EVERY_SCHEME,
  },
  {
    code: "INVALID_BODY",
    cause: "The login has no password.",
    arrange: () => Promise.resolve(postLogin("198.18.0.4", { username: "ada" })),
  },
  {
    code: "USER_NOT_ACTIVE",
    cause: "The user who logs in, with the right password, is suspended.",
    arrange: async (stage) => {
      const user = await addStageUser(stage, { active: false });
      return postLogin("198.18.0.5", credentialsOf(user));
    },
    headers: EVERY_SCHEME,
  },
  {
    code: "USER_NOT_ACTIVE",
    cause: "The user of the token has been suspended since the login.",
    arrange: async (stage) => {
      const user = await addStageUser(stage);
      const headers = await sessionHeader(stage, user);
      await stage.database.update(users).set({ active: false }).where(eq(users.id, user.id));
      return getBalance(headers);
    },
    headers: EVERY_SCHEME,
  },
];
