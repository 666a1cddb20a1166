import { useSyncExternalStore } from "react";
import type { StoredValue } from "./stored-value.js";

/** Gives a stored value, and renders again when it changes, also in another tab. */
export function useStoredValue<T>(value: StoredValue<T>): T | undefined {
  return useSyncExternalStore(value.subscribe, value.get);
}
