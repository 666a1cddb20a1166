export { createErrors } from "./adapters/express/create-errors.js";
export { endpointHandler } from "./adapters/express/endpoint-handler.js";
export { errorHandler, notFoundHandler } from "./adapters/express/handlers.js";
export { validator } from "./adapters/express/validator.js";
export { withErrors } from "./adapters/express/with-errors.js";

export type { ExpressEndpointHandler } from "./adapters/express/endpoint-handler.js";
export type { ExpressErrors } from "./adapters/express/create-errors.js";
export type {
  ExpressErrorHandler,
  ExpressHandler,
  ExpressRequest,
  Next,
} from "./adapters/express/express-types.js";
export type { Validator } from "./adapters/express/validator.js";
export type { RequestPlace } from "./adapters/node/read-place.js";
export type { ValidatorOptions } from "./adapters/node/validator-options.js";
