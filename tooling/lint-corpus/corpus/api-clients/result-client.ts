import { parseResponse, type Failure } from "@error-model/client";
import * as z from "zod";

const sentSchema = z.object({ status: z.literal(true), id: z.string() });

export async function send(body: object) {
  const response = await fetch("/sms/send", { method: "POST", body: JSON.stringify(body) });
  return parseResponse(response, { schema: sentSchema });
}

export function describe(failure: Failure): string {
  if (failure.kind !== "api") return failure.message;
  const { error } = failure;
  // expect-typed: no-status-branching
  if (failure.httpStatus === 402) return "Top up, then try again.";
  // expect-typed: no-status-branching
  if (failure.httpStatus >= 500) return "Our fault.";
  return error.description;
}

export function isAuthFailure(failure: Failure): boolean {
  // expect-typed: no-status-branching
  return failure.kind === "api" && [401, 403].includes(failure.httpStatus);
}

export function isGatewayTrouble(failure: Failure): boolean {
  return failure.kind === "http" && failure.httpStatus === 502;
}

export function mentionsSupport(failure: Failure): boolean {
  if (failure.kind !== "api") return false;
  const hint = failure.error.description.toLowerCase();
  // expect-typed: match-on-code
  return hint.includes("contact support");
}

export function summary(failure: Failure): Record<string, unknown> {
  return failure.kind === "api"
    ? { code: failure.error.error_code, text: failure.error.description, status: failure.httpStatus }
    : { kind: failure.kind, text: failure.message };
}
