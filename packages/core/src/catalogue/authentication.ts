import type { authenticationErrors } from "../registry/authentication.js";
import type { CatalogueTexts } from "./texts.js";

export const authenticationTexts = {
  UNAUTHORIZED: {
    title: "No usable credentials",
    cause:
      "The request carries neither an API key nor a bearer token, or carries one in a form that the server does not recognise at all.",
    remedy:
      "Send the key in the X-API-Key header, or a token as Authorization: Bearer. Check that no proxy or redirect to another host strips the header on its way.",
  },
  INVALID_TOKEN: {
    title: "Access token not valid",
    cause:
      "The bearer token is not a well-formed JWT, its signature does not verify, or it was revoked, for example by a logout or a change of password.",
    remedy:
      "Log in once to get a new token and repeat the request with it. Let requests that run in parallel share that login: only about five logins a minute are allowed. If the new token is refused as well, stop and look at the account.",
  },
  TOKEN_EXPIRED: {
    title: "Access token expired",
    cause: "The bearer token was good, but the time in its exp claim has passed.",
    remedy:
      "Log in once to get a new token and repeat the request with it. To be spared the failed request, renew the token shortly before it expires.",
  },
  INVALID_API_KEY: {
    title: "API key not valid",
    cause:
      "No such API key exists, or the part of it that the server keeps as a hash does not match. A key that was cut off when copied looks like this too.",
    remedy:
      "Compare the configured key with the one that was issued, its prefix included: sk_prod_ is live, sk_test_ is the sandbox. A key is shown only once, so a lost one must be replaced by a new one.",
  },
  API_KEY_INACTIVE: {
    title: "API key disabled",
    cause: "The API key exists, but somebody switched it off.",
    remedy:
      "Have the key enabled again in the portal, or use another one. Find out first why it was disabled: a key that leaked must stay off.",
  },
  API_KEY_EXPIRED: {
    title: "API key expired",
    cause: "The API key was issued with an end date, and the date has passed.",
    remedy:
      "Create a new key in the portal and roll it out. Note its end date, so that the next change is planned.",
  },
  INVALID_CREDENTIALS: {
    title: "Wrong user name or password",
    cause:
      "A login was attempted with a user name or a password that does not fit. Which of the two is not told.",
    remedy:
      "Ask the user to enter both again. Never retry by program: a few failures in a row lock the login name for a growing time (TOO_MANY_ATTEMPTS).",
  },
  USER_NOT_ACTIVE: {
    title: "Account not active",
    cause: "The credentials are right, but the account is suspended or was never activated.",
    remedy:
      "Have an administrator, or support, activate the account. Logging in again changes nothing, although the status is 401.",
  },
  IP_NOT_ALLOWED: {
    title: "Client address not allowed",
    cause:
      "The account or key has an allow list of addresses, and the request came from an address that is not on it.",
    remedy:
      "Add the public address that your requests leave from to the list; behind NAT or a proxy it is not the machine's own. New credentials do not help.",
  },
  SIGNATURE_REQUIRED: {
    title: "Signature missing",
    cause: "The API key is set up for signed requests, and the request lacks X-Timestamp or X-Signature.",
    remedy:
      "Sign every request of this key: the hex HMAC-SHA256, under the API secret, of METHOD|path|timestamp|body. The path has no query string, and the body of a GET is the empty text.",
  },
  INVALID_SIGNATURE: {
    title: "Signature does not verify",
    cause:
      "The HMAC was computed over other bytes or with another secret, its timestamp is more than five minutes off, or the same timestamp and signature were sent before.",
    remedy:
      "Sign the exact bytes that go out, check the secret and the clock, and sign each attempt anew in a new second: a signature is accepted once.",
  },
} as const satisfies CatalogueTexts<keyof typeof authenticationErrors>;
