import type { ClientAction } from "@error-model/core";

/** What the person who runs a campaign has to do, by the action that an error asks for. */
const advice: Readonly<Record<ClientAction, string>> = {
  "fix-request": "Check --url and --sender: the API refuses every request of this campaign.",
  "supply-credentials": "Set CAMPAIGN_API_KEY to a key of the account.",
  reauthenticate: "Set CAMPAIGN_API_KEY: a campaign runs with an API key, not with a login.",
  "replace-api-key": "Set CAMPAIGN_API_KEY to a live key.",
  "sign-request": "Use a key that needs no signed requests.",
  "request-access": "Ask the account's owner for access from here.",
  "select-workspace": "Use the key of a live workspace.",
  "top-up": "Top up the account.",
  "retry-later": "Run the same command later.",
  "contact-support": "Contact the API's support and name the request.",
};

/** What to do about an action, as a sentence. */
export function adviceFor(action: ClientAction): string {
  return advice[action];
}
