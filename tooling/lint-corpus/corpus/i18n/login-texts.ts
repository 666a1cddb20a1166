import type { ErrorEnvelope } from "@error-model/core";

type LoginError = ErrorEnvelope<"INVALID_CREDENTIALS" | "USER_NOT_ACTIVE" | "TOO_MANY_ATTEMPTS">;
type LoginCode = LoginError["error_code"];

const de = {
  INVALID_CREDENTIALS: "Benutzername oder Passwort ist falsch.",
  USER_NOT_ACTIVE: "Dieses Konto ist gesperrt.",
  TOO_MANY_ATTEMPTS: "Zu viele Versuche.",
} satisfies Record<LoginCode, string>;

const fr: Record<LoginCode, string> = {
  INVALID_CREDENTIALS: "Identifiants incorrects.",
  USER_NOT_ACTIVE: "Ce compte est suspendu.",
  TOO_MANY_ATTEMPTS: "Trop de tentatives.",
};

// expect: exhaustive-match@a
const it: Partial<Record<LoginCode, string>> = {
  INVALID_CREDENTIALS: "Credenziali errate.",
};

export function loginText(error: LoginError, language: "de" | "fr" | "it"): string {
  switch (language) {
    case "de":
      return de[error.error_code];
    case "fr":
      return fr[error.error_code];
    case "it":
      // expect: exhaustive-match@a
      return it[error.error_code] ?? error.description;
  }
}
