import { withErrorCode } from "@error-model/core";
import * as z from "zod/mini";

/**
 * The value of an Idempotency-Key header (draft-ietf-httpapi-idempotency-key-header): 1 to 255 visible ASCII characters,
 * no spaces. Fails as INVALID_PARAMS. A quoted value is another key than the same value without quotes.
 */
export const idempotencyKeySchema = withErrorCode(
  z.string().check(z.regex(/^[\x21-\x7e]{1,255}$/)),
  "INVALID_PARAMS",
);

/** The headers of a write that may be repeated safely. Names are lower case, as `Headers` gives them. */
export const idempotencyHeadersSchema = withErrorCode(
  z.looseObject({ "idempotency-key": z.optional(idempotencyKeySchema) }),
  "INVALID_PARAMS",
);
