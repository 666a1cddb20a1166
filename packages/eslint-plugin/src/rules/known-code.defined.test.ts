import { ruleCases } from "../../test/rule-cases.js";
import { knownCode } from "./known-code.js";

const define = 'import { defineRegistry } from "@error-model/core"; ';

ruleCases("known-code: codes that the file defines, and lines that the compiler refuses", knownCode, {
  mode: "typescript",
  id: "unknown",
  valid: [
    `${define}const printer = defineRegistry({ OUT_OF_PAPER: entry }); show({ status: false, error_code: "OUT_OF_PAPER", description: "" }, printer);`,
    `${define}const entries = { OUT_OF_PAPER: entry, ...more }; const printer = defineRegistry(entries); if (body.error_code === "OUT_OF_PAPER") fill(printer);`,
    `${define}test("x", () => { const read = createEnvelopeReader(defineRegistry({ "OUT_OF_PAPER": entry })); expect(read(x)).toMatchObject({ error_code: "OUT_OF_PAPER" }); });`,
    'import { apiError } from "@error-model/server";\n// @ts-expect-error: no such code\napiError("NOPE");',
    'import { apiError } from "@error-model/server";\n/* @ts-expect-error -- no such code */\nthrow apiError("NOPE");',
    'import type { ErrorCode } from "@error-model/core";\nconst e = (\n  <Show\n    // @ts-expect-error\n    code={"NOPE" satisfies ErrorCode}\n  />\n);',
  ],
  invalid: [
    {
      code: `${define}const printer = defineRegistry({ OUT_OF_PAPER: entry }); show({ status: false, error_code: «"OUT_OF_INK"», description: "" }, printer);`,
    },
    {
      code: `${define}const printer = defineRegistry({ [name]: entry, ...more }); show({ status: false, error_code: «"OUT_OF_INK"», description: "" }, printer);`,
    },
    {
      code: `${define}const printer = defineRegistry(entriesOf("OUT_OF_PAPER")); show({ status: false, error_code: «"OUT_OF_PAPER"», description: "" }, printer);`,
    },
    {
      code: `${define}const printer = later(defineRegistry); show({ status: false, error_code: «"OUT_OF_PAPER"», description: "" }, printer);`,
    },
    {
      code: 'import { apiError } from "@error-model/server";\n// @ts-ignore: no such code\napiError(«"NOPE"»);',
    },
    {
      code: 'import { apiError } from "@error-model/server";\n// @ts-expect-error: no such code\nshow();\napiError(«"NOPE"»);',
    },
    {
      code: 'import { apiError } from "@error-model/server";\napiError(«"NOPE"»);\n// @ts-expect-error: something else\nshow();',
    },
    {
      code: 'import { apiError } from "@error-model/server";\n// not a @ts-expect-error\napiError(«"NOPE"»);',
    },
  ],
});
