import { pluralsOf } from "../plural.js";
import type { Texts } from "../texts.js";

const plural = pluralsOf("fr");

export const balance: Texts["balance"] = {
  title: "Solde",
  lead: "Ce qui reste, et où c’est allé.",
  current: "Disponible",
  updated: (time) => `Au ${time}`,
  blockedTitle: "L’envoi est bloqué",
  blocked: "Le solde est épuisé. Rechargez, et tout ce qui attend peut reprendre.",
  topUp: "Recharger",
  topUpHow:
    "Votre fournisseur enregistre les paiements. Donnez-lui le numéro de votre compte ; le nouveau solde s’affiche ici.",
  accountNumber: "Numéro de compte",
  copyNumber: "Copier le numéro",
  degradedTitle: "Le solde est inconnu pour l’instant",
  degraded:
    "Le service ne peut le lire en ce moment. Ce n’est pas zéro : l’envoi marche, et le montant reviendra de lui-même.",
  onboardingTitle: "Votre compte est en cours de création",
  onboarding: "Il n’y a pas encore de solde. Cette page l’affichera dès que le compte sera prêt.",
  refresh: "Relire",
  spend: "Dépenses",
  spendPeriod: plural({ one: "le dernier jour", other: "ces # derniers jours" }),
  noSpend: "Rien n’a été dépensé ces 30 derniers jours.",
  byCountry: "Dépenses par pays",
  otherCountries: plural({ one: "# autre pays", other: "# autres pays" }),
  asTable: "En tableau",
  columns: { country: "Pays", day: "Jour", messages: "Messages", cost: "Coût" },
};
