import { z } from "zod";
import { findInvalidAddress } from "../accounts/address-list.js";
import { permissions } from "../accounts/permissions.js";
import { parseFaultSpec } from "../faults/fault-spec.js";
import { formatMicros, parseMicros } from "../money/micros.js";
import type { Micros } from "../money/micros.js";

/** A thousand million: leaves room for deposits below what a number in JSON and a column hold exactly. */
const MAX_AMOUNT = 1_000_000_000_000_000n;
const MAX_INT = 2 ** 31 - 1;

const whole = (minimum: number, maximum: number) =>
  z
    .string()
    .refine((text) => /^\d{1,16}$/.test(text) && Number(text) >= minimum && Number(text) <= maximum, {
      error: ({ input }) => `"${String(input)}" is no whole number from ${minimum} to ${maximum}.`,
    })
    .transform(Number);

const amount = (minimum: Micros) =>
  z.string().transform((text, context): Micros => {
    const value = parseMicros(text);
    if (value !== undefined && value >= minimum && value <= MAX_AMOUNT) return value;
    context.addIssue(
      `"${text}" is no amount from ${formatMicros(minimum)} to ${formatMicros(MAX_AMOUNT)}, such as 12.50.`,
    );
    return z.NEVER;
  });

const listed = z.string().transform((text) =>
  text
    .split(",")
    .map((entry) => entry.trim())
    .filter((entry) => entry !== ""),
);

const permissionWord = z.enum(permissions, {
  error: ({ input }) => `"${String(input)}" is no permission; there are ${permissions.join(", ")}.`,
});

const name = z
  .string()
  .refine((text) => /^\P{Cc}{1,200}$/u.test(text), { error: "must have 1 to 200 characters, on one line." });

const faults = z.string().transform((spec, context) => {
  const rates = parseFaultSpec(spec);
  if (rates.ok) return rates.value;
  context.addIssue(rates.error);
  return z.NEVER;
});

const instant = z.string().transform((text, context) => {
  const value = new Date(text);
  if (/^\d{4}-\d{2}-\d{2}/.test(text) && !Number.isNaN(value.getTime())) return value;
  context.addIssue(`"${text}" is no date such as 2030-12-31 or 2030-12-31T12:00:00Z.`);
  return z.NEVER;
});

const allowed = listed.superRefine((entries, context) => {
  const invalid = findInvalidAddress(entries);
  if (invalid !== undefined) context.addIssue(`"${invalid}" is no address and no CIDR range.`);
});

const data = z.string().default(".data/gateway");
const demoBalance = amount(0n).default(100_000_000n);
const accountId = whole(1, MAX_INT);

/** The flags of each command, with what they become and their defaults. */
export const flags = {
  serve: z.object({
    data,
    port: whole(0, 65_535).default(8080),
    host: z.string().default("127.0.0.1"),
    console: z.string().optional(),
    faults: faults.optional(),
    "fault-seed": whole(0, MAX_INT).default(1),
    demo: z.boolean().default(false),
    "demo-balance": demoBalance,
    "ready-file": z.string().optional(),
  }),
  seed: z.object({ data, "demo-balance": demoBalance }),
  "account create": z.object({ data, name, balance: amount(0n).default(0n) }),
  "account top-up": z.object({ data, account: accountId, amount: amount(1n) }),
  "key create": z.object({
    data,
    account: accountId,
    workspace: whole(1, Number.MAX_SAFE_INTEGER).optional(),
    permissions: listed.pipe(z.array(permissionWord)),
    name: name.optional(),
    environment: z
      .enum(["prod", "test"], { error: ({ input }) => `"${String(input)}" is neither prod nor test.` })
      .default("prod"),
    allow: allowed.default([]),
    expires: instant.optional(),
    signed: z.boolean().default(false),
  }),
  migrate: z.object({ data }),
  doctor: z.object({ data }),
  audit: z.object({ data }),
} as const;

/** The name of a command, of one word or two. */
export type CommandName = keyof typeof flags;
