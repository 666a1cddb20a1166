import { errorCodes } from "@error-model/core";
import { ruleCases } from "../../test/rule-cases.js";
import { exhaustiveMatch } from "./exhaustive-match.js";

const OTHERS = errorCodes.filter((code) => code !== "INVALID_TO");
const PATTERNS = OTHERS.map((code) => `{ error_code: "${code}" }`).join(", ");

ruleCases("exhaustive-match: typed ts-pattern matches", exhaustiveMatch, {
  mode: "typed",
  id: "end",
  suggestion: "addArms",
  valid: [
    'import { match, P } from "ts-pattern"; declare const few: "INVALID_TO" | "INVALID_SENDER" | "DB_ERROR"; match(few).with("INVALID_TO", "INVALID_SENDER", show).with("DB_ERROR", retry).exhaustive()',
    'import { match, P } from "ts-pattern"; interface SendError { status: false; error_code: "INVALID_TO" | "INVALID_SENDER" | "DB_ERROR"; description: string } declare const sendError: SendError; match(sendError).with({ error_code: "INVALID_TO" }, show).with({ error_code: P.union("INVALID_SENDER", "DB_ERROR") }, retry).exhaustive()',
    'import { match, P } from "ts-pattern"; declare const few: "INVALID_TO" | "INVALID_SENDER" | "DB_ERROR"; match(few).with("INVALID_TO", show).exhaustive((left) => show(left))',
    'import { match, P } from "ts-pattern"; declare const few: "INVALID_TO" | "INVALID_SENDER" | "DB_ERROR"; match(few).with(P.string, (c) => c.length > 3, show).with("INVALID_TO", "INVALID_SENDER", "DB_ERROR", show).exhaustive()',
    'import { match, P } from "ts-pattern"; declare const few: "INVALID_TO" | "INVALID_SENDER" | "DB_ERROR"; match(few).with(P.union("INVALID_TO", "DB_ERROR"), show).with("INVALID_SENDER", show).exhaustive()',
    'import { match, P } from "ts-pattern"; declare const few: "INVALID_TO" | "INVALID_SENDER" | "DB_ERROR"; match(few).with(P.when((c): c is "INVALID_TO" => c === "INVALID_TO"), show).with("INVALID_SENDER", "DB_ERROR", show).exhaustive()',
    'import { match, P } from "ts-pattern"; match(product.status).with("new", show).otherwise(show)',
    'import { match, P } from "ts-pattern"; match(product).with({ status: "new" }, show).with(P._, show).exhaustive()',
    'import { match, P } from "ts-pattern"; match(product.description).with(P.string.includes("x"), show).otherwise(show)',
    'import { match, P } from "ts-pattern"; match(telegram).with({ ok: true }, show).otherwise(show)',
    'import { match, P } from "ts-pattern"; match(response.status).with(200, show).otherwise(show)',
    'import { match, P } from "ts-pattern"; match(anything).with("INVALID_TO", show).otherwise(show)',
    'import { match, P } from "ts-pattern"; declare const kind: "INVALID_TO" | "SOMETHING"; match(kind).with("INVALID_TO", show).otherwise(show)',
    'import { match, P } from "ts-pattern"; match(result).with({ ok: true }, show).with({ ok: false }, show).exhaustive()',
    'import { match, P } from "ts-pattern"; interface SendError { status: false; error_code: "INVALID_TO" | "INVALID_SENDER" | "DB_ERROR"; description: string } declare const sendError: SendError; match(sendError).with({ error_code: "INVALID_TO", description: P.string }, show).with({ error_code: "INVALID_SENDER" }, { error_code: "DB_ERROR" }, show).exhaustive()',
    'const m = { match: (x: unknown) => ({ with: (...a: unknown[]) => ({ otherwise: show }) }) }; m.match(code).with("INVALID_TO").otherwise(show)',
  ],
  invalid: [
    {
      code: 'import { match, P } from "ts-pattern"; declare const few: "INVALID_TO" | "INVALID_SENDER" | "DB_ERROR"; match(few).with("INVALID_TO", show).«otherwise»(show);',
      suggest: [
        [
          'import { match, P } from "ts-pattern"; declare const few: "INVALID_TO" | "INVALID_SENDER" | "DB_ERROR"; match(few).with("INVALID_TO", show).with("INVALID_SENDER", "DB_ERROR", show).exhaustive();',
        ],
      ],
    },
    {
      code: 'import { match, P } from "ts-pattern"; declare const few: "INVALID_TO" | "INVALID_SENDER" | "DB_ERROR"; match(few).with("INVALID_TO", show).«otherwise»(() => retry());',
      suggest: [
        [
          'import { match, P } from "ts-pattern"; declare const few: "INVALID_TO" | "INVALID_SENDER" | "DB_ERROR"; match(few).with("INVALID_TO", show).with("INVALID_SENDER", "DB_ERROR", () => retry()).exhaustive();',
        ],
      ],
    },
    {
      code: 'import { match, P } from "ts-pattern"; declare const few: "INVALID_TO" | "INVALID_SENDER" | "DB_ERROR"; match(few).with("INVALID_TO", "INVALID_SENDER", "DB_ERROR", show).«otherwise»(show);',
      suggest: [
        [
          {
            id: "endExhaustively",
            output:
              'import { match, P } from "ts-pattern"; declare const few: "INVALID_TO" | "INVALID_SENDER" | "DB_ERROR"; match(few).with("INVALID_TO", "INVALID_SENDER", "DB_ERROR", show).exhaustive();',
          },
        ],
      ],
    },
    {
      code: 'import { match, P } from "ts-pattern"; declare const few: "INVALID_TO" | "INVALID_SENDER" | "DB_ERROR"; match(few).with("INVALID_TO", show).«run»();',
      suggest: [
        [
          'import { match, P } from "ts-pattern"; declare const few: "INVALID_TO" | "INVALID_SENDER" | "DB_ERROR"; match(few).with("INVALID_TO", show).with("INVALID_SENDER", "DB_ERROR", () => { throw new Error("This error code is not handled."); }).exhaustive();',
        ],
      ],
    },
    {
      code: 'import { match, P } from "ts-pattern"; declare const few: "INVALID_TO" | "INVALID_SENDER" | "DB_ERROR"; match(few).with("INVALID_TO", "INVALID_SENDER", "DB_ERROR", show).«run»();',
      suggest: [
        [
          {
            id: "endExhaustively",
            output:
              'import { match, P } from "ts-pattern"; declare const few: "INVALID_TO" | "INVALID_SENDER" | "DB_ERROR"; match(few).with("INVALID_TO", "INVALID_SENDER", "DB_ERROR", show).exhaustive();',
          },
        ],
      ],
    },
    {
      code: 'import { match, P } from "ts-pattern"; declare const few: "INVALID_TO" | "INVALID_SENDER" | "DB_ERROR"; match(few).with(P.union("INVALID_TO", "DB_ERROR"), show).«otherwise»(show);',
      suggest: [
        [
          'import { match, P } from "ts-pattern"; declare const few: "INVALID_TO" | "INVALID_SENDER" | "DB_ERROR"; match(few).with(P.union("INVALID_TO", "DB_ERROR"), show).with("INVALID_SENDER", show).exhaustive();',
        ],
      ],
    },
    {
      code: 'import { match, P } from "ts-pattern"; interface SendError { status: false; error_code: "INVALID_TO" | "INVALID_SENDER" | "DB_ERROR"; description: string } declare const sendError: SendError; match(sendError).with({ error_code: "INVALID_TO" }, show).«otherwise»(show);',
      suggest: [
        [
          'import { match, P } from "ts-pattern"; interface SendError { status: false; error_code: "INVALID_TO" | "INVALID_SENDER" | "DB_ERROR"; description: string } declare const sendError: SendError; match(sendError).with({ error_code: "INVALID_TO" }, show).with({ error_code: "INVALID_SENDER" }, { error_code: "DB_ERROR" }, show).exhaustive();',
        ],
      ],
    },
    {
      code: 'import { match, P } from "ts-pattern"; interface SendError { status: false; error_code: "INVALID_TO" | "INVALID_SENDER" | "DB_ERROR"; description: string } declare const sendError: SendError; match(sendError.error_code).with("INVALID_TO", show).«otherwise»(show);',
      suggest: [
        [
          'import { match, P } from "ts-pattern"; interface SendError { status: false; error_code: "INVALID_TO" | "INVALID_SENDER" | "DB_ERROR"; description: string } declare const sendError: SendError; match(sendError.error_code).with("INVALID_TO", show).with("INVALID_SENDER", "DB_ERROR", show).exhaustive();',
        ],
      ],
    },
    {
      code: 'import { match, P } from "ts-pattern"; interface SendError { status: false; error_code: "INVALID_TO" | "INVALID_SENDER" | "DB_ERROR"; description: string } declare const sendError: SendError; const { error_code } = sendError; match(error_code).with("INVALID_TO", show).«otherwise»(show);',
      suggest: [
        [
          'import { match, P } from "ts-pattern"; interface SendError { status: false; error_code: "INVALID_TO" | "INVALID_SENDER" | "DB_ERROR"; description: string } declare const sendError: SendError; const { error_code } = sendError; match(error_code).with("INVALID_TO", show).with("INVALID_SENDER", "DB_ERROR", show).exhaustive();',
        ],
      ],
    },
    {
      code: 'import { match, P } from "ts-pattern"; interface SendError { status: false; error_code: "INVALID_TO" | "INVALID_SENDER" | "DB_ERROR"; description: string } declare const sendError: SendError; match({ code: sendError.error_code }).with({ code: "INVALID_TO" }, show).«otherwise»(show);',
    },
    {
      code: 'import { match, P } from "ts-pattern"; interface SendError { status: false; error_code: "INVALID_TO" | "INVALID_SENDER" | "DB_ERROR"; description: string } declare const sendError: SendError; match([sendError.error_code, 1] as const).with(["INVALID_TO", 1], show).«otherwise»(show);',
    },
    {
      code: 'import { match, P } from "ts-pattern"; match(loose.error_code).with("INVALID_TO", show).«otherwise»(show);',
    },
    {
      code: 'import { match, P } from "ts-pattern"; match(loose).with({ error_code: "INVALID_TO" }, show).«otherwise»(show);',
    },
    {
      code: 'import * as p from "ts-pattern"; declare const few: "INVALID_TO" | "INVALID_SENDER" | "DB_ERROR"; p.match(few).with("INVALID_TO", show).«otherwise»(show);',
      suggest: [
        [
          'import * as p from "ts-pattern"; declare const few: "INVALID_TO" | "INVALID_SENDER" | "DB_ERROR"; p.match(few).with("INVALID_TO", show).with("INVALID_SENDER", "DB_ERROR", show).exhaustive();',
        ],
      ],
    },
    {
      code: 'import { match as on } from "ts-pattern"; declare const few: "INVALID_TO" | "INVALID_SENDER" | "DB_ERROR"; on(few).with("INVALID_TO", show).«otherwise»(show);',
      suggest: [
        [
          'import { match as on } from "ts-pattern"; declare const few: "INVALID_TO" | "INVALID_SENDER" | "DB_ERROR"; on(few).with("INVALID_TO", show).with("INVALID_SENDER", "DB_ERROR", show).exhaustive();',
        ],
      ],
    },
    {
      code: `import { match, P } from "ts-pattern"; declare const few: "INVALID_TO" | "INVALID_SENDER" | "DB_ERROR"; const label = match(few)
  .with("INVALID_TO", () => "to")
  .«otherwise»(() => "other"); show(label);`,
      suggest: [
        [
          `import { match, P } from "ts-pattern"; declare const few: "INVALID_TO" | "INVALID_SENDER" | "DB_ERROR"; const label = match(few)
  .with("INVALID_TO", () => "to")
  .with("INVALID_SENDER", "DB_ERROR", () => "other").exhaustive(); show(label);`,
        ],
      ],
    },
    {
      code: 'import { match, P } from "ts-pattern"; declare const few: "INVALID_TO" | "INVALID_SENDER" | "DB_ERROR"; match(few).returnType<string>().with("INVALID_TO", () => "to").«otherwise»(() => "");',
      suggest: [
        [
          'import { match, P } from "ts-pattern"; declare const few: "INVALID_TO" | "INVALID_SENDER" | "DB_ERROR"; match(few).returnType<string>().with("INVALID_TO", () => "to").with("INVALID_SENDER", "DB_ERROR", () => "").exhaustive();',
        ],
      ],
    },
    {
      code: 'import { match, P } from "ts-pattern"; function f<C extends "INVALID_TO" | "DB_ERROR">(c: C) { return match(c as "INVALID_TO" | "DB_ERROR").with("INVALID_TO", show).«otherwise»(show); } f("DB_ERROR");',
      suggest: [
        [
          'import { match, P } from "ts-pattern"; function f<C extends "INVALID_TO" | "DB_ERROR">(c: C) { return match(c as "INVALID_TO" | "DB_ERROR").with("INVALID_TO", show).with("DB_ERROR", show).exhaustive(); } f("DB_ERROR");',
        ],
      ],
    },
    {
      code: 'import { match, P } from "ts-pattern"; match(envelope).with({ error_code: "INVALID_TO" }, show).«otherwise»(show);',
      suggest: [
        [
          `import { match, P } from "ts-pattern"; match(envelope).with({ error_code: "INVALID_TO" }, show).with(${PATTERNS}, show).exhaustive();`,
        ],
      ],
    },
    {
      code: 'import { match, P } from "ts-pattern"; type Answer = { status: true; id: string } | ApiError; const answer = anything as Answer; match(answer).with({ status: true }, show).«otherwise»(show);',
    },
  ],
});
