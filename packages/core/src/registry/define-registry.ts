import { clientActions, errorCategories, outcomes, retryPolicies } from "./vocabulary.js";
import type { RetryPolicy } from "./vocabulary.js";
import type { ErrorDefinition, ErrorDefinitions } from "./definition.js";
import { detailTypes } from "./details.js";
import type { DetailsShape } from "./details.js";
import { freezeRegistry } from "./freeze-registry.js";
import { isRecord } from "./is-record.js";
import { show } from "./show.js";

const CODE_PATTERN = /^[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)*$/;

/** 4xx statuses whose meaning is "not now": RFC 9110 section 15.5.9, RFC 8470 section 5.2, RFC 6585 section 4. */
const RETRYABLE_CLIENT_STATUSES = [408, 425, 429];

/** Members that the envelope owns. */
const RESERVED_DETAILS = ["status", "error_code", "description"];

/**
 * Builds a registry: checks every entry and freezes the table.
 *
 * The result has no prototype, so that `registry["constructor"]` is `undefined`, and it keeps the literal types of the
 * entries.
 *
 * @throws TypeError naming the entry and the rule it breaks.
 */
export function defineRegistry<const R extends ErrorDefinitions>(entries: R): Readonly<R> {
  // Written without a compiler it may be anything, and a Map of entries would make an empty registry.
  if (!isTable(entries))
    throw new TypeError(`defineRegistry: give an object with an entry for each code, not ${show(entries)}.`);
  const copies = Object.create(null) as Record<string, ErrorDefinition>;
  for (const [code, given] of Object.entries(entries)) {
    // What is checked is the copy: it has own members only, and a getter gives it one value.
    const definition = { ...given };
    const details = { ...definition.details };
    const complaint = complaintAbout(code, given, definition, details);
    if (complaint !== undefined) throw new TypeError(`Registry entry ${show(code)}: ${complaint}`);
    copies[code] = { ...definition, details };
  }
  // The loop copied every own entry of R, under its own key and with its own members.
  return freezeRegistry(copies as R);
}

/** Whether a value is an object literal, or the namespace of a module that exports the entries. */
function isTable(value: unknown): boolean {
  return /^\[object (?:Object|Module)\]$/.test(Object.prototype.toString.call(value));
}

function complaintAbout(
  code: string,
  given: unknown,
  definition: ErrorDefinition,
  details: DetailsShape,
): string | undefined {
  if (!CODE_PATTERN.test(code)) return "a code must be UPPER_SNAKE_CASE, such as INVALID_TO.";
  if (!isRecord(given)) return "an entry must be an object.";
  return (
    complaintAboutTerms(definition) ??
    complaintAboutRetry(definition.retry, definition.httpStatus) ??
    complaintAboutDetails(definition.details, details)
  );
}

function complaintAboutTerms(definition: ErrorDefinition): string | undefined {
  const { httpStatus, category, retry, outcome, action } = definition;
  // A registry may be written without a compiler at hand: what the types promise is tested as well.
  const { alert, description }: { readonly alert: unknown; readonly description: unknown } = definition;
  if (!Number.isInteger(httpStatus) || httpStatus < 400 || httpStatus > 599)
    return `httpStatus must be an integer from 400 to 599, not ${show(httpStatus)}.`;
  const unknownTerm =
    notOneOf("category", category, errorCategories) ??
    notOneOf("retry", retry, retryPolicies) ??
    notOneOf("outcome", outcome, outcomes) ??
    notOneOf("action", action, clientActions);
  if (unknownTerm !== undefined) return unknownTerm;
  if (typeof alert !== "boolean") return `alert must be true or false, not ${show(alert)}.`;
  if (typeof description !== "string" || description.trim() === "") return "description must not be empty.";
  return undefined;
}

function complaintAboutRetry(retry: RetryPolicy, httpStatus: number): string | undefined {
  if (retry === "after-delay" && httpStatus < 500 && !RETRYABLE_CLIENT_STATUSES.includes(httpStatus))
    return `retry "after-delay" on ${String(httpStatus)} would resend a request that must be fixed first; of the 4xx only 408, 425 and 429 may.`;
  if (retry === "after-reauthentication" && httpStatus !== 401)
    return `retry "after-reauthentication" belongs to 401, not to ${String(httpStatus)}.`;
  return undefined;
}

function complaintAboutDetails(given: unknown, details: DetailsShape): string | undefined {
  if (!isRecord(given) || isSchema(given))
    return "details must be a record, with a type or a zod schema for each member.";
  for (const [member, schema] of Object.entries(details)) {
    if (RESERVED_DETAILS.includes(member))
      return `details must not redefine ${show(member)}, a member of the envelope.`;
    // zod leaves such a member out of what it parses, so it would be checked and then lost.
    if (member === "__proto__") return 'details must not have a member "__proto__".';
    if (!isSchema(schema) && !detailTypes.some((type) => type === schema))
      return `details.${member} must be a zod schema, or one of ${detailTypes.join(", ")}.`;
  }
  return undefined;
}

function isSchema(value: unknown): boolean {
  return isRecord(value) && isRecord(value["_zod"]);
}

function notOneOf(field: string, value: string, allowed: readonly string[]): string | undefined {
  if (allowed.includes(value)) return undefined;
  return `${field} must be one of ${allowed.join(", ")}, not ${show(value)}.`;
}
