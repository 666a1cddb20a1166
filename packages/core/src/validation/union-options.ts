import type { $ZodIssue } from "zod/v4/core";

/**
 * Which option of a union an input comes closest to, by the issues that each option raised: `undefined` where every
 * option rejects the value outright, so that none says more than the union itself.
 *
 * An option that only complains about members was meant rather than one that refuses the value's type, and one whose
 * literals (tags) all fit rather than one whose do not; after that, fewer issues win, then the earlier option.
 */
export function closestOption(errors: readonly (readonly $ZodIssue[])[]): number | undefined {
  let best: { readonly option: number; readonly distance: readonly [number, number] } | undefined;
  errors.forEach((issues, option) => {
    if (issues.length === 0 || issues.some(isOutright)) return;
    const misfits = issues.filter(({ code }) => code === "invalid_value").length;
    const distance = [misfits, issues.length] as const;
    if (best === undefined || isCloser(distance, best.distance)) best = { option, distance };
  });
  return best?.option;
}

function isOutright({ code, path }: $ZodIssue): boolean {
  return (
    path.length === 0 && (code === "invalid_type" || code === "invalid_value" || code === "invalid_union")
  );
}

function isCloser(a: readonly [number, number], b: readonly [number, number]): boolean {
  return a[0] === b[0] ? a[1] < b[1] : a[0] < b[0];
}
