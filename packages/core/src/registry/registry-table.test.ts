import { expect, test } from "vitest";
import { registry } from "./registry.js";

/** The table of the API's reference, written by hand: code, status, action, retry, outcome. */
const table = `
  UNAUTHORIZED             | 401 | supply-credentials | never                  | not-applied
  INVALID_TOKEN            | 401 | reauthenticate     | after-reauthentication | not-applied
  TOKEN_EXPIRED            | 401 | reauthenticate     | after-reauthentication | not-applied
  INVALID_API_KEY          | 401 | replace-api-key    | never                  | not-applied
  API_KEY_INACTIVE         | 401 | replace-api-key    | never                  | not-applied
  API_KEY_EXPIRED          | 401 | replace-api-key    | never                  | not-applied
  INVALID_CREDENTIALS      | 401 | supply-credentials | never                  | not-applied
  USER_NOT_ACTIVE          | 401 | request-access     | never                  | not-applied
  IP_NOT_ALLOWED           | 401 | request-access     | never                  | not-applied
  SIGNATURE_REQUIRED       | 401 | sign-request       | never                  | not-applied
  INVALID_SIGNATURE        | 401 | sign-request       | never                  | not-applied
  FORBIDDEN                | 403 | request-access     | never                  | not-applied
  NO_SMS_ACCESS            | 403 | request-access     | never                  | not-applied
  CONFIG_ERROR             | 403 | contact-support    | never                  | not-applied
  CROSS_TENANT_WORKSPACE   | 403 | select-workspace   | never                  | not-applied
  NO_MAIN_WORKSPACE        | 403 | contact-support    | never                  | not-applied
  WORKSPACE_NOT_AVAILABLE  | 403 | select-workspace   | never                  | not-applied
  INVALID_BODY             | 400 | fix-request        | never                  | not-applied
  INVALID_PARAMS           | 400 | fix-request        | never                  | not-applied
  INVALID_TO               | 400 | fix-request        | never                  | not-applied
  INVALID_MESSAGE          | 400 | fix-request        | never                  | not-applied
  INVALID_SENDER           | 400 | fix-request        | never                  | not-applied
  TOO_MANY_RECIPIENTS      | 400 | fix-request        | never                  | not-applied
  INVALID_WORKSPACE_HEADER | 400 | fix-request        | never                  | not-applied
  INSUFFICIENT_BALANCE     | 402 | top-up             | never                  | not-applied
  RATE_LIMIT_EXCEEDED      | 429 | retry-later        | after-delay            | not-applied
  TOO_MANY_ATTEMPTS        | 429 | retry-later        | after-delay            | not-applied
  NOT_FOUND                | 404 | fix-request        | never                  | not-applied
  INTERNAL_ERROR           | 500 | contact-support    | never                  | unknown
  DB_ERROR                 | 500 | retry-later        | after-delay            | not-applied
`;

const rows = table
  .trim()
  .split("\n")
  .map((line) => line.split("|").map((cell) => cell.trim()));

test("the registry is the reference's table, row by row and in its order", () => {
  const actual = Object.entries(registry).map(([code, { httpStatus, action, retry, outcome }]) => [
    code,
    String(httpStatus),
    action,
    retry,
    outcome,
  ]);
  expect(actual).toEqual(rows);
});

test("only the balance raises an alert", () => {
  const alerting = Object.entries(registry).filter(([, { alert }]) => alert);
  expect(alerting.map(([code]) => code)).toEqual(["INSUFFICIENT_BALANCE"]);
});

test("only the balance carries further members: its six figures", () => {
  const carrying = Object.entries(registry).flatMap(([code, { details }]) =>
    Object.keys(details).map((member) => `${code}.${member}`),
  );
  expect(carrying).toEqual(
    ["balance", "estimated_cost", "currency", "total_recipients", "billable_recipients", "segments"].map(
      (member) => `INSUFFICIENT_BALANCE.${member}`,
    ),
  );
});
