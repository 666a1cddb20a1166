import type { ErrorEnvelope } from "@error-model/core";

interface Entry {
  level: "info" | "warn" | "error";
  code?: string;
  text: string;
}

const buffer: Entry[] = [];

export function logProblem(error: ErrorEnvelope, requestId: string): void {
  buffer.push({ level: "warn", code: error.error_code, text: `${error.description} (${requestId})` });
  console.warn(error.description.replaceAll("\n", " "));
}

export function forward(error: ErrorEnvelope, send: (body: ErrorEnvelope) => void): void {
  const { description, ...rest } = error;
  send({ ...rest, description: description.trim() } as ErrorEnvelope);
}

export function assertEnvelope(
  value: Record<string, unknown>,
): asserts value is ErrorEnvelope & Record<string, unknown> {
  if (typeof value["error_code"] !== "string") throw new TypeError("error_code is no text");
  if (typeof value["description"] !== "string") throw new TypeError("description is no text");
}

export function columns(errors: readonly ErrorEnvelope[]): number {
  return Math.max(0, ...errors.map(({ description }) => description.length));
}

export function textOr(error: ErrorEnvelope | undefined, other: string): string {
  return error?.description ? error.description : other;
}
