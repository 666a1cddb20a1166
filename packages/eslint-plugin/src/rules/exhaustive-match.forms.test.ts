import { errorCodes, registry } from "@error-model/core";
import { ruleCases } from "../../test/rule-cases.js";
import { exhaustiveMatch } from "./exhaustive-match.js";

const OTHERS = errorCodes.filter((code) => code !== "INVALID_TO");
const CASES = OTHERS.map((code) => `case "${code}":`).join(" ");
const ENTRIES = OTHERS.map((code) => `${code}: ${JSON.stringify(registry[code].description)}`).join(", ");

ruleCases("exhaustive-match: further forms, with types", exhaustiveMatch, {
  mode: "typed",
  id: "end",
  suggestion: "addArms",
  valid: [
    "const s = new Map<ErrorCode, number>(); s.set(code, 1); show(s.get(code) ?? 0);",
    'if (code === "INVALID_TO") { show(); } if (product.status === "x") retry();',
  ],
  invalid: [
    {
      code: 'interface SendError { status: false; error_code: "INVALID_TO" | "INVALID_SENDER" | "DB_ERROR"; description: string } declare const sendError: SendError; import { match, P } from "ts-pattern"; match(sendError.error_code).with("INVALID_TO", retry).with(«P.string», retry).«otherwise»(show);',
      ids: ["arm", "end"],
      suggest: [
        [
          'interface SendError { status: false; error_code: "INVALID_TO" | "INVALID_SENDER" | "DB_ERROR"; description: string } declare const sendError: SendError; import { match, P } from "ts-pattern"; match(sendError.error_code).with("INVALID_TO", retry).with("INVALID_SENDER", "DB_ERROR", retry).otherwise(show);',
        ],
        [],
      ],
    },
    {
      code: 'interface SendError { status: false; error_code: "INVALID_TO" | "INVALID_SENDER" | "DB_ERROR"; description: string } declare const sendError: SendError; import { match, P } from "ts-pattern"; match(sendError).with(«{ error_code: P.string.startsWith("INVALID_") }», retry).with(«P._», show).exhaustive();',
      ids: ["arm", "arm"],
    },
    {
      code: 'function f(e: ApiError) { switch («e.error_code») { case "INVALID_TO": return 1; } return 0; } show(f);',
      ids: ["missing"],
      suggest: [
        [
          `function f(e: ApiError) { switch (e.error_code) { case "INVALID_TO": return 1; ${CASES}   throw new Error("This error code is not handled."); } return 0; } show(f);`,
        ],
      ],
    },
    {
      code: 'function f(e: ApiError): number { switch (e.error_code) { case "INVALID_TO": return 1; «default»: return 0; } } show(f);',
      ids: ["default"],
      suggest: [
        [
          `function f(e: ApiError): number { switch (e.error_code) { case "INVALID_TO": return 1; ${CASES} return 0; } } show(f);`,
        ],
      ],
    },
    {
      code: 'const M: «Partial<Record<ErrorCode, string>>» = { INVALID_TO: "x" }; export const label = (c: ErrorCode) => M[c] ?? "y";',
      ids: ["table"],
      suggest: [
        [
          `const M: Partial<Record<ErrorCode, string>> = { INVALID_TO: "x", ${ENTRIES} }; export const label = (c: ErrorCode) => M[c] ?? "y";`,
        ],
      ],
    },
    {
      code: 'const M: { [K in ErrorCode]?: string } = { INVALID_TO: "x" }; export const label = (c: ErrorCode) => «M[c]» ?? "y";',
      ids: ["table"],
      suggest: [
        [
          `const M: { [K in ErrorCode]?: string } = { INVALID_TO: "x", ${ENTRIES} }; export const label = (c: ErrorCode) => M[c] ?? "y";`,
        ],
      ],
    },
    {
      code: 'function f(c: ErrorCode) { if («c === "INVALID_TO"») { return 1; } else if (c === "DB_ERROR") { return 2; } else { return 3; } } show(f);',
      ids: ["chain"],
    },
    {
      code: 'export const M: «Partial<Record<ErrorCode, string>>» = { INVALID_TO: "x" };',
      ids: ["table"],
      suggest: [[`export const M: Partial<Record<ErrorCode, string>> = { INVALID_TO: "x", ${ENTRIES} };`]],
    },
    {
      code: 'export const M = { INVALID_TO: "x" } satisfies «Partial<Record<ErrorCode, string>>»;',
      ids: ["table"],
      suggest: [
        [`export const M = { INVALID_TO: "x", ${ENTRIES} } satisfies Partial<Record<ErrorCode, string>>;`],
      ],
    },
    {
      code: 'interface SendError { status: false; error_code: "INVALID_TO" | "INVALID_SENDER" | "DB_ERROR"; description: string } declare const sendError: SendError; import { match, P } from "ts-pattern"; match(sendError).with({ error_code: "INVALID_TO" }, retry).with(«{ description: P.string }», show).exhaustive();',
      ids: ["arm"],
      suggest: [
        [
          'interface SendError { status: false; error_code: "INVALID_TO" | "INVALID_SENDER" | "DB_ERROR"; description: string } declare const sendError: SendError; import { match, P } from "ts-pattern"; match(sendError).with({ error_code: "INVALID_TO" }, retry).with({ error_code: "INVALID_SENDER" }, { error_code: "DB_ERROR" }, show).exhaustive();',
        ],
      ],
    },
    {
      code: 'interface SendError { status: false; error_code: "INVALID_TO" | "INVALID_SENDER" | "DB_ERROR"; description: string } declare const sendError: SendError; import { match, P } from "ts-pattern"; match(sendError.error_code).with(«P.when((c) => true)», show).exhaustive();',
      ids: ["arm"],
      suggest: [
        [
          'interface SendError { status: false; error_code: "INVALID_TO" | "INVALID_SENDER" | "DB_ERROR"; description: string } declare const sendError: SendError; import { match, P } from "ts-pattern"; match(sendError.error_code).with("INVALID_TO", "INVALID_SENDER", "DB_ERROR", show).exhaustive();',
        ],
      ],
    },
    {
      code: 'interface SendError { status: false; error_code: "INVALID_TO" | "INVALID_SENDER" | "DB_ERROR"; description: string } declare const sendError: SendError; import { match, P } from "ts-pattern"; match(sendError.error_code).with(«P.union(P.string)», show).exhaustive();',
      ids: ["arm"],
      suggest: [
        [
          'interface SendError { status: false; error_code: "INVALID_TO" | "INVALID_SENDER" | "DB_ERROR"; description: string } declare const sendError: SendError; import { match, P } from "ts-pattern"; match(sendError.error_code).with("INVALID_TO", "INVALID_SENDER", "DB_ERROR", show).exhaustive();',
        ],
      ],
    },
    {
      code: 'interface SendError { status: false; error_code: "INVALID_TO" | "INVALID_SENDER" | "DB_ERROR"; description: string } declare const sendError: SendError; import { match, P } from "ts-pattern"; match(sendError.error_code).with("INVALID_TO", show).with(«P.optional(P.string)», show).exhaustive();',
      ids: ["arm"],
      suggest: [
        [
          'interface SendError { status: false; error_code: "INVALID_TO" | "INVALID_SENDER" | "DB_ERROR"; description: string } declare const sendError: SendError; import { match, P } from "ts-pattern"; match(sendError.error_code).with("INVALID_TO", show).with("INVALID_SENDER", "DB_ERROR", show).exhaustive();',
        ],
      ],
    },
    {
      code: 'interface SendError { status: false; error_code: "INVALID_TO" | "INVALID_SENDER" | "DB_ERROR"; description: string } declare const sendError: SendError; import { match } from "ts-pattern"; match(sendError.error_code).with("INVALID_TO", show).when(«(c) => c.startsWith("INVALID")», show).«otherwise»(() => null);',
      ids: ["arm", "end"],
    },
  ],
});
