import { match, P } from "ts-pattern";
import type { ErrorEnvelope } from "@error-model/core";

interface Answer {
  status: number;
  body: ErrorEnvelope;
}

export function page({ status, body }: Answer): string {
  // expect-typed: no-status-branching@a
  const target = match(status)
    // expect-typed: no-status-branching@a
    .with(401, () => "/login")
    .with(P.union(402, 403), () => "/account")
    .otherwise(() => "/error");
  return `${target}?text=${encodeURIComponent(body.description)}`;
}

export function pageByCode({ body }: Answer): string {
  return body.error_code === "UNAUTHORIZED" ? "/login" : "/error";
}

export function isForbidden(answer: Answer): boolean {
  // expect: no-status-branching
  return answer.status === 403 && answer.body.error_code !== "CONFIG_ERROR";
}

export async function pageOf(url: string): Promise<string> {
  const { status } = await fetch(url, { redirect: "manual" });
  return match(status)
    .with(301, 302, 307, 308, () => "moved")
    .with(404, () => "gone")
    .otherwise(() => "there");
}
