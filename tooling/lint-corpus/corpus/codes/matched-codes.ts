import { match, P } from "ts-pattern";

interface Problem {
  error_code: string;
  description: string;
}

export function icon(problem: Problem): string {
  return (
    match(problem.error_code)
      // expect: known-code
      .with("UNAUTHORIZED", "UNAUTHENTICATED", () => "🔒")
      .with("INSUFFICIENT_BALANCE", () => "💳")
      // expect: known-code
      .with(P.union("DB_ERROR", "DATABASE_ERROR"), () => "🗄️")
      // expect: exhaustive-match
      .otherwise(() => "⚠️")
  );
}

export function title(problem: Problem): string {
  return (
    match(problem)
      // expect: known-code
      .with({ error_code: "WORKSPACE_NOT_FOUND" }, () => "No workspace")
      // expect: known-code
      .with({ error_code: P.union("INVALID_TO", "INVALID_MSG") }, () => "Check the form")
      .with({ error_code: "FORBIDDEN" }, ({ description }) => description)
      // expect: exhaustive-match
      .otherwise(() => "Error")
  );
}

// may: exhaustive-match
const FIELDS = new Map([
  ["INVALID_TO", "to"],
  ["INVALID_SENDER", "sender_id"],
]);

export function field(problem: Problem): string | undefined {
  // may: exhaustive-match
  return FIELDS.get(problem.error_code);
}

export function event(name: string): string {
  return match(name)
    .with("INSERT", "UPDATE", () => "write")
    .with("SELECT", () => "read")
    .otherwise(() => "other");
}
