import { registry as smsRegistry } from "@error-model/core";
import type { ErrorDefinitions } from "@error-model/core";

/** What problem details are written from. */
export interface ProblemFacts {
  readonly error_code: string;
  readonly httpStatus: number;
  readonly description: string;
  readonly details: readonly (readonly [name: string, value: unknown])[];
  readonly requestId: string;
  /** The code's page in the catalogue. */
  readonly page: string | undefined;
  /** Whose texts are the titles. Default: the registry of the SMS API. */
  readonly registry?: ErrorDefinitions | undefined;
}

/** Names of statuses, as IANA registers them; what is not here is a client's or a server's error. */
const PHRASES: ReadonlyMap<number, string> = /* @__PURE__ */ new Map([
  [400, "Bad Request"],
  [401, "Unauthorized"],
  [402, "Payment Required"],
  [403, "Forbidden"],
  [404, "Not Found"],
  [409, "Conflict"],
  [413, "Content Too Large"],
  [415, "Unsupported Media Type"],
  [422, "Unprocessable Content"],
  [429, "Too Many Requests"],
  [500, "Internal Server Error"],
  [503, "Service Unavailable"],
]);

/**
 * Writes problem details (RFC 9457): the code and its details are extension members.
 *
 * The type is the code's page. Without a catalogue it is `about:blank`, whose title must be the status' own name
 * (section 4.2.1). The instance is the request id, escaped into a URI reference.
 */
export function problemText(facts: ProblemFacts): string {
  const { error_code, httpStatus, description, details, requestId, page, registry = smsRegistry } = facts;
  const problem = {
    type: page ?? "about:blank",
    title: page === undefined ? phraseOf(httpStatus) : titleOf(registry, error_code, httpStatus),
    status: httpStatus,
    detail: description,
    instance: encodeURIComponent(requestId),
    error_code,
  };
  // A detail whose name is one of the standard's members gives way to it.
  const extensions = details.filter(([name]) => !Object.hasOwn(problem, name));
  return JSON.stringify({ ...problem, ...Object.fromEntries(extensions) });
}

/** The registry's text is the same at every occurrence, as a title has to be. */
function titleOf(registry: ErrorDefinitions, code: string, httpStatus: number): string {
  const definition = Object.hasOwn(registry, code) ? registry[code] : undefined;
  return definition?.description ?? phraseOf(httpStatus);
}

function phraseOf(httpStatus: number): string {
  return PHRASES.get(httpStatus) ?? (httpStatus < 500 ? "Client Error" : "Server Error");
}
