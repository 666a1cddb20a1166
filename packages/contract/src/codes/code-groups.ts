import { mergeCodes } from "./merge-codes.js";

// A group says why a route can answer its codes. Endpoints are sums of groups, so that no list is kept twice.

/** What every route can answer. */
export const commonCodes = /* @__PURE__ */ mergeCodes(["INTERNAL_ERROR"]);

/** What every way of proving who is calling can end in. */
const callerCodes = /* @__PURE__ */ mergeCodes(["USER_NOT_ACTIVE", "IP_NOT_ALLOWED"]);

/** What a route behind any authentication can answer, once the caller is known or not at all. */
const accountCodes = /* @__PURE__ */ mergeCodes(callerCodes, ["UNAUTHORIZED", "RATE_LIMIT_EXCEEDED"]);

const keyCodes = /* @__PURE__ */ mergeCodes(accountCodes, [
  "INVALID_API_KEY",
  "API_KEY_INACTIVE",
  "API_KEY_EXPIRED",
  "SIGNATURE_REQUIRED",
  "INVALID_SIGNATURE",
  "WORKSPACE_NOT_AVAILABLE",
]);

/** What a token alone can end in. */
export const tokenCodes = /* @__PURE__ */ mergeCodes(["INVALID_TOKEN", "TOKEN_EXPIRED"]);

const tokenAndWorkspaceCodes = /* @__PURE__ */ mergeCodes(accountCodes, tokenCodes, [
  "INVALID_WORKSPACE_HEADER",
  "CROSS_TENANT_WORKSPACE",
  "NO_MAIN_WORKSPACE",
]);

/** What a caller who is known, but may not do this, is answered. */
const permissionCodes = /* @__PURE__ */ mergeCodes(["FORBIDDEN"]);

/** Authentication with an API key, signed or not. The key decides the workspace. */
export const apiKeyCodes = /* @__PURE__ */ mergeCodes(keyCodes, permissionCodes);

/** Authentication with a JWT, which also lets X-Workspace-ID select the workspace. */
export const jwtCodes = /* @__PURE__ */ mergeCodes(tokenAndWorkspaceCodes, permissionCodes);

/** A route that takes an API key or a JWT. */
export const apiKeyOrJwtCodes = /* @__PURE__ */ mergeCodes(apiKeyCodes, jwtCodes);

/** A route that takes an API key or a JWT and asks for no permission. */
export const anyCallerCodes = /* @__PURE__ */ mergeCodes(keyCodes, tokenAndWorkspaceCodes);

/** The login itself: there is no account yet whose permissions or limits could speak. */
export const loginCodes = /* @__PURE__ */ mergeCodes(callerCodes, [
  "INVALID_CREDENTIALS",
  "TOO_MANY_ATTEMPTS",
]);

/** A route of the SMS product. */
export const smsAccessCodes = /* @__PURE__ */ mergeCodes(["NO_SMS_ACCESS", "CONFIG_ERROR"]);

/** A route that reads what the SMS product has. */
export const smsReadCodes = /* @__PURE__ */ mergeCodes(apiKeyOrJwtCodes, smsAccessCodes, commonCodes);

/** A route that reads what the account has. */
export const userReadCodes = /* @__PURE__ */ mergeCodes(apiKeyOrJwtCodes, commonCodes);
