export { toOpenApi } from "./openapi/to-openapi.js";

export type { ApiDescription, CodeText, OperationText } from "./openapi/api-description.js";
export type {
  OpenApiDocument,
  OpenApiHeader,
  OpenApiInfo,
  OpenApiMediaType,
  OpenApiOperation,
  OpenApiParameter,
  OpenApiReference,
  OpenApiRequestBody,
  OpenApiResponse,
  OpenApiServer,
  OpenApiTag,
  SecurityRequirement,
} from "./openapi/openapi-document.js";
