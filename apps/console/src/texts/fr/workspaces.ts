import type { Texts } from "../texts.js";

export const workspaces: Texts["workspaces"] = {
  title: "Espaces",
  lead: "Chacun a ses messages et ses clés.",
  main: "Principal",
  current: "Utilisé",
  use: (name) => `Utiliser ${name}`,
  goneTitle: "L’espace choisi a disparu",
  gone: "Il a été supprimé ou appartient à quelqu’un d’autre. Choisissez-en un ici ; votre saisie est conservée.",
  keyTitle: "Une clé API a un seul espace",
  keyHint: "Il appartient à la clé. Pour en changer, connectez-vous par mot de passe.",
  empty: "Il n’y a aucun espace",
  emptyHint: "Un administrateur du compte les crée.",
};
