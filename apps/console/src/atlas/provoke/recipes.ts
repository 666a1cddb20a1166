import { createHmacSigner } from "@error-model/client/hmac";
import { getMessageStatus, listMessages } from "@error-model/contract";
import type { ErrorCode } from "@error-model/core";
import { byKey, byToken, calling, guessCode, readBalance, send } from "./recipe.js";
import type { Recipe } from "./recipe.js";

const soundly = byKey("sound");
const TOO_MANY = Array.from({ length: 101 }, (_, index) => `+4477009${String(index).padStart(5, "0")}`);

/**
 * How each code is provoked, by its real cause: the one thing about a code that the atlas cannot know by itself. A code
 * without a recipe does not compile.
 */
export const recipes: { readonly [C in ErrorCode]: Recipe } = {
  UNAUTHORIZED: { call: readBalance() },
  INVALID_TOKEN: { access: byToken("loggedOut"), call: readBalance() },
  TOKEN_EXPIRED: { access: byToken("expired"), call: readBalance() },
  INVALID_API_KEY: {
    access: () => ({ apiKey: `sk_prod_${globalThis.crypto.randomUUID().replaceAll("-", "")}` }),
    call: readBalance(),
  },
  API_KEY_INACTIVE: { access: byKey("inactive"), call: readBalance() },
  API_KEY_EXPIRED: { access: byKey("expired"), call: readBalance() },
  INVALID_CREDENTIALS: { call: guessCode },
  USER_NOT_ACTIVE: { access: byKey("suspended"), call: readBalance() },
  IP_NOT_ALLOWED: { access: byKey("elsewhere"), call: readBalance() },
  SIGNATURE_REQUIRED: { access: byKey("signed"), call: readBalance() },
  INVALID_SIGNATURE: {
    access: (demo) => ({
      ...byKey("signed")(demo),
      sign: createHmacSigner({ secret: "not the secret of the key" }),
    }),
    call: readBalance(),
  },
  FORBIDDEN: { access: byKey("sendOnly"), call: readBalance() },
  NO_SMS_ACCESS: { access: byKey("withoutSms"), call: send() },
  CONFIG_ERROR: { access: byKey("incomplete"), call: send() },
  CROSS_TENANT_WORKSPACE: {
    access: byToken("person"),
    call: readBalance(({ foreignWorkspaceId }) => ({ "X-Workspace-ID": foreignWorkspaceId })),
  },
  NO_MAIN_WORKSPACE: { access: byToken("lost"), call: readBalance() },
  WORKSPACE_NOT_AVAILABLE: { access: byKey("homeless"), call: readBalance() },
  INVALID_BODY: { access: soundly, call: send(), spoil: (body) => body.slice(0, -20) },
  INVALID_PARAMS: { access: soundly, call: calling(listMessages, () => ({ query: { limit: 101 } })) },
  INVALID_TO: { access: soundly, call: send({ to: [] }) },
  INVALID_MESSAGE: { access: soundly, call: send({ message: " " }) },
  INVALID_SENDER: { access: soundly, call: send({ sender_id: "" }) },
  TOO_MANY_RECIPIENTS: { access: soundly, call: send({ to: TOO_MANY }) },
  INVALID_WORKSPACE_HEADER: {
    access: byToken("person"),
    call: readBalance(() => ({ "X-Workspace-ID": "main" })),
  },
  INSUFFICIENT_BALANCE: { access: byKey("poor"), call: send() },
  RATE_LIMIT_EXCEEDED: { access: byKey("busy"), call: readBalance(), times: 4 },
  // Its first failures are wrong codes, which is what there are too many of.
  TOO_MANY_ATTEMPTS: { call: guessCode, times: 5 },
  NOT_FOUND: {
    access: soundly,
    call: calling(getMessageStatus, () => ({ params: { message_id: "api_1_1_0000000000000000" } })),
  },
  INTERNAL_ERROR: { access: byKey("broken"), call: send() },
  DB_ERROR: { access: byKey("refused"), call: send() },
};
