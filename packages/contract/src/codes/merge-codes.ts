import type { ErrorCode } from "@error-model/core";

/** Joins groups of codes into one list; a code that stands in several groups is listed once. */
export function mergeCodes<C extends ErrorCode>(...groups: readonly (readonly C[])[]): readonly C[] {
  return Object.freeze([...new Set(groups.flat())]);
}
