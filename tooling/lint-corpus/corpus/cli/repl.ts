import type { ErrorEnvelope } from "@error-model/core";

interface ReplError {
  error_code: string;
  description: string;
  http?: number;
}

export function prompt(error: ReplError | null): string {
  if (error === null) return "> ";
  // expect: known-code
  if (error.error_code === "SESSION_EXPIRED") return "login> ";
  return `${error.error_code.toLowerCase()}> `;
}

export function width(errors: readonly ReplError[]): number {
  return errors.reduce((most, { description }) => Math.max(most, description.length), 0);
}

export function suggestion(error: ErrorEnvelope<"INVALID_TO" | "INVALID_SENDER" | "NOT_FOUND">): string {
  switch (error.error_code) {
    case "INVALID_TO":
      return "try: to +4917…";
    case "INVALID_SENDER":
      return "try: from ACME";
    // expect: exhaustive-match
    default:
      throw new Error(`no suggestion for ${error.description}`);
  }
}

export function hint(error: ReplError): string | undefined {
  // may: exhaustive-match
  const known = new Map([["INVALID_TO", "to +49…"]]);
  // may: exhaustive-match
  return known.get(error.error_code);
}
