import type { ClientHooks, FailureLine } from "@error-model/client";
import { addStep, beginTrace } from "./call-trace.js";
import type { CallTrace } from "./call-trace.js";

/** Older ones are forgotten: a page may stay open for days. */
const KEPT = 40;

/** The latest calls of a page, the newest first. */
export interface CallJournal {
  /** Gives the hooks that write down what one client does. */
  readonly hooks: () => { readonly [H in "onStep" | "onFailure"]: NonNullable<ClientHooks[H]> };
  readonly get: () => readonly CallTrace[];
  /** For `useSyncExternalStore`. */
  readonly subscribe: (listener: () => void) => () => void;
}

/** Makes a journal. It holds no credentials, texts or numbers, since the client's steps have none. */
export function createJournal(): CallJournal {
  const listeners = new Set<() => void>();
  let traces: readonly CallTrace[] = [];
  let clients = 0;

  return {
    hooks: () => {
      const client = (clients += 1);
      // The client tells of a failure just before it tells that the call has ended.
      let line: FailureLine | undefined;
      return {
        onFailure: (told) => {
          line = told;
        },
        onStep: (step) => {
          const id = `${client}.${step.callId}`;
          const known = traces.find((trace) => trace.id === id);
          const next = addStep(known ?? beginTrace(id, step), step, line);
          if (step.type === "call-ended") line = undefined;
          traces =
            known === undefined
              ? [next, ...traces].slice(0, KEPT)
              : traces.map((trace) => (trace === known ? next : trace));
          for (const listener of listeners) listener();
        },
      };
    },
    get: () => traces,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** The journal of this page. */
export const callJournal: CallJournal = createJournal();
