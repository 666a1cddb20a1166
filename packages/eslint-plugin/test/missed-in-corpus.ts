/** What the typed rules miss in the corpus: a message that a queue carries from the job to the listener of an event. */
export const missedInCorpus: readonly string[] = ["workers/send-worker.ts:34 match-on-code"];
