import type { Texts } from "../texts.js";

export const signIn: Texts["signIn"] = {
  title: "Anmelden",
  lead: "Textnachrichten senden, ihnen folgen und sofort sehen, was Ihre Aufmerksamkeit braucht.",
  withPassword: "Passwort",
  withApiKey: "API-Schlüssel",
  method: "Art der Anmeldung",
  username: "Benutzername",
  password: "Passwort",
  apiKey: "API-Schlüssel",
  apiKeyHint: "Beginnt mit sk_. Er bleibt in diesem Browser, bis Sie sich abmelden.",
  code: "Code",
  codeHint: "Die sechs Ziffern, die Ihre Authenticator-App jetzt zeigt.",
  startOver: "Von vorn beginnen",
  submit: "Anmelden",
  submitting: "Anmeldung läuft …",
  required: {
    username: "Geben Sie Ihren Benutzernamen ein.",
    password: "Geben Sie Ihr Passwort ein.",
    apiKey: "Fügen Sie einen API-Schlüssel ein.",
    code: "Geben Sie die sechs Ziffern ein.",
  },
  points: [
    "Liste einfügen, Kosten sehen, an Tausende senden.",
    "Neuladen oder ein Verbindungsabbruch verliert nichts und wiederholt nichts.",
    "Geht etwas schief, sehen Sie, was zu tun ist.",
  ],
};
