export interface LegacyResult {
  statusCode: number;
  body: { status: boolean; error_code?: string; description?: string; items?: unknown[] };
}

export function items({ statusCode, body }: LegacyResult): unknown[] {
  if (statusCode === 200) return body.items ?? [];
  // expect: no-status-branching
  if (statusCode === 404 && body.error_code !== undefined) return [];
  // expect: match-on-code
  if (body.description?.match(/^Query/) != null) return [];
  // expect: known-code
  if (body.error_code === "PARAMS_INVALID") return [];
  throw new Error(body.description ?? `HTTP ${statusCode}`);
}

export function isConflict(result: LegacyResult): boolean {
  const { error_code: code } = result.body;
  // expect: no-status-branching
  return code !== undefined && result.statusCode === 409;
}

export function pick(result: LegacyResult): "retry" | "stop" {
  const { body, statusCode } = result;
  switch (body.error_code) {
    case "DB_ERROR":
    case "TOO_MANY_ATTEMPTS":
      return "retry";
    // expect: known-code
    case "RATE_LIMIT":
      return "retry";
    // expect: exhaustive-match
    default:
      // expect: no-status-branching
      return statusCode === 503 ? "retry" : "stop";
  }
}

export function created({ statusCode }: LegacyResult): boolean {
  return statusCode === 201 || statusCode === 204;
}
