import { useCallback, useState } from "react";
import { isErrorCode, type ErrorCode } from "@error-model/core";

interface ApiErrorState {
  error_code: ErrorCode | null;
  description: string;
}

export function useApiError() {
  const [state, setState] = useState<ApiErrorState | null>(null);

  const capture = useCallback(async (response: Response) => {
    if (response.ok) return false;
    const body = await response.json().catch(() => ({}));
    const code = isErrorCode(body.error_code) ? body.error_code : null;
    setState({ error_code: code, description: body.description ?? response.statusText });
    // expect: no-status-branching
    if (response.status === 401 || response.status === 403) globalThis.location.assign("/login");
    return true;
  }, []);

  // expect-typed: match-on-code
  const isBilling = state?.description.indexOf("balance") !== -1;
  const isServer = state !== null && state.error_code === "INTERNAL_ERROR";
  return { state, capture, isBilling, isServer, clear: () => setState(null) };
}

export function statusText(response: Response): string {
  if (response.status >= 500) return "The server has a problem.";
  if (response.status === 404) return "Not found.";
  return response.ok ? "Fine." : "Failed.";
}
