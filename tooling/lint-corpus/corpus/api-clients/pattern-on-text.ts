import type { ErrorEnvelope } from "@error-model/core";
import { isMatching, match, P } from "ts-pattern";

export function adviceByText(error: ErrorEnvelope): string {
  // expect-typed: match-on-code
  return match(error.description)
    .with("The access token has expired.", () => "Sign in again.")
    .with(P.string.includes("balance"), () => "Top up.")
    .otherwise((text) => text);
}

export function adviceByMember(error: ErrorEnvelope): string {
  return (
    match(error as { error_code: string; description: string })
      // expect-typed: match-on-code
      .with({ description: "The API key is disabled." }, () => "Enable the key.")
      // expect-typed: match-on-code
      .with({ description: P.string.includes("expired") }, () => "Make a new key.")
      // expect-typed: match-on-code
      .with({ description: P.when((text) => text.includes("route")) }, ({ description }) => description)
      // expect-typed: exhaustive-match
      .run()
  );
}

export function adviceByGuard(error: ErrorEnvelope<"NOT_FOUND" | "INVALID_TO">): string {
  return match(error)
    .with(
      P.when((e) => e.description.includes("missing") /* expect-typed: match-on-code */),
      () => "Check it.",
    )
    .with({ error_code: "NOT_FOUND" }, () => "Gone.")
    .with({ error_code: "INVALID_TO" }, (e) => e.description)
    .exhaustive();
}

// expect: match-on-code
const isSenderProblem = isMatching({ error_code: P.string, description: P.string.includes("sender") });

export function field(error: ErrorEnvelope): "sender_id" | undefined {
  return isSenderProblem(error) ? "sender_id" : undefined;
}

export function showIt(error: ErrorEnvelope<"NOT_FOUND" | "FORBIDDEN">): string {
  return match(error)
    .with({ error_code: "NOT_FOUND", description: P.select() }, (text) => `Not there: ${text}`)
    .with({ error_code: "FORBIDDEN" }, ({ description }) => description)
    .exhaustive();
}
