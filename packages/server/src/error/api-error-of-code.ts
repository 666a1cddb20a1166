import { registry } from "@error-model/core";
import type { Registry } from "@error-model/core";
import type { ApiErrorFactory } from "./create-api-error.js";
import { createApiError } from "./create-api-error.js";

/**
 * Makes the `ApiError` of a code of the SMS API; the caller throws it.
 *
 * Details are required where the code has them and refused where it has none.
 *
 * @throws TypeError naming code and member, where types were bypassed.
 */
export const apiError: ApiErrorFactory<Registry> = /* @__PURE__ */ createApiError(registry);
