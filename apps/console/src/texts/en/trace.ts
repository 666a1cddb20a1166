import type { FailureKind } from "@error-model/client";
import { pluralsOf } from "../plural.js";

const plural = pluralsOf("en");

/** A kind of failure without its word does not compile. An answer of the API is told by its code. */
const kinds: { readonly [K in FailureKind]: string } = {
  api: "Refused",
  unrecognized: "Unknown code",
  http: "No answer of the API",
  "invalid-response": "Unreadable answer",
  network: "No connection",
  timeout: "No answer in time",
  aborted: "Stopped",
};

export const trace = {
  title: "Under the hood",
  lead: "What this page asks of the service: each attempt, wait and sign-in, and how it ended.",
  empty: "Nothing yet.",
  eventfulOnly: "Only what did not go at the first attempt",
  course: "Course",
  attempt: (attempt: number) => `Attempt ${attempt}`,
  attempts: plural({ one: "# attempt", other: "# attempts" }),
  underWay: "Under way …",
  done: "Done",
  waits: { "back-off": "Wait before the next attempt", "retry-after": "Wait as long as the service asked" },
  offline: "Wait for a network",
  logins: {
    leads: "Signing in again",
    joins: "Wait for a sign-in under way",
    takes: "Taking over a new sign-in",
  },
  loginFailed: "it failed",
  inAll: (time: string, attempts: string) => `${time} in all, ${attempts}`,
  support: "For support:",
  kinds,
};
