import { pluralsOf } from "../plural.js";
import type { Texts } from "../texts.js";

const plural = pluralsOf("de");

export const balance: Texts["balance"] = {
  title: "Guthaben",
  lead: "Was übrig ist, und wohin es ging.",
  current: "Verfügbar",
  updated: (time) => `Stand ${time}`,
  blockedTitle: "Das Senden ist gesperrt",
  blocked: "Das Guthaben ist aufgebraucht. Laden Sie auf, dann kann alles weitergehen, was wartet.",
  topUp: "Aufladen",
  topUpHow:
    "Ihr Anbieter bucht Zahlungen ein. Nennen Sie ihm die Nummer Ihres Kontos; das neue Guthaben steht dann hier.",
  accountNumber: "Kontonummer",
  copyNumber: "Nummer kopieren",
  degradedTitle: "Das Guthaben ist gerade nicht bekannt",
  degraded:
    "Der Dienst kann es im Augenblick nicht lesen. Das ist keine Null: Senden geht, und der Betrag kommt von selbst zurück.",
  onboardingTitle: "Ihr Konto wird eingerichtet",
  onboarding: "Es gibt noch kein Guthaben. Diese Seite zeigt es, sobald das Konto bereit ist.",
  refresh: "Neu lesen",
  spend: "Ausgaben",
  spendPeriod: plural({ one: "am letzten Tag", other: "in den letzten # Tagen" }),
  noSpend: "In den letzten 30 Tagen wurde nichts ausgegeben.",
  byCountry: "Ausgaben nach Land",
  otherCountries: plural({ one: "# anderes Land", other: "# andere Länder" }),
  asTable: "Als Tabelle",
  columns: { country: "Land", day: "Tag", messages: "Nachrichten", cost: "Kosten" },
};
