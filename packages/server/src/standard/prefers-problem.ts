const PROBLEM = "application/problem+json";
const JSON_TYPE = "application/json";

/** One media range of an Accept header: its type, and what follows it. Every quantifier is over one class: linear time. */
const RANGE = /^\s*([!#$%&'*+.^_`|~0-9a-z-]+\/[!#$%&'*+.^_`|~0-9a-z-]+)\s*((?:;[^]*)?)$/;
const QUALITY = /;\s*q\s*=\s*([^;\s]*)/;
const QUALITY_VALUE = /^(?:0(?:\.\d{0,3})?|1(?:\.0{0,3})?)$/;

/**
 * Tells whether a client would rather have problem details (RFC 9457) than the envelope, by its Accept header (RFC 9110
 * section 12.5.1).
 *
 * It must name `application/problem+json` itself: a wildcard asks for nothing in particular, and the envelope is what
 * the API promises. Where it accepts both equally well, the envelope stays unless only a wildcard covers it.
 */
export function prefersProblem(accept: string | null | undefined): boolean {
  // Nearly every client stops here, and so does the cost.
  if (
    accept === null ||
    accept === undefined ||
    accept.length < PROBLEM.length ||
    !/problem\+json/i.test(accept)
  )
    return false;
  const qualities = readAccept(accept);
  const problem = qualities.get(PROBLEM) ?? 0;
  const json = qualities.get(JSON_TYPE);
  if (json !== undefined) return problem > json;
  return problem > 0 && problem >= (qualities.get("application/*") ?? qualities.get("*/*") ?? 0);
}

/** The quality of every range that is named; of one that is named twice, the better. Malformed ranges are passed over. */
function readAccept(accept: string): ReadonlyMap<string, number> {
  const qualities = new Map<string, number>();
  for (const part of accept.toLowerCase().split(",")) {
    const [, type, parameters = ""] = RANGE.exec(part) ?? [];
    const quality = QUALITY.exec(parameters)?.[1] ?? "1";
    if (type === undefined || !QUALITY_VALUE.test(quality)) continue;
    qualities.set(type, Math.max(Number(quality), qualities.get(type) ?? 0));
  }
  return qualities;
}
