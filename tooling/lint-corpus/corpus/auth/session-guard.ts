import { StatusCodes } from "http-status-codes";
import type { ErrorEnvelope } from "@error-model/core";

type GuardResult =
  { kind: "ok"; user: string } | { kind: "redirect"; to: string } | { kind: "error"; text: string };

export async function guard(): Promise<GuardResult> {
  const res = await fetch("/me", { credentials: "include" });
  if (res.ok) return { kind: "ok", user: ((await res.json()) as { name: string }).name };
  const error = (await res.json()) as ErrorEnvelope;
  // expect: no-status-branching
  if (res.status === StatusCodes.UNAUTHORIZED) return { kind: "redirect", to: "/login" };
  // expect: no-status-branching
  if (StatusCodes.FORBIDDEN === res.status) return { kind: "error", text: "No access." };
  return { kind: "error", text: error.description };
}

export async function guardWithoutBody(): Promise<boolean> {
  const res = await fetch("/me", { method: "HEAD" });
  if (res.status === StatusCodes.UNAUTHORIZED) return false;
  return res.status === StatusCodes.OK || res.status === StatusCodes.NO_CONTENT;
}

export async function guardByCode(): Promise<GuardResult> {
  const res = await fetch("/me");
  if (res.status === StatusCodes.NO_CONTENT) return { kind: "redirect", to: "/welcome" };
  if (res.ok) return { kind: "ok", user: "somebody" };
  const { error_code, description } = (await res.json()) as ErrorEnvelope;
  return error_code === "UNAUTHORIZED"
    ? { kind: "redirect", to: "/login" }
    : { kind: "error", text: description };
}
