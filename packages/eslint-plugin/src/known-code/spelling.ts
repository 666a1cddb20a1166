import type { NearCode, RegistryData } from "../analysis/registry-data.js";

/** As far from a known code, a spelling can only be meant for it. */
const SLIP_DISTANCE = 2;

/** What a text that is no known code may be meant for. */
export interface Spelling {
  /** The codes nearest to it, best first. */
  readonly near: readonly NearCode[];
  /** The one code that it can only be meant for, if it is that near to one. */
  readonly meant: string | undefined;
}

/** Compares a text with the known codes, `own` among them. */
export function spellingOf(registry: RegistryData, text: string, own: readonly string[] = []): Spelling {
  const near = registry.nearest(text, own);
  const [best, next] = near;
  const isSlip =
    best !== undefined && best.distance <= SLIP_DISTANCE && best.distance < (next?.distance ?? Infinity);
  return { near, meant: isSlip ? best.code : undefined };
}
