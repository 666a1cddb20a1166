import type { ErrorTexts } from "../error-texts.js";

export const errors: ErrorTexts = {
  codes: {
    UNAUTHORIZED: {
      title: "Der Dienst erkennt Sie nicht",
      explanation:
        "Die Anmeldung fehlt oder hat eine unbekannte Form. Melden Sie sich an und versuchen Sie es noch einmal.",
    },
    INVALID_TOKEN: {
      title: "Ihre Sitzung ist beendet",
      explanation:
        "Sie wurde anderswo abgemeldet oder gilt nicht mehr. Melden Sie sich neu an; Ihre Eingaben bleiben hier.",
    },
    TOKEN_EXPIRED: {
      title: "Ihre Sitzung ist abgelaufen",
      explanation: "Sie wurde zu lange nicht benutzt. Melden Sie sich neu an; Ihre Eingaben bleiben hier.",
    },
    INVALID_API_KEY: {
      title: "Diesen API-Schlüssel gibt es nicht",
      explanation:
        "Er ist vertippt, abgeschnitten oder gelöscht. Kopieren Sie ihn noch einmal, oder nehmen Sie einen anderen.",
    },
    API_KEY_INACTIVE: {
      title: "Dieser API-Schlüssel ist abgeschaltet",
      explanation:
        "Jemand hat ihn absichtlich gesperrt. Nehmen Sie einen anderen, oder lassen Sie ihn freischalten.",
    },
    API_KEY_EXPIRED: {
      title: "Dieser API-Schlüssel ist abgelaufen",
      explanation: "Er galt bis zu einem Tag, der vorbei ist. Nehmen Sie einen neuen Schlüssel.",
    },
    INVALID_CREDENTIALS: {
      title: "Das passt nicht zusammen",
      explanation:
        "Benutzername, Passwort oder Code ist falsch. Prüfen Sie sie, auch Tastaturbelegung und Feststelltaste, und versuchen Sie es noch einmal.",
    },
    USER_NOT_ACTIVE: {
      title: "Dieses Konto ist gesperrt",
      explanation:
        "Ihr Passwort stimmt, aber das Konto darf nicht benutzt werden. Bitten Sie den Inhaber, es freizuschalten.",
    },
    IP_NOT_ALLOWED: {
      title: "Aus diesem Netz nicht erlaubt",
      explanation:
        "Das Konto lässt nur bestimmte Netzadressen zu, Ihre gehört nicht dazu. Wechseln Sie ins Firmennetz oder VPN, oder lassen Sie Ihre Adresse eintragen.",
    },
    SIGNATURE_REQUIRED: {
      title: "Dieser Schlüssel verlangt Signaturen",
      explanation:
        "Ein Browser kann kein Geheimnis zum Signieren verwahren. Nehmen Sie einen Schlüssel ohne Signatur, oder melden Sie sich mit Passwort an.",
    },
    INVALID_SIGNATURE: {
      title: "Die Signatur wurde abgelehnt",
      explanation:
        "Ein Browser kann für diesen Schlüssel nicht signieren. Nehmen Sie einen Schlüssel ohne Signatur, oder melden Sie sich mit Passwort an.",
    },
    FORBIDDEN: {
      title: "Das dürfen Sie nicht",
      explanation: "Ihrem Konto oder Schlüssel fehlt diese Berechtigung. Bitten Sie den Inhaber darum.",
    },
    NO_SMS_ACCESS: {
      title: "SMS ist nicht eingeschaltet",
      explanation: "Dieses Konto hat noch keinen Zugang zu Textnachrichten. Lassen Sie ihn einrichten.",
    },
    CONFIG_ERROR: {
      title: "Das Konto ist nicht fertig eingerichtet",
      explanation:
        "Auf der Seite des Anbieters fehlt etwas. Wenden Sie sich an den Support, der es ergänzen kann.",
    },
    CROSS_TENANT_WORKSPACE: {
      title: "Dieser Arbeitsbereich gehört Ihnen nicht",
      explanation: "Er gehört jemand anderem, oder es gibt ihn nicht mehr. Wählen Sie einen von Ihren.",
    },
    NO_MAIN_WORKSPACE: {
      title: "Ihr Konto hat keinen Hauptarbeitsbereich",
      explanation:
        "Er wurde gelöscht, und nur der Support kann einen neuen bestimmen. Wenden Sie sich an ihn.",
    },
    WORKSPACE_NOT_AVAILABLE: {
      title: "Dieser Arbeitsbereich wurde gelöscht",
      explanation: "Er kann nicht mehr benutzt werden. Wählen Sie einen anderen.",
    },
    INVALID_BODY: {
      title: "Diese Seite hat etwas Unlesbares gesendet",
      explanation:
        "Das ist unser Fehler, nicht Ihrer. Bitte sagen Sie es dem Support; gesendet wurde nichts.",
    },
    INVALID_PARAMS: {
      title: "Diese Filter gehen nicht",
      explanation:
        "Einer hat einen Wert, den der Dienst nicht annimmt. Setzen Sie sie zurück und wählen Sie neu.",
    },
    INVALID_TO: {
      title: "Eine Nummer stimmt nicht",
      explanation:
        "Nummern brauchen ein Plus und die Landesvorwahl, und es muss sie geben. Berichtigen Sie die Empfänger.",
    },
    INVALID_MESSAGE: {
      title: "Die Nachricht kann nicht gesendet werden",
      explanation: "Sie ist leer, zu lang oder enthält Zeichen, die kein Telefon zeigt. Ändern Sie den Text.",
    },
    INVALID_SENDER: {
      title: "Dieser Absender geht nicht",
      explanation:
        "Nehmen Sie 3 bis 11 Buchstaben und Ziffern, die mit einem Buchstaben beginnen, oder eine Nummer mit Plus.",
    },
    TOO_MANY_RECIPIENTS: {
      title: "Zu viele Empfänger auf einmal",
      explanation: "Eine Anfrage nimmt höchstens 100. Kürzen Sie die Liste.",
    },
    INVALID_WORKSPACE_HEADER: {
      title: "Der gewählte Arbeitsbereich ist ungültig",
      explanation: "Was dieser Browser sich gemerkt hat, ist keiner. Wählen Sie einen aus der Liste.",
    },
    INSUFFICIENT_BALANCE: {
      title: "Das Guthaben reicht nicht",
      explanation:
        "Von diesem Stapel wurde nichts gesendet. Laden Sie auf, dann geht es dort weiter, wo es aufgehört hat.",
    },
    RATE_LIMIT_EXCEEDED: {
      title: "Gerade etwas zu schnell",
      explanation: "Ihr Konto hat mehr Anfragen gesendet, als es darf. Gleich geht es weiter.",
    },
    TOO_MANY_ATTEMPTS: {
      title: "Zu viele Versuche",
      explanation:
        "Zum Schutz des Kontos ruht die Anmeldung. Warten Sie die angezeigte Zeit ab, dann versuchen Sie es noch einmal.",
    },
    NOT_FOUND: {
      title: "Hier ist nichts",
      explanation: "Es wurde entfernt oder gehört zu einem anderen Konto. Gehen Sie zurück zur Liste.",
    },
    INTERNAL_ERROR: {
      title: "Beim Dienst ist etwas kaputtgegangen",
      explanation: "Das ist nicht Ihr Fehler. Wenden Sie sich mit den Angaben unten an den Support.",
    },
    DB_ERROR: {
      title: "Das hat nicht geklappt",
      explanation:
        "Der Dienst hat es ganz zurückgenommen, gesendet wurde nichts. Versuchen Sie es noch einmal.",
    },
  },
  kinds: {
    unrecognized: {
      title: "Der Dienst hat etwas Neues gesagt",
      explanation:
        "Diese Seite ist älter als der Dienst. Laden Sie sie neu; hilft das nicht, fragen Sie den Support.",
    },
    "invalid-response": {
      title: "Die Antwort war nicht lesbar",
      explanation:
        "Der Dienst hat geantwortet, aber anders als erwartet. Geschieht es wieder, fragen Sie den Support.",
    },
    network: {
      title: "Keine Verbindung zum Dienst",
      explanation:
        "Er ist gerade nicht zu erreichen. Ihre Eingaben bleiben hier; versuchen Sie es gleich noch einmal.",
    },
    timeout: {
      title: "Der Dienst braucht zu lange",
      explanation: "Es kam keine Antwort. Ihre Eingaben bleiben hier; versuchen Sie es gleich noch einmal.",
    },
    aborted: { title: "Angehalten", explanation: "Das haben Sie selbst angehalten." },
  },
  http: {
    busy: {
      title: "Der Dienst ist ausgelastet",
      explanation: "Etwas vor ihm hat die Anfrage abgewiesen. Versuchen Sie es gleich noch einmal.",
    },
    refused: {
      title: "Etwas steht im Weg",
      explanation:
        "Die Antwort kam nicht vom Dienst, sondern von einem Proxy oder einer Firewall. Wenden Sie sich an den Support.",
    },
  },
  offline: {
    title: "Sie sind offline",
    explanation: "Alles bleibt, wie es ist, und geht von selbst weiter, sobald das Netz zurück ist.",
  },
  crash: {
    title: "Diese Seite hat ein Problem",
    explanation:
      "Das ist unser Fehler. Der Rest der Konsole geht weiter, und Ihre Eingaben bleiben erhalten.",
  },
  remedies: {
    edit: "Berichtigen",
    reset: "Filter zurücksetzen",
    "go-back": "Zurück zur Liste",
    "sign-in": "Neu anmelden",
    "replace-api-key": "Anderen Schlüssel nehmen",
    "ask-for-access": "Bitte um Zugang kopieren",
    "choose-workspace": "Arbeitsbereich wählen",
    "top-up": "Aufladen",
    retry: "Noch einmal versuchen",
    "contact-support": "Für den Support kopieren",
  },
  retryIn: (seconds) => `Noch einmal in ${seconds} s`,
  reload: "Seite neu laden",
  unknownOutcome: "Vielleicht wurde es trotzdem ausgeführt. Sehen Sie nach, bevor Sie es wiederholen.",
  details: {
    show: "Einzelheiten",
    code: "Code",
    status: "HTTP-Status",
    requestId: "Anfrage",
    attempts: "Versuche",
    description: "Wortlaut des Dienstes",
    copy: "Für den Support kopieren",
    copied: "Kopiert",
  },
  figures: {
    caption: "Was fehlt",
    balance: "Guthaben",
    estimatedCost: "Geschätzte Kosten",
    missing: "Es fehlen",
    recipients: "Empfänger",
    billable: "Davon berechnet",
    segments: "Teile je Nachricht",
  },
};
