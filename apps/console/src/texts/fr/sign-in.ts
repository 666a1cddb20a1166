import type { Texts } from "../texts.js";

export const signIn: Texts["signIn"] = {
  title: "Connexion",
  lead: "Envoyez des SMS, suivez-les et voyez aussitôt ce qui demande votre attention.",
  withPassword: "Mot de passe",
  withApiKey: "Clé API",
  method: "Mode de connexion",
  username: "Nom d’utilisateur",
  password: "Mot de passe",
  apiKey: "Clé API",
  apiKeyHint: "Commence par sk_. Elle reste dans ce navigateur jusqu’à la déconnexion.",
  code: "Code",
  codeHint: "Les six chiffres que votre application d’authentification affiche.",
  startOver: "Recommencer",
  submit: "Se connecter",
  submitting: "Connexion …",
  required: {
    username: "Saisissez votre nom d’utilisateur.",
    password: "Saisissez votre mot de passe.",
    apiKey: "Collez une clé API.",
    code: "Saisissez les six chiffres.",
  },
  points: [
    "Collez une liste, voyez le coût, écrivez à des milliers.",
    "Un rechargement ou une coupure ne perd rien et ne répète rien.",
    "Si quelque chose échoue, vous voyez quoi faire.",
  ],
};
