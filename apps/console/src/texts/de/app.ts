import type { Texts } from "../texts.js";

export const app: Texts["app"] = {
  name: "SMS-Konsole",
  skipToContent: "Zum Inhalt springen",
  navigation: "Seiten",
  pages: {
    send: "Senden",
    messages: "Nachrichten",
    balance: "Guthaben",
    workspaces: "Bereiche",
    atlas: "Fehler",
  },
  loading: "Wird geladen …",
  account: "Konto",
  signedInAs: (name) => `Angemeldet als ${name}`,
  signOut: "Abmelden",
  language: "Sprache",
  theme: "Darstellung",
  themes: { system: "Wie das System", light: "Hell", dark: "Dunkel" },
  retry: "Noch einmal versuchen",
  cancel: "Abbrechen",
  close: "Schließen",
  notFound: {
    title: "Diese Seite gibt es nicht",
    explanation: "Die Adresse ist vielleicht vertippt, oder die Seite ist umgezogen.",
    home: "Zum Senden",
  },
};
