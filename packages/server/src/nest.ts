export { createErrors } from "./adapters/nest/create-errors.js";
export { declares } from "./adapters/nest/declares.js";
export { errorFilter } from "./adapters/nest/error-filter.js";
export { Valid } from "./adapters/nest/valid.js";

export type { NestErrors } from "./adapters/nest/create-errors.js";
export type { DeclaringGuard } from "./adapters/nest/declares.js";
export type { ErrorFilter } from "./adapters/nest/error-filter.js";
export type { NestHost } from "./adapters/nest/http-parts.js";
export type { RequestPlace } from "./adapters/node/read-place.js";
export type { ValidatorOptions } from "./adapters/node/validator-options.js";
