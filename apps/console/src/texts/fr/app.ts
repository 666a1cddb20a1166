import type { Texts } from "../texts.js";

export const app: Texts["app"] = {
  name: "Console SMS",
  skipToContent: "Aller au contenu",
  navigation: "Pages",
  pages: { send: "Envoyer", messages: "Messages", balance: "Solde", workspaces: "Espaces", atlas: "Erreurs" },
  loading: "Chargement …",
  account: "Compte",
  signedInAs: (name) => `Connecté : ${name}`,
  signOut: "Se déconnecter",
  language: "Langue",
  theme: "Apparence",
  themes: { system: "Comme le système", light: "Claire", dark: "Sombre" },
  retry: "Réessayer",
  cancel: "Annuler",
  close: "Fermer",
  notFound: {
    title: "Cette page n’existe pas",
    explanation: "L’adresse est peut-être mal saisie, ou la page a déménagé.",
    home: "Aller à Envoyer",
  },
};
