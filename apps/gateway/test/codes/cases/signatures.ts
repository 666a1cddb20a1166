import type { CodeCase } from "../code-case.js";
import { signed } from "../callers.js";
import { getBalance, goodSend, postSend, withKey } from "../requests.js";
import type { Stage } from "../stage.js";

const SIGN = { "www-authenticate": 'Signature realm="api"' };
const secret = "the secret of the key";

/** The key of an account that demands a signature, as a header. */
const signingKey = async (stage: Stage) => withKey(await stage.addAccount({ key: { signing: secret } }));

const secondsFromNow = (seconds: number) => String(Math.floor(Date.now() / 1000) + seconds);

/** Whether a request is what the holder of the key has signed, for the first time. */
export const signatureCases: readonly CodeCase[] = [
  {
    code: "SIGNATURE_REQUIRED",
    cause: "The key demands a signature, and there is none.",
    arrange: async (stage) => getBalance(await signingKey(stage)),
    headers: SIGN,
  },
  {
    code: "SIGNATURE_REQUIRED",
    cause: "The key demands a signature, and there is only a timestamp.",
    arrange: async (stage) => getBalance({ ...(await signingKey(stage)), "x-timestamp": secondsFromNow(0) }),
    headers: SIGN,
  },
  {
    code: "INVALID_SIGNATURE",
    cause: "The request is signed with another secret.",
    arrange: async (stage) => signed(getBalance(await signingKey(stage)), "another secret"),
    headers: SIGN,
  },
  {
    code: "INVALID_SIGNATURE",
    cause: "The body is not the one that was signed.",
    arrange: async (stage) => {
      const request = signed(postSend(await signingKey(stage)), secret);
      return { ...request, body: { ...goodSend, message: "Goodbye" } };
    },
    headers: SIGN,
  },
  {
    code: "INVALID_SIGNATURE",
    cause: "The timestamp is six minutes old.",
    arrange: async (stage) => signed(getBalance(await signingKey(stage)), secret, secondsFromNow(-360)),
    headers: SIGN,
  },
  {
    code: "INVALID_SIGNATURE",
    cause: "The timestamp is six minutes ahead.",
    arrange: async (stage) => signed(getBalance(await signingKey(stage)), secret, secondsFromNow(360)),
    headers: SIGN,
  },
  {
    code: "INVALID_SIGNATURE",
    cause: "The same signed request was accepted before.",
    arrange: async (stage) => {
      const request = signed(postSend(await signingKey(stage)), secret);
      await stage.send(request);
      return request;
    },
    headers: SIGN,
  },
];
