import * as z from "zod/mini";
import { storableText } from "../storable-text.js";
import { wholeNumber } from "./whole-number.js";

/** Words by which a list is filtered. They are not the statuses that its rows carry. */
export const messageFilters = [
  "delivered",
  "undelivered",
  "expired",
  "pending",
  "sent",
  "failed",
  "unknown",
] as const;

/** Where a message came from; `all` is both. */
export const messageSources = ["api", "broadcasts", "all"] as const;

const filterText = z.string().check(z.minLength(1), z.maxLength(64), z.regex(storableText));

/** A day within bounds that every clock and database can count from: the calendar of ISO 8601 begins with year 0. */
const day = z.iso.date().check(z.regex(/^2/));

/** Which page of a list. */
export const pageMembers = {
  /** From 1. Default: 1. */
  page: z._default(wholeNumber(1, 1_000_000), 1),
  /** Rows per page, 1 to 100. Default: 25. */
  limit: z._default(wholeNumber(1, 100), 25),
};

/** Which messages of a list. */
export const filterMembers = {
  status: z.optional(z.enum(messageFilters)),
  /** Part of the recipient's number. */
  phone: z.optional(z.string().check(z.regex(/^\+?\d{1,15}$/))),
  country: z.optional(filterText),
  sender: z.optional(filterText),
};

/** Which days of a list or of statistics. */
export const periodMembers = {
  /** Days back from now, such as `7d`, which is what the server takes when no dates are given. */
  period: z.optional(z.string().check(z.regex(/^[1-9]\d{0,2}d$/))),
  /** First day, YYYY-MM-DD, from 2000 to 2999; only without `period`. */
  from: z.optional(day),
  /** Last day, included, from 2000 to 2999; only without `period`. */
  to: z.optional(day),
};

interface Period {
  readonly period?: string | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

/** What no single member of a period can say about itself. */
export function periodChecks() {
  return [
    z.refine<Period>(
      ({ period, from, to }) => period === undefined || (from === undefined && to === undefined),
      "Give a period or dates, not both.",
    ),
    z.refine<Period>(
      ({ from, to }) => from === undefined || to === undefined || from <= to,
      "The first day must not be after the last.",
    ),
  ] as const;
}
