import { z } from "zod";
import type { RateLimit } from "../limits/window-limit.js";

const PATTERN = /^([1-9]\d{0,8})\/([1-9]\d{0,5})$/;

/** A limit as `requests/seconds`, such as `1000/1`. */
export const limitSchema = z.string().transform((text, context): RateLimit => {
  const [, requests, perSeconds] = PATTERN.exec(text) ?? [];
  if (requests !== undefined) return { requests: Number(requests), perSeconds: Number(perSeconds) };
  context.addIssue(`"${text}" is not requests/seconds, such as 1000/1 for a thousand per second.`);
  return z.NEVER;
});
