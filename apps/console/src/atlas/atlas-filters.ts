import { clientActions, errorCategories } from "@error-model/core";
import type { ClientAction, ErrorCategory } from "@error-model/core";

/** What the list of codes is narrowed to; it stands in the address, so that a view can be passed on. */
export interface AtlasFilters {
  readonly words?: string;
  readonly category?: ErrorCategory;
  readonly action?: ClientAction;
  readonly status?: number;
}

/** Reads the filters of an address. What is no filter is left out. */
export function readAtlasFilters(search: Record<string, unknown>): AtlasFilters {
  const { words, category, action, status } = search;
  const knownCategory = errorCategories.find((known) => known === category);
  const knownAction = clientActions.find((known) => known === action);
  return {
    ...(typeof words === "string" && words !== "" && { words }),
    ...(knownCategory !== undefined && { category: knownCategory }),
    ...(knownAction !== undefined && { action: knownAction }),
    ...(typeof status === "number" && { status }),
  };
}
