import { authenticationErrors } from "./authentication.js";
import { authorizationErrors } from "./authorization.js";
import { billingErrors } from "./billing.js";
import type { CodeWithAction } from "./definition.js";
import { freezeRegistry } from "./freeze-registry.js";
import { rateLimitErrors } from "./rate-limit.js";
import { resourceErrors } from "./resource.js";
import { serverErrors } from "./server.js";
import { validationErrors } from "./validation.js";
import type { ClientAction } from "./vocabulary.js";

const entries = {
  ...authenticationErrors,
  ...authorizationErrors,
  ...validationErrors,
  ...billingErrors,
  ...rateLimitErrors,
  ...resourceErrors,
  ...serverErrors,
} as const;

/**
 * The type of {@link registry}. It is a named type of its own, and not `typeof registry`, because the compiler passes a
 * named type without parameters through generics as it is, where it would walk an inferred one: see `DetailsOf`.
 */
export type Registry = { readonly [C in keyof typeof entries]: (typeof entries)[C] };

/** The error codes of the SMS API: one entry per code, every fact in one place. Everything else is derived from it. */
export const registry: Registry = /* @__PURE__ */ freezeRegistry(entries);

/** A code of the SMS API. */
export type ErrorCode = keyof Registry;

/** The codes that ask for the given action. */
export type ErrorCodeWithAction<A extends ClientAction> = CodeWithAction<Registry, A>;
