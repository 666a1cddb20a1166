import type { Texts } from "../texts.js";

export const workspaces: Texts["workspaces"] = {
  title: "Arbeitsbereiche",
  lead: "Jeder hat eigene Nachrichten und Schlüssel.",
  main: "Haupt",
  current: "In Gebrauch",
  use: (name) => `${name} nehmen`,
  goneTitle: "Den gewählten Arbeitsbereich gibt es nicht mehr",
  gone: "Er wurde gelöscht oder gehört jemand anderem. Wählen Sie einen von diesen; Ihre Eingaben bleiben erhalten.",
  keyTitle: "Ein API-Schlüssel hat einen Arbeitsbereich",
  keyHint: "Er gehört zum Schlüssel. Zum Wechseln melden Sie sich mit Passwort an.",
  empty: "Es gibt keinen Arbeitsbereich",
  emptyHint: "Ein Verwalter des Kontos legt sie an.",
};
