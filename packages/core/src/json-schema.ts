export { envelopeJsonSchema, toJsonSchemas } from "./json-schema/to-json-schemas.js";
export type { JsonSchema, JsonSchemas } from "./json-schema/to-json-schemas.js";
