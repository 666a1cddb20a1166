import type { AxiosError } from "axios";
import type { ErrorEnvelope } from "@error-model/core";

export function classify(error: AxiosError<ErrorEnvelope>): "client" | "server" | "network" {
  const { response } = error;
  if (response === undefined) return "network";
  console.error(response.data.error_code, response.data.description);
  // expect: no-status-branching
  if (response.status >= 400 && response.status < 500) return "client";
  return "server";
}

export function isLimited(error: AxiosError<ErrorEnvelope>): boolean {
  const status = error.response?.status ?? 0;
  // expect: no-status-branching
  const limited = status === 429 || error.response?.data.error_code === "TOO_MANY_ATTEMPTS";
  return limited;
}

export function retryDelay(error: AxiosError<ErrorEnvelope>): number | undefined {
  const code = error.response?.data.error_code;
  // expect: no-status-branching
  const isServer = Math.floor((error.response?.status ?? 0) / 100) === 5;
  return isServer && code !== "INTERNAL_ERROR" ? 1000 : undefined;
}

export function toView(error: AxiosError<ErrorEnvelope>): { text: string; status: number } {
  const status = error.response?.status ?? 0;
  return { text: error.response?.data.description ?? error.message, status };
}

export function tone(error: AxiosError<ErrorEnvelope>): string {
  const data = error.response?.data;
  const status = error.response?.status;
  // expect: no-status-branching
  const name = status === 402 ? "billing" : "generic";
  return `${name}: ${data?.error_code ?? "?"}`;
}
