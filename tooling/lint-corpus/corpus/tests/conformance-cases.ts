import { errorCodes, registry, type ErrorCode, type ErrorEnvelope } from "@error-model/core";

interface Case {
  name: string;
  request: { path: string; body?: unknown };
  expected: { status: number; error_code: ErrorCode };
}

export const cases: Case[] = [
  { name: "no key", request: { path: "/balance" }, expected: { status: 401, error_code: "UNAUTHORIZED" } },
  { name: "no body", request: { path: "/send" }, expected: { status: 400, error_code: "INVALID_BODY" } },
  { name: "gone", request: { path: "/status/0" }, expected: { status: 404, error_code: "NOT_FOUND" } },
];

export const uncovered = errorCodes.filter((code) => !cases.some((c) => c.expected.error_code === code));

export async function run(base: string, { name, request, expected }: Case): Promise<string[]> {
  const res = await fetch(base + request.path, { method: "POST", body: JSON.stringify(request.body) });
  const body = (await res.json()) as ErrorEnvelope;
  const problems: string[] = [];
  if (body.error_code !== expected.error_code) problems.push(`${name}: ${body.error_code}`);
  if (typeof body.description !== "string") problems.push(`${name}: no description`);
  // expect: match-on-code
  if (body.description !== registry[expected.error_code].description) problems.push(`${name}: other words`);
  return problems;
}
