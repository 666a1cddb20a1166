import type { LoginResponse } from "./login.js";

/** What the answer to a login says, discriminated by `kind`. */
export type LoginReading =
  | {
      readonly kind: "session";
      /** The JWT for `Authorization: Bearer`. */
      readonly token: string;
      /** Seconds until the token expires. */
      readonly expiresIn: number | undefined;
    }
  /** The password was right; a code has to follow, with this token, to `secondFactor`. */
  | {
      readonly kind: "second-factor-required";
      readonly token: string;
      /** Seconds in which the code has to follow. */
      readonly expiresIn: number | undefined;
    };

/** Tells the two answers to a login apart. */
export function readLogin(response: LoginResponse): LoginReading {
  return isSecondFactorRequired(response)
    ? { kind: "second-factor-required", token: response.two_factor_token, expiresIn: response.expires_in }
    : { kind: "session", token: response.token, expiresIn: response.expires_in };
}

type SecondFactorRequired = Extract<LoginResponse, { two_factor_required: true }>;

function isSecondFactorRequired(response: LoginResponse): response is SecondFactorRequired {
  return response.two_factor_required === true;
}
