import type { ClientAction, ErrorCategory, Outcome, RetryPolicy } from "@error-model/core";
import { pluralsOf } from "../plural.js";

const plural = pluralsOf("en");

/** Categories, actions and policies by their names in the registry: one without its text does not compile. */
interface RegistryWords {
  readonly categories: { readonly [C in ErrorCategory]: string };
  readonly actions: { readonly [A in ClientAction]: string };
  readonly retries: { readonly [R in RetryPolicy]: string };
  readonly outcomes: { readonly [O in Outcome]: string };
}

const words: RegistryWords = {
  categories: {
    authentication: "Who you are",
    authorization: "What you may do",
    validation: "What you sent",
    billing: "Money",
    "rate-limit": "How often",
    resource: "What is there",
    server: "The service itself",
  },
  actions: {
    "fix-request": "Correct the request",
    "supply-credentials": "Give credentials",
    reauthenticate: "Sign in again",
    "replace-api-key": "Use another key",
    "sign-request": "Sign the request",
    "request-access": "Ask for access",
    "select-workspace": "Choose a workspace",
    "top-up": "Top up",
    "retry-later": "Try again later",
    "contact-support": "Contact support",
  },
  retries: {
    never: "Never by itself",
    "after-delay": "After a delay",
    "after-reauthentication": "Once, with a new token",
  },
  outcomes: { "not-applied": "Nothing was done", unknown: "Cannot be told" },
};

export const atlas = {
  ...words,
  title: "Error atlas",
  lead: "Every code of the API: why it comes, what helps, and what this console makes of it.",
  filters: "Filters",
  search: "Search",
  searchHint: "Code, cause, remedy …",
  any: "Any",
  category: "Category",
  action: "What to do",
  status: "HTTP status",
  found: plural({ one: "# code", other: "# codes" }),
  nothingFound: "No code matches",
  nothingFoundHint: "Use other words, or take a filter back.",
  reset: "Show all codes",
  back: "All codes",
  unknown: "There is no such code",
  unknownHint: (code: string) => `This console knows no ${code}. A newer service may; reload the page.`,
  facts: "Facts",
  retry: "Repeated",
  outcome: "What was done",
  alert: "Alerts somebody",
  yes: "Yes",
  no: "No",
  endpoints: plural({ one: "# endpoint answers with it", other: "# endpoints answer with it" }),
  cause: "Cause",
  remedy: "Remedy",
  sample: "Sample body",
  reaction: "How this console reacts",
  handling: "The code that handles it",
  provoke: {
    title: "See it happen",
    lead: "The gateway of this demo answers the code for its real cause, just now.",
    run: "Provoke it",
    stop: "Stop",
    running: "Asking …",
    request: "Request",
    answer: "Answer",
    reaction: "Reaction",
    course: "Course",
    noDemo: "This gateway is no demo",
    noDemoHint:
      "Codes can be provoked where it was started with --demo: only there is something in it that fails.",
    succeeded: "It went well",
    succeededHint:
      "The gateway should have refused this. Try again; if it happens again, that is a mistake of ours.",
  },
  copy: "Copy",
  copied: "Copied",
};
