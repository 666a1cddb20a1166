export { createErrors } from "./adapters/fastify/create-errors.js";
export { endpointHandler } from "./adapters/fastify/endpoint-handler.js";
export { errorHandler, handleErrors, notFoundHandler } from "./adapters/fastify/handlers.js";
export { leaveBodies, validator } from "./adapters/fastify/validator.js";

export type { FastifyEndpointHandler } from "./adapters/fastify/endpoint-handler.js";
export type { FastifyErrors } from "./adapters/fastify/create-errors.js";
export type { FastifyApp, FastifyErrorHandler, FastifyNotFoundHandler } from "./adapters/fastify/handlers.js";
export type { BodyParsingApp, Validator } from "./adapters/fastify/validator.js";
export type { RequestPlace } from "./adapters/node/read-place.js";
export type { ValidatorOptions } from "./adapters/node/validator-options.js";
