import type { CodeCase } from "../code-case.js";
import { credentialsOf } from "../../test-users.js";
import { addStageUser, sessionHeader } from "../callers.js";
import { from, getBalance, postLogin, withKey } from "../requests.js";

const EVERY_SCHEME = { "www-authenticate": 'ApiKey realm="api", Bearer realm="api"' };
const allowedAddresses = ["192.0.2.0/24", "2001:db8::/32"];

/** Where requests may come from. */
export const addressCases: readonly CodeCase[] = [
  {
    code: "IP_NOT_ALLOWED",
    cause: "The key may be used from other addresses only.",
    arrange: async (stage) => getBalance(withKey(await stage.addAccount({ key: { allowedAddresses } }))),
    headers: EVERY_SCHEME,
  },
  {
    code: "IP_NOT_ALLOWED",
    cause: "The account may be used from other addresses only, by whichever key.",
    arrange: async (stage) =>
      getBalance({ ...withKey(await stage.addAccount({ allowedAddresses })), ...from("198.18.1.1") }),
    headers: EVERY_SCHEME,
  },
  {
    code: "IP_NOT_ALLOWED",
    cause: "The client wrote an allowed address into X-Forwarded-For, and the proxy added the real one.",
    arrange: async (stage) =>
      getBalance({
        ...withKey(await stage.addAccount({ allowedAddresses })),
        ...from("192.0.2.7, 198.18.1.2"),
      }),
    headers: EVERY_SCHEME,
  },
  {
    code: "IP_NOT_ALLOWED",
    cause: "The user who logs in, with the right password, is somewhere else than the account allows.",
    arrange: async (stage) => {
      const account = await stage.addAccount({ allowedAddresses });
      return postLogin("198.18.1.3", credentialsOf(await addStageUser(stage, {}, account)));
    },
    headers: EVERY_SCHEME,
  },
  {
    code: "IP_NOT_ALLOWED",
    cause: "The token is used from somewhere else than the account allows.",
    arrange: async (stage) => {
      const account = await stage.addAccount({ allowedAddresses });
      return getBalance(await sessionHeader(stage, await addStageUser(stage, {}, account)));
    },
    headers: EVERY_SCHEME,
  },
];
