import { useEffect, useState } from "react";

interface FetchError extends Error {
  data?: { error_code: string; description: string };
  statusCode?: number;
}

export function useFetch<T>(load: () => Promise<T>): { data: T | null; hint: string | null } {
  const [data, setData] = useState<T | null>(null);
  const [hint, setHint] = useState<string | null>(null);

  useEffect(() => {
    load()
      .then(setData)
      .catch((error: FetchError) => {
        // expect-typed: match-on-code
        if (error.data?.description.includes("workspace")) setHint("Choose another workspace.");
        else setHint(error.data?.description ?? error.message);
        // expect: no-status-branching
        if (error.statusCode === 402 && error.data?.error_code !== undefined) setHint("Top up.");
        // expect: known-code
        if (error.data?.error_code === "WORKSPACE_DELETED") setData(null);
      });
  }, [load]);

  return { data, hint };
}
