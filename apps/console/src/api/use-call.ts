import type { CallArguments, CallOutput, Client, DeclaredCode, Failure } from "@error-model/client";
import type { Endpoint } from "@error-model/core";
import { useCallback, useRef, useState } from "react";

/** Where a call of a person's stands. */
export interface CallState<E extends Endpoint> {
  readonly busy: boolean;
  readonly failure: Failure<DeclaredCode<E>> | undefined;
  /** Gives the answer, or `undefined` where `failure` now says what was the matter. */
  readonly run: (...args: CallArguments<E>) => Promise<CallOutput<E> | undefined>;
  readonly forget: () => void;
}

/** Makes a call when a person asks for it; of two, the later one counts. */
export function useCall<E extends Endpoint>(client: Client, endpoint: E): CallState<E> {
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure<DeclaredCode<E>>>();
  const latest = useRef(0);
  const run = useCallback(
    async (...args: CallArguments<E>) => {
      const mine = (latest.current += 1);
      setBusy(true);
      setFailure(undefined);
      const result = await client.call(endpoint, ...args);
      if (mine !== latest.current) return undefined;
      setBusy(false);
      if (result.ok) return result.value;
      setFailure(result.error);
      return undefined;
    },
    [client, endpoint],
  );
  return { busy, failure, run, forget: useCallback(() => setFailure(undefined), []) };
}
