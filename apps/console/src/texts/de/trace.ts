import type { Texts } from "../texts.js";
import { pluralsOf } from "../plural.js";

const plural = pluralsOf("de");

export const trace: Texts["trace"] = {
  title: "Unter der Haube",
  lead: "Was diese Seite den Dienst fragt: jeder Versuch, jedes Warten, jede Anmeldung und wie es ausging.",
  empty: "Noch nichts.",
  eventfulOnly: "Nur was nicht beim ersten Versuch gelang",
  course: "Verlauf",
  attempt: (attempt) => `Versuch ${attempt}`,
  attempts: plural({ one: "# Versuch", other: "# Versuche" }),
  underWay: "Läuft …",
  done: "Gelungen",
  waits: {
    "back-off": "Warten vor dem nächsten Versuch",
    "retry-after": "Warten, solange der Dienst es verlangt",
  },
  offline: "Warten auf ein Netz",
  logins: {
    leads: "Neue Anmeldung",
    joins: "Warten auf eine laufende Anmeldung",
    takes: "Übernahme einer neuen Anmeldung",
  },
  loginFailed: "gescheitert",
  inAll: (time, attempts) => `${time} insgesamt, ${attempts}`,
  support: "Für den Support:",
  kinds: {
    api: "Abgelehnt",
    unrecognized: "Unbekannter Code",
    http: "Keine Antwort der API",
    "invalid-response": "Unlesbare Antwort",
    network: "Keine Verbindung",
    timeout: "Keine Antwort in der Zeit",
    aborted: "Abgebrochen",
  },
};
