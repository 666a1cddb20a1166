import { err, ok } from "@error-model/core";
import type { Result } from "@error-model/core";

/**
 * What can be made to go wrong. `rate-limit`: the account's limit, with Retry-After. `bare-429`: a 429 without a body.
 * `html-503`: a proxy's page instead of the answer, half of them after the request was carried out. `db`: the send's
 * transaction fails in the database.
 */
export const faultKinds = ["rate-limit", "bare-429", "html-503", "db"] as const;

export type FaultKind = (typeof faultKinds)[number];

/** The share of requests that meets each kind, 0 to 1. */
export type FaultRates = ReadonlyMap<FaultKind, number>;

/**
 * Reads a specification such as `rate-limit=0.08,db=0.02`. Each kind at most once; the rates sum up to at most 1. The
 * error is a sentence for the person who wrote it.
 */
export function parseFaultSpec(spec: string): Result<FaultRates, string> {
  const rates = new Map<FaultKind, number>();
  for (const part of spec.split(",")) {
    const [name = "", ...values] = part.trim().split("=");
    const value = values.join("=");
    const kind = faultKinds.find((known) => known === name);
    if (kind === undefined) return err(`"${name}" is no fault; there are ${faultKinds.join(", ")}.`);
    if (rates.has(kind)) return err(`"${kind}" is given twice.`);
    if (!/^(?:0|1|0?\.\d+|1\.0+|0\.0+)$/.test(value))
      return err(`"${kind}" needs a rate from 0 to 1, such as ${kind}=0.05, not "${value}".`);
    rates.set(kind, Number(value));
  }
  const sum = [...rates.values()].reduce((total, rate) => total + rate, 0);
  if (sum > 1 + Number.EPSILON * 8)
    return err(`The rates sum up to ${sum}; a request meets one fault at most.`);
  return ok(rates);
}
