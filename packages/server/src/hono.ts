export { createErrors } from "./adapters/hono/create-errors.js";
export { endpointHandler } from "./adapters/hono/endpoint-handler.js";
export { errorBoundary, errorHandler, handleErrors, notFoundHandler } from "./adapters/hono/handlers.js";
export { validator } from "./adapters/hono/validator.js";

export type { HonoErrors } from "./adapters/hono/create-errors.js";
export type { ValidatorTarget } from "./adapters/hono/read-target.js";
export type { ValidatorInput, ValidatorOptions } from "./adapters/hono/validator.js";
