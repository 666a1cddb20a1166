import { Ajv2020 } from "ajv/dist/2020.js";
import { expect, test } from "vitest";
import { catalogue } from "../catalogue/catalogue.js";
import { errorCodes } from "../registry/codes.js";
import { registry } from "../registry/registry.js";
import { envelopeJsonSchema, toJsonSchemas } from "./to-json-schemas.js";

const DRAFT = "https://json-schema.org/draft/2020-12/schema";
const ajv = new Ajv2020({ strict: true, allErrors: true });

test("every document is valid JSON Schema of draft 2020-12, and plain JSON", () => {
  const schemas = toJsonSchemas();
  const documents = [
    schemas.errorCode,
    schemas.errorEnvelope,
    schemas.anyErrorEnvelope,
    ...Object.values(schemas.byCode),
  ];
  expect(documents).toHaveLength(33);
  for (const document of documents) {
    expect(document.$schema).toBe(DRAFT);
    expect(ajv.validateSchema(document)).toBe(true);
    expect(JSON.parse(JSON.stringify(document))).toEqual(document);
  }
});

test("the documents accept and refuse what the zod schemas do", () => {
  const schemas = toJsonSchemas();
  const isCode = ajv.compile(schemas.errorCode);
  const isEnvelope = ajv.compile(schemas.errorEnvelope);
  const isAny = ajv.compile(schemas.anyErrorEnvelope);
  for (const code of errorCodes) {
    const { sample } = catalogue[code];
    expect(isCode(code)).toBe(true);
    expect(isEnvelope({ ...sample, further: [1] })).toBe(true);
    expect(isAny(sample)).toBe(true);
    expect(ajv.compile(schemas.byCode[code])(sample)).toBe(true);
  }
  expect(isCode("constructor")).toBe(false);
  expect(isEnvelope({ status: false, error_code: "constructor", description: "x" })).toBe(false);
  expect(isEnvelope({ status: false, error_code: "INSUFFICIENT_BALANCE", description: "x" })).toBe(false);
  expect(isAny({ status: false, error_code: " ", description: "x" })).toBe(false);
  expect(isAny({ status: true, error_code: "X", description: "x" })).toBe(false);
});

test("the document of one code has no alternatives around it", () => {
  const document = envelopeJsonSchema(registry, ["INSUFFICIENT_BALANCE"]);
  expect(document.$schema).toBe(DRAFT);
  expect(document.oneOf).toBeUndefined();
  expect(document.required).toContain("estimated_cost");
});
