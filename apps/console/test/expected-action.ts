import type { ClientAction, ErrorCode } from "@error-model/core";
import { registry } from "@error-model/core";

/** The button or the link that a person is offered, as a screen reader names it. */
export interface ExpectedAction {
  readonly role: "button" | "link";
  readonly name: string | RegExp;
}

const button = (name: string | RegExp): ExpectedAction => ({ role: "button", name });
const link = (name: string): ExpectedAction => ({ role: "link", name });

/** Where the action says what a person does, whichever the code is. */
const byAction: { readonly [A in Exclude<ClientAction, "fix-request">]: ExpectedAction } = {
  "supply-credentials": link("Sign in again"),
  reauthenticate: link("Sign in again"),
  "replace-api-key": link("Use another key"),
  "sign-request": link("Use another key"),
  "request-access": button("Copy a request for access"),
  "select-workspace": link("Choose a workspace"),
  "top-up": link("Top up"),
  "retry-later": button(/^Try again/),
  "contact-support": button("Copy for support"),
};

type CodeToFix = {
  [C in ErrorCode]: (typeof registry)[C]["action"] extends "fix-request" ? C : never;
}[ErrorCode];

/** Where it depends on what is wrong. */
const byCode: { readonly [C in CodeToFix]: ExpectedAction } = {
  INVALID_BODY: button("Copy for support"),
  INVALID_PARAMS: button("Reset the filters"),
  INVALID_TO: button("Correct it"),
  INVALID_MESSAGE: button("Correct it"),
  INVALID_SENDER: button("Correct it"),
  TOO_MANY_RECIPIENTS: button("Correct it"),
  INVALID_WORKSPACE_HEADER: link("Choose a workspace"),
  NOT_FOUND: link("Back to the list"),
};

/** What the console has to offer for a code, written down apart from what it does. */
export function expectedAction(code: ErrorCode): ExpectedAction {
  const { action } = registry[code];
  if (action !== "fix-request") return byAction[action];
  const found = Object.entries(byCode).find(([known]) => known === code);
  if (found === undefined) throw new Error(`${code} is to be fixed, and nothing says how.`);
  return found[1];
}
