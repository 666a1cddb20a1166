import type { ErrorEnvelope } from "@error-model/core";

interface ApiResult<T> {
  status: number;
  data?: T;
  error?: ErrorEnvelope;
}

export async function api<T>(path: string): Promise<ApiResult<T>> {
  const res = await fetch(path);
  if (res.status === 204) return { status: 204 };
  return res.ok
    ? { status: res.status, data: (await res.json()) as T }
    : { status: res.status, error: (await res.json()) as ErrorEnvelope };
}

export function needsLogin(result: ApiResult<unknown>): boolean {
  // expect: no-status-branching
  return result.status === 401 && result.error?.error_code !== "IP_NOT_ALLOWED";
}

export function isMine({ status, error }: ApiResult<unknown>): boolean {
  if (error === undefined) return true;
  // expect: no-status-branching
  if (status !== 403) return error.error_code !== "NOT_FOUND";
  return false;
}

export function wait(result: ApiResult<unknown>): number {
  const { status, error } = result;
  // expect-typed: no-status-branching
  const delay = status === 429 ? 30_000 : 1000;
  return error === undefined ? 0 : delay;
}

export function show(result: ApiResult<unknown>): string {
  return result.error ? `${result.status}: ${result.error.description}` : "fine";
}

export function isFine(result: ApiResult<unknown>): boolean {
  return result.status >= 200 && result.status <= 299;
}
