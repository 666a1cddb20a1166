/** What the rules need to know of a code. */
export interface KnownCode {
  readonly httpStatus?: number;
  readonly description?: string;
  /** Names of the further members that the body of this code carries. */
  readonly details: readonly string[];
}

/** The codes of all registries that the settings name. */
export interface RegistryData {
  readonly codes: ReadonlyMap<string, KnownCode>;
  /** Known codes in the order of the registry; that of a union's members changes with whatever else is compiled. */
  readonly inOrder: (codes: readonly string[]) => readonly string[];
  /** The code whose default text this is, whatever its case, punctuation and spacing. */
  codeOfText(text: string): string | undefined;
  /** Codes that a text most likely speaks of, best first, at most `limit`. */
  codesAbout(text: string, limit: number): readonly string[];
  /** The codes nearest in spelling, `others` among them, best first; empty where nothing is near. */
  nearest(name: string, others?: readonly string[]): readonly NearCode[];
}

export interface NearCode {
  readonly code: string;
  /** Edits between the two names after case and separators are made equal. */
  readonly distance: number;
}

export function registryData(codes: ReadonlyMap<string, KnownCode>): RegistryData {
  const byText = new Map<string, string>();
  for (const [code, { description }] of codes)
    if (description !== undefined && !byText.has(normalText(description)))
      byText.set(normalText(description), code);

  return {
    codes,
    inOrder: (some) => [...codes.keys()].filter((code) => some.includes(code)),
    codeOfText: (text) => byText.get(normalText(text)),
    codesAbout: (text, limit) => codesAbout(codes, text, limit),
    nearest: (name, others = []) => nearestCodes(new Set([...codes.keys(), ...others]), name),
  };
}

function normalText(text: string): string {
  return words(text).join(" ");
}

function words(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** Words that stand in many texts and single out no code. */
const FILLER = new Set(
  "a an and are at be by for from has have in is it its more most no not of on one or that the this to was were with your yours".split(
    " ",
  ),
);

function codesAbout(codes: ReadonlyMap<string, KnownCode>, text: string, limit: number): readonly string[] {
  const asked = words(text).filter((word) => word.length > 2 && !FILLER.has(word));
  const scored = [...codes].map(([code, { description }]) => {
    const inCode = words(code.replaceAll("_", " "));
    const inText = words(description ?? "");
    // A word of the code itself says more than one of its text.
    const score = asked.reduce(
      (sum, word) =>
        sum + (inCode.some((w) => sameStem(w, word)) ? 3 : inText.some((w) => sameStem(w, word)) ? 1 : 0),
      0,
    );
    return { code, score };
  });
  const best = Math.max(0, ...scored.map(({ score }) => score));
  return scored
    .filter(({ score }) => score > 0 && score * 2 > best)
    .sort((a, b) => b.score - a.score)
    .slice(0, limit)
    .map(({ code }) => code);
}

/** Whether two words differ at most in their ending: expire, expires, expired. */
function sameStem(a: string, b: string): boolean {
  if (a === b) return true;
  const shorter = Math.min(a.length, b.length);
  return shorter >= 4 && a.slice(0, Math.max(4, shorter - 1)) === b.slice(0, Math.max(4, shorter - 1));
}

function nearestCodes(codes: ReadonlySet<string>, name: string): readonly NearCode[] {
  const asked = normalCode(name);
  const limit = Math.max(2, Math.floor(asked.length / 3));
  return [...codes]
    .map((code) => ({ code, distance: codeDistance(asked, code) }))
    .filter(({ distance }) => distance <= limit)
    .sort((a, b) => a.distance - b.distance)
    .slice(0, 3);
}

function normalCode(name: string): string {
  return name
    .replaceAll(/([a-z0-9])([A-Z])/g, "$1_$2")
    .replaceAll(/[^A-Za-z0-9]+/g, "_")
    .replaceAll(/^_+|_+$/g, "")
    .toUpperCase();
}

/** Edit distance, or 1 where the same words stand in another order (`EXPIRED_TOKEN`). */
function codeDistance(asked: string, code: string): number {
  const sorted = (name: string): string => name.split("_").sort().join("_");
  return Math.min(editDistance(asked, code), sorted(asked) === sorted(code) ? 1 : Number.POSITIVE_INFINITY);
}

/** Damerau-Levenshtein distance in its restricted form: a swap of two neighbours is one edit. */
function editDistance(a: string, b: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1;
      let best = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + cost);
      if (a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) best = Math.min(best, (beforeLast[j - 2] ?? 0) + 1);
      row.push(best);
    }
    beforeLast = last;
    last = row;
  }
  return last[b.length] ?? 0;
}
