export { describeApi } from "./openapi/describe-api.js";
export { operationTexts } from "./openapi/operation-texts.js";

export type { ApiPlace } from "./openapi/describe-api.js";
