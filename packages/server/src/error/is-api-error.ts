import type { ApiError } from "./api-error.js";
import { API_ERROR_BRAND } from "./brand.js";

/**
 * Tells whether a value is an {@link ApiError}, of this or of another installed copy of the package. Never throws, not
 * even for proxies and getters that do.
 */
export function isApiError(value: unknown): value is ApiError {
  if (typeof value !== "object" || value === null) return false;
  try {
    return API_ERROR_BRAND in value && value[API_ERROR_BRAND] === true;
  } catch {
    return false;
  }
}
