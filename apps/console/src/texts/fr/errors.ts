import type { ErrorTexts } from "../error-texts.js";

export const errors: ErrorTexts = {
  codes: {
    UNAUTHORIZED: {
      title: "Le service ne vous reconnaît pas",
      explanation: "La connexion manque ou sa forme est inconnue. Connectez-vous et réessayez.",
    },
    INVALID_TOKEN: {
      title: "Votre session est terminée",
      explanation:
        "Elle a été fermée ailleurs ou n’est plus valable. Reconnectez-vous ; votre saisie reste ici.",
    },
    TOKEN_EXPIRED: {
      title: "Votre session a expiré",
      explanation: "Elle est restée inutilisée trop longtemps. Reconnectez-vous ; votre saisie reste ici.",
    },
    INVALID_API_KEY: {
      title: "Cette clé API est inconnue",
      explanation: "Elle est mal saisie, tronquée ou supprimée. Copiez-la de nouveau ou prenez-en une autre.",
    },
    API_KEY_INACTIVE: {
      title: "Cette clé API est désactivée",
      explanation: "Quelqu’un l’a coupée volontairement. Prenez-en une autre ou faites-la réactiver.",
    },
    API_KEY_EXPIRED: {
      title: "Cette clé API a expiré",
      explanation: "Sa date de fin est passée. Prenez une nouvelle clé.",
    },
    INVALID_CREDENTIALS: {
      title: "Cela ne correspond pas",
      explanation:
        "Le nom, le mot de passe ou le code est faux. Vérifiez-les, ainsi que la disposition du clavier et les majuscules, puis réessayez.",
    },
    USER_NOT_ACTIVE: {
      title: "Ce compte est suspendu",
      explanation:
        "Le mot de passe est juste, mais le compte ne peut pas servir. Demandez à son titulaire de l’activer.",
    },
    IP_NOT_ALLOWED: {
      title: "Interdit depuis ce réseau",
      explanation:
        "Le compte n’admet que certaines adresses, et pas la vôtre. Passez par le réseau ou le VPN de l’entreprise, ou faites ajouter votre adresse.",
    },
    SIGNATURE_REQUIRED: {
      title: "Cette clé exige des signatures",
      explanation:
        "Un navigateur ne peut garder un secret de signature. Prenez une clé sans signature ou connectez-vous par mot de passe.",
    },
    INVALID_SIGNATURE: {
      title: "La signature a été refusée",
      explanation:
        "Un navigateur ne peut signer pour cette clé. Prenez une clé sans signature ou connectez-vous par mot de passe.",
    },
    FORBIDDEN: {
      title: "Vous n’en avez pas le droit",
      explanation: "Cette autorisation manque à votre compte ou à votre clé. Demandez-la au titulaire.",
    },
    NO_SMS_ACCESS: {
      title: "Les SMS ne sont pas activés",
      explanation: "Ce compte n’a pas encore accès aux SMS. Demandez sa mise en place.",
    },
    CONFIG_ERROR: {
      title: "Le compte n’est pas entièrement configuré",
      explanation:
        "Il manque quelque chose chez le fournisseur. Contactez l’assistance, qui peut le compléter.",
    },
    CROSS_TENANT_WORKSPACE: {
      title: "Cet espace n’est pas à vous",
      explanation: "Il appartient à quelqu’un d’autre ou n’existe plus. Choisissez l’un des vôtres.",
    },
    NO_MAIN_WORKSPACE: {
      title: "Votre compte n’a pas d’espace principal",
      explanation: "Il a été supprimé, et seule l’assistance peut en désigner un autre. Contactez-la.",
    },
    WORKSPACE_NOT_AVAILABLE: {
      title: "Cet espace a été supprimé",
      explanation: "Il ne peut plus servir. Choisissez-en un autre.",
    },
    INVALID_BODY: {
      title: "Cette page a envoyé quelque chose d’illisible",
      explanation: "C’est notre erreur, pas la vôtre. Prévenez l’assistance ; rien n’a été envoyé.",
    },
    INVALID_PARAMS: {
      title: "Ces filtres ne conviennent pas",
      explanation:
        "L’un d’eux a une valeur que le service refuse. Réinitialisez-les et choisissez de nouveau.",
    },
    INVALID_TO: {
      title: "Un numéro n’est pas bon",
      explanation:
        "Un numéro commence par un plus et l’indicatif du pays, et doit exister. Corrigez les destinataires.",
    },
    INVALID_MESSAGE: {
      title: "Le message ne peut pas partir",
      explanation:
        "Il est vide, trop long ou contient des caractères qu’aucun téléphone n’affiche. Modifiez le texte.",
    },
    INVALID_SENDER: {
      title: "Cet expéditeur ne convient pas",
      explanation:
        "Prenez 3 à 11 lettres et chiffres commençant par une lettre, ou un numéro précédé d’un plus.",
    },
    TOO_MANY_RECIPIENTS: {
      title: "Trop de destinataires à la fois",
      explanation: "Une requête en prend 100 au plus. Raccourcissez la liste.",
    },
    INVALID_WORKSPACE_HEADER: {
      title: "L’espace choisi n’est pas valable",
      explanation: "Ce que ce navigateur a retenu n’est pas un espace. Choisissez-en un dans la liste.",
    },
    INSUFFICIENT_BALANCE: {
      title: "Le solde est insuffisant",
      explanation: "Rien de ce lot n’est parti. Rechargez, puis reprenez là où cela s’est arrêté.",
    },
    RATE_LIMIT_EXCEEDED: {
      title: "Un peu trop vite",
      explanation: "Votre compte a envoyé plus de requêtes que permis. Cela reprend dans un instant.",
    },
    TOO_MANY_ATTEMPTS: {
      title: "Trop de tentatives",
      explanation:
        "Pour protéger le compte, la connexion est suspendue. Attendez le temps indiqué, puis réessayez.",
    },
    NOT_FOUND: {
      title: "Il n’y a rien ici",
      explanation: "Cela a été retiré ou appartient à un autre compte. Revenez à la liste.",
    },
    INTERNAL_ERROR: {
      title: "Le service est tombé sur un défaut",
      explanation: "Ce n’est pas votre erreur. Contactez l’assistance avec la référence ci-dessous.",
    },
    DB_ERROR: {
      title: "Cela n’a pas abouti",
      explanation: "Le service a tout annulé, donc rien n’est parti. Réessayez.",
    },
  },
  kinds: {
    unrecognized: {
      title: "Le service a dit quelque chose de nouveau",
      explanation:
        "Cette page est plus ancienne que le service. Rechargez-la ; sinon, contactez l’assistance.",
    },
    "invalid-response": {
      title: "La réponse est illisible",
      explanation:
        "Le service a répondu, mais pas sous la forme attendue. Si cela se répète, contactez l’assistance.",
    },
    network: {
      title: "Pas de connexion au service",
      explanation: "Il est injoignable pour l’instant. Votre saisie reste ici ; réessayez dans un moment.",
    },
    timeout: {
      title: "Le service met trop longtemps",
      explanation: "Aucune réponse n’est venue à temps. Votre saisie reste ici ; réessayez dans un moment.",
    },
    aborted: { title: "Arrêté", explanation: "Vous l’avez arrêté vous-même." },
  },
  http: {
    busy: {
      title: "Le service est occupé",
      explanation: "Quelque chose devant lui a repoussé la requête. Réessayez dans un moment.",
    },
    refused: {
      title: "Quelque chose fait obstacle",
      explanation: "La réponse vient d’un proxy ou d’un pare-feu, non du service. Contactez l’assistance.",
    },
  },
  offline: {
    title: "Vous êtes hors ligne",
    explanation: "Tout reste en l’état et reprend de soi-même dès le retour du réseau.",
  },
  crash: {
    title: "Cette page a un problème",
    explanation: "C’est notre erreur. Le reste de la console fonctionne, et votre saisie est conservée.",
  },
  remedies: {
    edit: "Corriger",
    reset: "Réinitialiser les filtres",
    "go-back": "Retour à la liste",
    "sign-in": "Se reconnecter",
    "replace-api-key": "Prendre une autre clé",
    "ask-for-access": "Copier une demande d’accès",
    "choose-workspace": "Choisir un espace",
    "top-up": "Recharger",
    retry: "Réessayer",
    "contact-support": "Copier pour l’assistance",
  },
  retryIn: (seconds) => `Réessayer dans ${seconds} s`,
  reload: "Recharger la page",
  unknownOutcome: "Cela a peut-être été fait malgré tout. Vérifiez avant de recommencer.",
  details: {
    show: "Détails",
    code: "Code",
    status: "Statut HTTP",
    requestId: "Requête",
    attempts: "Tentatives",
    description: "Mots du service",
    copy: "Copier pour l’assistance",
    copied: "Copié",
  },
  figures: {
    caption: "Ce qui manque",
    balance: "Solde",
    estimatedCost: "Coût estimé",
    missing: "Il manque",
    recipients: "Destinataires",
    billable: "Dont facturés",
    segments: "Parties par message",
  },
};
