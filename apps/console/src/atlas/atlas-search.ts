import { catalogue } from "@error-model/core/catalogue";
import { errorCategories, errorCodes, clientActions, registry } from "@error-model/core";
import type { ClientAction, ErrorCategory, ErrorCode } from "@error-model/core";
import type { ErrorTexts } from "../texts/error-texts.js";
import type { AtlasFilters } from "./atlas-filters.js";

/** The codes of one category. */
export interface CodeGroup {
  readonly category: ErrorCategory;
  readonly codes: readonly ErrorCode[];
}

/** What can be chosen in a filter: only what some code has. */
export const filterChoices = {
  categories: errorCategories,
  actions: clientActions,
  statuses: [...new Set(errorCodes.map((code) => registry[code].httpStatus))].toSorted((a, b) => a - b),
} satisfies {
  readonly categories: readonly ErrorCategory[];
  readonly actions: readonly ClientAction[];
  readonly statuses: readonly number[];
};

/**
 * Finds the codes that fit the filters, in the order of the registry. Every word has to be found in the code, in its facts
 * or in what is said about it, in the catalogue's language or the reader's.
 */
export function findCodes(
  { words = "", category, action, status }: AtlasFilters,
  { codes }: ErrorTexts,
): readonly CodeGroup[] {
  const wanted = fold(words).split(/\s+/);
  const found = errorCodes.filter((code) => {
    const entry = registry[code];
    if (category !== undefined && entry.category !== category) return false;
    if (action !== undefined && entry.action !== action) return false;
    if (status !== undefined && entry.httpStatus !== status) return false;
    const { title, cause, remedy } = catalogue[code];
    const { title: ownTitle, explanation } = codes[code];
    const facts = [code, code.replaceAll("_", " "), entry.httpStatus, entry.category, entry.action];
    const text = fold([...facts, title, cause, remedy, ownTitle, explanation].join(" "));
    return wanted.every((word) => text.includes(word));
  });
  return errorCategories
    .map((name) => ({ category: name, codes: found.filter((code) => registry[code].category === name) }))
    .filter((group) => group.codes.length > 0);
}

/** Without upper case and accents, which nobody wants to have to type. */
function fold(text: string): string {
  return text
    .normalize("NFD")
    .replaceAll(/\p{Mn}/gu, "")
    .toLowerCase()
    .trim();
}
