import type { ErrorTexts } from "../error-texts.js";

export const errors: ErrorTexts = {
  codes: {
    UNAUTHORIZED: {
      title: "The service does not recognise you",
      explanation: "Your sign-in is missing, or not in a form that it knows. Sign in and try again.",
    },
    INVALID_TOKEN: {
      title: "Your session has ended",
      explanation:
        "It was signed out somewhere else or is no longer valid. Sign in again; what you typed stays here.",
    },
    TOKEN_EXPIRED: {
      title: "Your session has expired",
      explanation: "Nobody used it for too long. Sign in again; what you typed stays here.",
    },
    INVALID_API_KEY: {
      title: "This API key is not known",
      explanation: "It may be mistyped, cut short or deleted. Copy it once more, or use another key.",
    },
    API_KEY_INACTIVE: {
      title: "This API key is switched off",
      explanation: "Somebody disabled it on purpose. Use another key, or ask the owner to enable this one.",
    },
    API_KEY_EXPIRED: {
      title: "This API key has expired",
      explanation: "It had an end date, and that has passed. Use a new key.",
    },
    INVALID_CREDENTIALS: {
      title: "That does not match",
      explanation:
        "The user name, the password or the code is wrong. Check them, also the keyboard layout and Caps Lock, and try again.",
    },
    USER_NOT_ACTIVE: {
      title: "This account is suspended",
      explanation: "Your password is right, but the account may not be used. Ask its owner to activate it.",
    },
    IP_NOT_ALLOWED: {
      title: "Not allowed from this network",
      explanation:
        "The account only admits certain network addresses, and yours is not among them. Switch to your company's network or VPN, or ask the owner to add your address.",
    },
    SIGNATURE_REQUIRED: {
      title: "This key needs signed requests",
      explanation:
        "A browser cannot keep a signing secret. Use a key without signatures, or sign in with a password.",
    },
    INVALID_SIGNATURE: {
      title: "The signature was refused",
      explanation:
        "A browser cannot sign for this key. Use a key without signatures, or sign in with a password.",
    },
    FORBIDDEN: {
      title: "You are not allowed to do this",
      explanation: "Your account or key lacks this permission. Ask the owner to grant it.",
    },
    NO_SMS_ACCESS: {
      title: "SMS is not switched on",
      explanation: "This account has no access to text messages yet. Ask for it to be set up.",
    },
    CONFIG_ERROR: {
      title: "The account is not set up completely",
      explanation: "Something on the provider's side is missing. Contact support, who can complete it.",
    },
    CROSS_TENANT_WORKSPACE: {
      title: "This workspace is not yours",
      explanation: "It belongs to somebody else, or no longer exists. Choose one of your own.",
    },
    NO_MAIN_WORKSPACE: {
      title: "Your account has no main workspace",
      explanation: "It was deleted, and only support can appoint another one. Contact them.",
    },
    WORKSPACE_NOT_AVAILABLE: {
      title: "This workspace was deleted",
      explanation: "It cannot be used any more. Choose another one.",
    },
    INVALID_BODY: {
      title: "This page sent something unreadable",
      explanation: "That is a mistake of ours, not yours. Please tell support; nothing was sent.",
    },
    INVALID_PARAMS: {
      title: "These filters cannot be used",
      explanation: "One of them has a value that the service does not take. Reset them and choose again.",
    },
    INVALID_TO: {
      title: "A number is not right",
      explanation: "Numbers need a plus sign, the country code, and must exist. Correct the recipients.",
    },
    INVALID_MESSAGE: {
      title: "The message cannot be sent",
      explanation: "It is empty, too long, or holds characters that no phone can show. Change the text.",
    },
    INVALID_SENDER: {
      title: "The sender name cannot be used",
      explanation:
        "Take 3 to 11 letters and digits that begin with a letter, or a phone number with a plus sign.",
    },
    TOO_MANY_RECIPIENTS: {
      title: "Too many recipients at once",
      explanation: "One request takes 100 at most. Shorten the list.",
    },
    INVALID_WORKSPACE_HEADER: {
      title: "The chosen workspace is not valid",
      explanation: "What this browser remembered is no workspace. Choose one from the list.",
    },
    INSUFFICIENT_BALANCE: {
      title: "The balance is too low",
      explanation: "Nothing of this batch was sent. Top up, then continue where it stopped.",
    },
    RATE_LIMIT_EXCEEDED: {
      title: "Too fast for the moment",
      explanation: "Your account has sent more requests than it may. It goes on in a moment.",
    },
    TOO_MANY_ATTEMPTS: {
      title: "Too many attempts",
      explanation:
        "To protect the account, signing in is paused. Wait for the time shown, then try once more.",
    },
    NOT_FOUND: {
      title: "There is nothing here",
      explanation: "It was removed, or belongs to another account. Go back to the list.",
    },
    INTERNAL_ERROR: {
      title: "Something broke at the service",
      explanation: "It is not your mistake. Contact support and give them the reference below.",
    },
    DB_ERROR: {
      title: "That did not go through",
      explanation: "The service undid it completely, so nothing was sent. Try again.",
    },
  },
  kinds: {
    unrecognized: {
      title: "The service said something new",
      explanation: "This page is older than the service. Reload it; if that does not help, contact support.",
    },
    "invalid-response": {
      title: "The answer could not be read",
      explanation: "The service answered, but not in the expected form. Contact support if it happens again.",
    },
    network: {
      title: "No connection to the service",
      explanation: "It cannot be reached just now. What you typed stays here; try again in a moment.",
    },
    timeout: {
      title: "The service takes too long",
      explanation: "No answer came in time. What you typed stays here; try again in a moment.",
    },
    aborted: { title: "Stopped", explanation: "You stopped this yourself." },
  },
  http: {
    busy: {
      title: "The service is busy",
      explanation: "Something in front of it turned the request away. Try again in a moment.",
    },
    refused: {
      title: "Something is in the way",
      explanation:
        "The answer did not come from the service: a proxy or a firewall gave it. Contact support.",
    },
  },
  offline: {
    title: "You are offline",
    explanation: "Everything stays as it is, and goes on by itself when the network is back.",
  },
  crash: {
    title: "This page has a problem",
    explanation:
      "That is a mistake of ours. The rest of the console still works, and what you typed is kept.",
  },
  remedies: {
    edit: "Correct it",
    reset: "Reset the filters",
    "go-back": "Back to the list",
    "sign-in": "Sign in again",
    "replace-api-key": "Use another key",
    "ask-for-access": "Copy a request for access",
    "choose-workspace": "Choose a workspace",
    "top-up": "Top up",
    retry: "Try again",
    "contact-support": "Copy for support",
  },
  retryIn: (seconds) => `Try again in ${seconds} s`,
  reload: "Reload the page",
  unknownOutcome: "It may have been carried out all the same. Check before you repeat it.",
  details: {
    show: "Details",
    code: "Code",
    status: "HTTP status",
    requestId: "Request",
    attempts: "Attempts",
    description: "The service's words",
    copy: "Copy for support",
    copied: "Copied",
  },
  figures: {
    caption: "What is missing",
    balance: "Balance",
    estimatedCost: "Estimated cost",
    missing: "Missing",
    recipients: "Recipients",
    billable: "Of these charged",
    segments: "Parts per message",
  },
};
