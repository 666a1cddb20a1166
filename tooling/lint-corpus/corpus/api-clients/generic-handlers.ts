import type { EnvelopeBase, ErrorCode, ErrorEnvelope } from "@error-model/core";

interface HasProblem {
  error_code: string;
  description: string;
}

export function firstMatching<E extends HasProblem>(errors: readonly E[], text: string): E | undefined {
  // expect-typed: match-on-code
  return errors.find((error) => error.description.includes(text));
}

export function byCode<E extends HasProblem>(errors: readonly E[], code: string): E[] {
  return errors.filter((error) => error.error_code === code);
}

type WithRequestId = EnvelopeBase & { requestId: string };

export function supportLine(error: WithRequestId): string {
  // expect-typed: match-on-code
  const isCredentials = error.description.startsWith("The credentials of the account");
  return isCredentials ? `Quote ${error.requestId}` : error.description;
}

export function handle<C extends ErrorCode>(error: ErrorEnvelope<C>, onText: (text: string) => void): void {
  onText(error.description);
}

export function sortForDisplay(errors: HasProblem[]): HasProblem[] {
  return [...errors].sort((a, b) => a.error_code.localeCompare(b.error_code));
}

export function union(value: { ok: true; description: string } | ErrorEnvelope<"NOT_FOUND">): boolean {
  if ("ok" in value) return value.description === "done";
  // expect-typed: match-on-code
  return value.description !== "The message or resource was not found.";
}
