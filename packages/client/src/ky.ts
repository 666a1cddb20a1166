export { failureOptions, toFailure } from "./adapters/ky.js";

export type { KyFailureOptions } from "./adapters/ky.js";
