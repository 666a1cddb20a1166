/** Marks an {@link ApiError} across installed copies of this package, where `instanceof` fails. */
export const API_ERROR_BRAND: unique symbol = Symbol.for("@error-model/server/ApiError");
