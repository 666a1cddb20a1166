import { listMessagesQuerySchema } from "@error-model/contract";
import { validate } from "@error-model/core";
import type { ErrorCode, Result } from "@error-model/core";

/** The filters of the list as they stand in the address: anything may, so that it can be shown and corrected. */
export interface MessagesSearch {
  readonly page?: number;
  readonly status?: string;
  readonly phone?: string;
  readonly sender?: string;
  readonly period?: string;
}

/** Takes the filters out of an address. Whether they make sense, {@link readQuery} says. */
export function readSearch(search: Readonly<Record<string, unknown>>): MessagesSearch {
  const page = Number(search["page"]);
  const texts = (["status", "phone", "sender", "period"] as const).flatMap((name) => {
    const value = search[name];
    // A number is what the router makes of "4477".
    return typeof value === "string" || typeof value === "number" ? [[name, String(value)] as const] : [];
  });
  return { ...(Number.isInteger(page) && page > 1 ? { page } : {}), ...Object.fromEntries(texts) };
}

/** What to ask the service for; checked by its own schema, so that nothing is asked that it refuses. */
export function readQuery(search: MessagesSearch): Result<MessagesQuery, ErrorCode> {
  const result = validate(listMessagesQuerySchema, search);
  return result.ok ? result : { ok: false, error: result.error.error_code };
}

type Validated = ReturnType<typeof validate<typeof listMessagesQuerySchema>>;

/** The query of a list. */
export type MessagesQuery = Extract<Validated, { ok: true }>["value"];
