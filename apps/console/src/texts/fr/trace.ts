import type { Texts } from "../texts.js";
import { pluralsOf } from "../plural.js";

const plural = pluralsOf("fr");

export const trace: Texts["trace"] = {
  title: "Sous le capot",
  lead: "Ce que cette page demande au service : chaque tentative, attente et connexion, et leur issue.",
  empty: "Rien pour l’instant.",
  eventfulOnly: "Seulement ce qui n’a pas réussi du premier coup",
  course: "Déroulement",
  attempt: (attempt) => `Tentative ${attempt}`,
  attempts: plural({ one: "# tentative", other: "# tentatives" }),
  underWay: "En cours …",
  done: "Réussi",
  waits: {
    "back-off": "Attente avant la prochaine tentative",
    "retry-after": "Attente demandée par le service",
  },
  offline: "Attente d’un réseau",
  logins: {
    leads: "Nouvelle connexion",
    joins: "Attente d’une connexion en cours",
    takes: "Reprise d’une nouvelle connexion",
  },
  loginFailed: "échec",
  inAll: (time, attempts) => `${time} en tout, ${attempts}`,
  support: "Pour l’assistance :",
  kinds: {
    api: "Refusé",
    unrecognized: "Code inconnu",
    http: "Pas de réponse de l’API",
    "invalid-response": "Réponse illisible",
    network: "Pas de connexion",
    timeout: "Pas de réponse à temps",
    aborted: "Arrêté",
  },
};
