import { isMatching, match, P } from "ts-pattern";

interface AppError {
  error_code: string;
  description: string;
}

export function sameText(error: AppError, other: string): boolean {
  // expect-typed: match-on-code
  return error["description"].localeCompare(other, undefined, { sensitivity: "base" }) === 0;
}

export function byBracket(error: AppError): boolean {
  // expect-typed: match-on-code
  return error["description"] === "The route or the permission is denied.";
}

export function field(error: AppError): string | null {
  // expect-typed: match-on-code@a
  switch (error.description) {
    // expect-typed: match-on-code@a
    case "The message is missing or empty.":
      return "message";
    case "Recipients are missing, empty or invalid.":
      return "to";
    default:
      return null;
  }
}

// expect: match-on-code
export const isQuota = isMatching({ error_code: P.string, description: P.string.includes("at most") });

export function guess(error: AppError): string {
  // expect-typed: match-on-code
  if (isMatching({ description: "The API key is not valid." }, error)) return "key";
  return (
    match(error)
      // expect-typed: match-on-code
      .with({ description: P.string.endsWith("contact support.") }, () => "support")
      .with({ error_code: "NOT_FOUND" }, () => "gone")
      // expect-typed: exhaustive-match
      .otherwise(() => "other")
  );
}

const ACTIONS = new Map<string, string>([["The API key is disabled.", "enable"]]);

export function action({ error_code, description }: AppError): string {
  // expect: match-on-code
  if (ACTIONS.has(description)) return ACTIONS.get(description) ?? error_code;
  return error_code;
}

export function reversed(error: AppError): boolean {
  // expect-typed: match-on-code
  return "The account is suspended or inactive." === error.description;
}

export function negated(error: AppError): boolean {
  // expect-typed: match-on-code
  return error.description != "Too many login or verification attempts.";
}

export function isText(error: AppError): boolean {
  return typeof error.description === "string" && error.description.length < 500;
}
