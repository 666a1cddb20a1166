import { defineEndpoint } from "@error-model/core";
import * as z from "zod/mini";

/** A write that is safe to repeat under its Idempotency-Key. */
export const send = defineEndpoint({
  method: "POST",
  path: "/sms/send",
  request: { body: z.object({ to: z.array(z.string()), message: z.string() }) },
  response: z.looseObject({ status: z.literal(true), sent: z.number() }),
  errors: [
    "INVALID_TO",
    "INSUFFICIENT_BALANCE",
    "RATE_LIMIT_EXCEEDED",
    "DB_ERROR",
    "INTERNAL_ERROR",
    "TOKEN_EXPIRED",
    "INVALID_TOKEN",
  ],
  honoursIdempotencyKey: true,
});

/** A write that is never safe to repeat. */
export const charge = defineEndpoint({
  method: "POST",
  path: "/charge",
  request: { body: z.object({ amount: z.number() }) },
  response: z.looseObject({ status: z.literal(true) }),
  errors: ["INTERNAL_ERROR"],
  honoursIdempotencyKey: false,
});

/** A read with a path parameter and a query. */
export const status = defineEndpoint({
  method: "GET",
  path: "/sms/status/:message_id",
  request: {
    params: z.object({ message_id: z.string() }),
    query: z.object({ page: z.optional(z.number()), tag: z.optional(z.array(z.string())) }),
  },
  response: z.looseObject({ status: z.literal(true) }),
  errors: ["NOT_FOUND", "TOKEN_EXPIRED"],
  honoursIdempotencyKey: false,
});

/** A read whose answer may be the onboarding body: HTTP 200 and `status: false`, and yet no error. */
export const balance = defineEndpoint({
  method: "GET",
  path: "/user/balance",
  request: {},
  response: z.union([
    z.looseObject({ status: z.literal(false), error: z.string() }),
    z.looseObject({ balance: z.number() }),
  ]),
  errors: ["UNAUTHORIZED"],
  honoursIdempotencyKey: false,
});
