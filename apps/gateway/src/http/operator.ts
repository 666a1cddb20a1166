import { apiError } from "@error-model/server";
import { createMiddleware } from "hono/factory";
import { hashSecret, hashesEqual } from "../accounts/api-key.js";

/** Makes the middleware that lets through who has the operator's token, as `Authorization: Bearer <token>`. */
export function requireOperator(token: string) {
  const expected = hashSecret(`Bearer ${token}`);
  return createMiddleware(async (c, next) => {
    // Hashes have one length, so that the comparison does not tell that of the token.
    if (!hashesEqual(hashSecret(c.req.header("authorization") ?? ""), expected))
      throw apiError("UNAUTHORIZED");
    await next();
  });
}
