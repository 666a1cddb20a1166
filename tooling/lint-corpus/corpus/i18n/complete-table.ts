import { codesByAction, type ClientAction, type ErrorCode } from "@error-model/core";

export const actionTexts = {
  "fix-request": "Check what you entered.",
  "supply-credentials": "Enter your credentials.",
  reauthenticate: "Sign in again.",
  "replace-api-key": "Use another API key.",
  "sign-request": "Sign your requests.",
  "request-access": "Ask for access.",
  "select-workspace": "Choose a workspace.",
  "top-up": "Top up your balance.",
  "retry-later": "Try again in a moment.",
  "contact-support": "Write to support.",
} satisfies Record<ClientAction, string>;

export const texts = new Map<ErrorCode, string>();
for (const [action, codes] of Object.entries(codesByAction)) {
  for (const code of codes) texts.set(code, actionTexts[action as ClientAction]);
}

const COUNTRY: Partial<Record<string, string>> = { DE: "Germany", FR: "France" };
export const country = (code: string): string => COUNTRY[code] ?? code;
