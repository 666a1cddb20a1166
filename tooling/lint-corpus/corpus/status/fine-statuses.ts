import { StatusCodes } from "http-status-codes";
import type { ErrorEnvelope } from "@error-model/core";

interface Loaded<T> {
  value: T | null;
  error: ErrorEnvelope | null;
}

export async function load<T>(path: string): Promise<Loaded<T>> {
  const res = await fetch(path);
  if (res.status === 204 || res.status === 304) return { value: null, error: null };
  if (res.status === StatusCodes.NO_CONTENT) return { value: null, error: null };
  if (res.status >= 300 && res.status < 400) throw new Error(`moved to ${res.headers.get("Location")}`);
  if (res.status >= 200 && res.status < 300) return { value: (await res.json()) as T, error: null };
  return { value: null, error: (await res.json()) as ErrorEnvelope };
}

export async function create(path: string, body: unknown): Promise<ErrorEnvelope | undefined> {
  const res = await fetch(path, { method: "POST", body: JSON.stringify(body) });
  if (res.status === 201 || res.status === 202) return undefined;
  if (!res.ok) return (await res.json()) as ErrorEnvelope;
  return undefined;
}

export async function follow(path: string): Promise<string> {
  const res = await fetch(path, { redirect: "manual" });
  if ([301, 302, 303, 307, 308].includes(res.status)) return res.headers.get("Location") ?? path;
  return path;
}

export async function probe(path: string): Promise<"up" | "down" | "busy"> {
  const { status } = await fetch(path, { method: "HEAD" });
  if (status === 429) return "busy";
  return status >= 500 || status === 404 ? "down" : "up";
}

export function line(method: string, path: string, res: Response, error?: ErrorEnvelope): string {
  return `${method} ${path} ${res.status} ${error?.error_code ?? "-"} ${error?.description ?? ""}`;
}
