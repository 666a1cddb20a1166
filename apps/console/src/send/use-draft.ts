import { useOwner } from "../session/use-owner.js";
import { useStoredValue } from "../storage/use-stored-value.js";
import { draftStore, emptyDraft } from "./draft.js";
import type { Draft } from "./draft.js";

/** The draft of whoever is signed in, and the function that changes some of it. */
export function useDraft(): readonly [Draft, (change: Partial<Draft>) => void] {
  const owner = useOwner();
  const stored = useStoredValue(draftStore);
  const draft = stored?.owner === owner ? stored : emptyDraft(owner);
  return [draft, (change) => draftStore.set({ ...draft, ...change })];
}
