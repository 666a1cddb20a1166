import { registry } from "@error-model/core";
import type { ClientAction } from "@error-model/core";
import { noDetails } from "../error/check-details.js";
import { isApiError } from "../error/is-api-error.js";
import { staticBody } from "./static-body.js";

/** What an answer is made from: read once and copied, so that a hostile error cannot change between two looks. */
export interface ErrorFacts {
  readonly error_code: string;
  readonly httpStatus: number;
  readonly action: ClientAction;
  readonly retryAfterSeconds: unknown;
  readonly description: string;
  /** The further members of the body. */
  readonly details: readonly (readonly [name: string, value: unknown])[];
  /** The envelope's text where it is the same at every occurrence of the code, and known already. */
  readonly staticText: string | undefined;
  /** Whether the error was none of the API's. */
  readonly unexpected: boolean;
  readonly hasCause: boolean;
}

/** Members that the envelope owns: details are checked, those of a forged error are not. */
const OWN_MEMBERS = new Set(["status", "error_code", "description"]);

const CODE = /^[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)*$/;
const NONE: ErrorFacts["details"] = [];

/** What is known of an error that is none of the API's: nothing of it is kept. */
export const internalErrorFacts: ErrorFacts = /* @__PURE__ */ Object.freeze({
  error_code: "INTERNAL_ERROR",
  httpStatus: registry.INTERNAL_ERROR.httpStatus,
  action: registry.INTERNAL_ERROR.action,
  retryAfterSeconds: undefined,
  description: registry.INTERNAL_ERROR.description,
  details: NONE,
  staticText: undefined,
  unexpected: true,
  hasCause: false,
});

/**
 * What is known of a zod error that a handler let through: the code of a schema without codes. Of its issues only the
 * log is told, as nothing says whose data was checked.
 */
const invalidParamsFacts: ErrorFacts = /* @__PURE__ */ Object.freeze({
  ...internalErrorFacts,
  error_code: "INVALID_PARAMS",
  httpStatus: registry.INVALID_PARAMS.httpStatus,
  action: registry.INVALID_PARAMS.action,
  description: registry.INVALID_PARAMS.description,
  unexpected: false,
  hasCause: true,
});

/**
 * Reads an error; what is no sound API error is INTERNAL_ERROR, but for zod's, which is INVALID_PARAMS.
 *
 * It throws what the getters of a forged error throw.
 */
export function errorFacts(error: unknown): ErrorFacts {
  if (!isApiError(error)) return isZodError(error) ? invalidParamsFacts : internalErrorFacts;
  // A forged error has whatever somebody gave it.
  const { error_code, httpStatus, action, message, details, retryAfterSeconds }: Unchecked = error;
  if (typeof error_code !== "string" || typeof message !== "string") return internalErrorFacts;
  const known = staticBody(error_code, message);
  if (known === undefined && !CODE.test(error_code)) return internalErrorFacts;
  if (!isErrorStatus(httpStatus)) return internalErrorFacts;
  const members = membersOf(details);
  return {
    error_code,
    httpStatus,
    // An action that is none is challenged with every scheme.
    action: action as ClientAction,
    retryAfterSeconds,
    description: message,
    details: members,
    staticText: members.length === 0 ? known : undefined,
    unexpected: false,
    hasCause: Object.hasOwn(error, "cause"),
  };
}

/** Tells zod's errors by what they have: there may be several copies of zod, and each has two fronts. */
function isZodError(error: unknown): boolean {
  if (!(error instanceof Error) || !("issues" in error) || !Array.isArray(error.issues)) return false;
  return error.name === "ZodError" || error.name === "$ZodError";
}

interface Unchecked {
  readonly error_code: unknown;
  readonly httpStatus: unknown;
  readonly action: unknown;
  readonly message: unknown;
  readonly details: unknown;
  readonly retryAfterSeconds: unknown;
}

function isErrorStatus(status: unknown): status is number {
  return typeof status === "number" && Number.isInteger(status) && status >= 400 && status <= 599;
}

function membersOf(details: unknown): ErrorFacts["details"] {
  if (typeof details !== "object" || details === null) return NONE;
  if (details === noDetails) return NONE;
  const members = Object.entries(details as Readonly<Record<string, unknown>>);
  // A function has no place in JSON, and one called toJSON would speak for the whole body.
  return members.filter(([name, value]) => !OWN_MEMBERS.has(name) && typeof value !== "function");
}
