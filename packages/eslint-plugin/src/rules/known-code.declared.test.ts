import { ruleCases } from "../../test/rule-cases.js";
import { knownCode } from "./known-code.js";

const core = 'import { defineEndpoint, defineRegistry, withErrorCode } from "@error-model/core"; ';
const route = 'method: "GET", path: "/balance", request: {}, response: balance';

ruleCases("known-code: codes that endpoints and schemas declare, plain JavaScript", knownCode, {
  mode: "javascript",
  id: "misspelt",
  suggestion: "useNearest",
  valid: [
    `${core}defineEndpoint({ ${route}, errors: ["NOT_FOUND", "FORBIDDEN"] });`,
    `${core}defineEndpoint({ ${route}, errors: [...shared, code] });`,
    `${core}defineEndpoint({ ${route} }); defineEndpoint(definition); defineEndpoint();`,
    // Codes that are nearly none of ours show that a registry of one's own is in use.
    `${core}defineEndpoint({ ${route}, errors: ["QUOTA_USED_UP", "NOT_FUND"] });`,
    `${core}const own = defineRegistry({ INVALID_PARAM: entry }); defineEndpoint({ ${route}, errors: ["INVALID_PARAM"] }); use(own);`,
    'import { parseResponse } from "@error-model/client"; parseResponse(response, { registry: all, errors: ["NOT_FUND"] });',
    'import { declareCodes } from "@error-model/server"; declareCodes(request, { codes: ["NOT_FUND"] });',
    'import { defineEndpoint } from "./endpoints.js"; defineEndpoint({ errors: ["NOT_FUND"] }, "NOT_FOUND");',
    { code: `${core}defineEndpoint({ ${route}, errors: ["NOT_FUND"] });`, options: { allow: ["NOT_FUND"] } },
    {
      code: `${core}defineEndpoint({ ${route}, errors: ["INVALID_PARAM"] });`,
      settings: { registries: [["INVALID_PARAM"]] },
    },
    `${core}withErrorCode(schema, "INVALID_TO"); withErrorCode(schema, code); withErrorCode(schema);`,
  ],
  invalid: [
    {
      code: `${core}defineEndpoint({ ${route}, errors: ["FORBIDDEN", «"NOT_FUND"»] });`,
      suggest: [[`${core}defineEndpoint({ ${route}, errors: ["FORBIDDEN", "NOT_FOUND"] });`]],
    },
    {
      code: `${core}const errors = [«"NOT_FUND"»]; defineEndpoint({ ${route}, errors });`,
      suggest: [[`${core}const errors = ["NOT_FOUND"]; defineEndpoint({ ${route}, errors });`]],
    },
    {
      code: 'import { declareCodes } from "@error-model/server"; declareCodes(request, { errors: [«"NOT_FUND"»] });',
      suggest: [
        [
          'import { declareCodes } from "@error-model/server"; declareCodes(request, { errors: ["NOT_FOUND"] });',
        ],
      ],
    },
    {
      code: 'import { parseResponse } from "@error-model/client"; parseResponse(response, { schema, errors: [«"NOT_FUND"»] });',
      suggest: [
        [
          'import { parseResponse } from "@error-model/client"; parseResponse(response, { schema, errors: ["NOT_FOUND"] });',
        ],
      ],
    },
    {
      code: 'import { failureOptions } from "@error-model/client/ky"; failureOptions({ errors: [«"NOT_FUND"»] });',
      suggest: [
        [
          'import { failureOptions } from "@error-model/client/ky"; failureOptions({ errors: ["NOT_FOUND"] });',
        ],
      ],
    },
    {
      code: `${core}withErrorCode(schema, «"INVALID_TOO"»);`,
      output: `${core}withErrorCode(schema, "INVALID_TO");`,
    },
    {
      code: `${core}const CODE = «"INVALID_TOO"»; withErrorCode(schema, CODE);`,
      output: `${core}const CODE = "INVALID_TO"; withErrorCode(schema, CODE);`,
    },
    {
      code: `${core}withErrorCode(schema, { default: "INVALID_TO", too_big: «"INVALID_TOO"» });`,
      output: `${core}withErrorCode(schema, { default: "INVALID_TO", too_big: "INVALID_TO" });`,
    },
  ],
});

const zod = 'import { z } from "zod"; import { defineEndpoint, withErrorCode } from "@error-model/core"; ';
const typedRoute = 'method: "GET", path: "/balance", request: {}, response: z.string()';

ruleCases("known-code: codes that endpoints and schemas declare, with types", knownCode, {
  mode: "typed",
  id: "misspelt",
  suggestion: "useNearest",
  valid: [`${zod}show(defineEndpoint({ ${typedRoute}, errors: ["NOT_FOUND"] }));`],
  invalid: [
    {
      code: `${zod}show(defineEndpoint({ ${typedRoute}, errors: [«"NOT_FUND"»] as const }));`,
      suggest: [[`${zod}show(defineEndpoint({ ${typedRoute}, errors: ["NOT_FOUND"] as const }));`]],
    },
    {
      code: `${zod}show(withErrorCode(z.string(), «"INVALID_TOO"» as never));`,
      output: `${zod}show(withErrorCode(z.string(), "INVALID_TO" as never));`,
    },
  ],
});
