import { ruleCases } from "../../test/rule-cases.js";
import { exhaustiveMatch } from "./exhaustive-match.js";

ruleCases("exhaustive-match: typed arms that swallow", exhaustiveMatch, {
  mode: "typed",
  id: "arm",
  suggestion: "addArms",
  valid: [
    'import { match, P } from "ts-pattern"; interface SendError { status: false; error_code: "INVALID_TO" | "INVALID_SENDER" | "DB_ERROR"; description: string } declare const sendError: SendError; match(sendError).with({ error_code: "INVALID_TO", description: P.any }, show).with({ error_code: "INVALID_SENDER" }, show).with({ error_code: "DB_ERROR" }, show).exhaustive()',
    'import { match, P } from "ts-pattern"; declare const few: "INVALID_TO" | "INVALID_SENDER" | "DB_ERROR"; match(few).with(P.select("c", "INVALID_TO"), show).with("INVALID_SENDER", "DB_ERROR", show).exhaustive()',
    'import { match, P } from "ts-pattern"; declare const few: "INVALID_TO" | "INVALID_SENDER" | "DB_ERROR"; match(few).when((c) => ["INVALID_TO"].includes(c), show).with("INVALID_TO", "INVALID_SENDER", "DB_ERROR", show).exhaustive()',
    'import { match, P } from "ts-pattern"; match(product).with({}, show).exhaustive()',
  ],
  invalid: [
    {
      code: 'import { match, P } from "ts-pattern"; declare const few: "INVALID_TO" | "INVALID_SENDER" | "DB_ERROR"; match(few).with("INVALID_TO", show).with(«P._», show).exhaustive();',
      suggest: [
        [
          'import { match, P } from "ts-pattern"; declare const few: "INVALID_TO" | "INVALID_SENDER" | "DB_ERROR"; match(few).with("INVALID_TO", show).with("INVALID_SENDER", "DB_ERROR", show).exhaustive();',
        ],
      ],
    },
    {
      code: 'import { match, P } from "ts-pattern"; declare const few: "INVALID_TO" | "INVALID_SENDER" | "DB_ERROR"; match(few).with("INVALID_TO", show).with(«P.any», show).exhaustive();',
      suggest: [
        [
          'import { match, P } from "ts-pattern"; declare const few: "INVALID_TO" | "INVALID_SENDER" | "DB_ERROR"; match(few).with("INVALID_TO", show).with("INVALID_SENDER", "DB_ERROR", show).exhaustive();',
        ],
      ],
    },
    {
      code: 'import { match, P } from "ts-pattern"; declare const few: "INVALID_TO" | "INVALID_SENDER" | "DB_ERROR"; match(few).with("INVALID_TO", show).with(«P.string», () => retry()).exhaustive();',
      suggest: [
        [
          'import { match, P } from "ts-pattern"; declare const few: "INVALID_TO" | "INVALID_SENDER" | "DB_ERROR"; match(few).with("INVALID_TO", show).with("INVALID_SENDER", "DB_ERROR", () => retry()).exhaustive();',
        ],
      ],
    },
    {
      code: 'import { match, P } from "ts-pattern"; declare const few: "INVALID_TO" | "INVALID_SENDER" | "DB_ERROR"; match(few).with("INVALID_TO", show).with(«P.nonNullable», show).exhaustive();',
      suggest: [
        [
          'import { match, P } from "ts-pattern"; declare const few: "INVALID_TO" | "INVALID_SENDER" | "DB_ERROR"; match(few).with("INVALID_TO", show).with("INVALID_SENDER", "DB_ERROR", show).exhaustive();',
        ],
      ],
    },
    {
      code: 'import { match, P } from "ts-pattern"; declare const few: "INVALID_TO" | "INVALID_SENDER" | "DB_ERROR"; match(few).with("INVALID_TO", show).with(«P.not("INVALID_TO")», show).exhaustive();',
      suggest: [
        [
          'import { match, P } from "ts-pattern"; declare const few: "INVALID_TO" | "INVALID_SENDER" | "DB_ERROR"; match(few).with("INVALID_TO", show).with("INVALID_SENDER", "DB_ERROR", show).exhaustive();',
        ],
      ],
    },
    {
      code: 'import { match, P } from "ts-pattern"; declare const few: "INVALID_TO" | "INVALID_SENDER" | "DB_ERROR"; match(few).with(«P.string.startsWith("INVALID_")», show).with("DB_ERROR", show).exhaustive();',
      suggest: [
        [
          'import { match, P } from "ts-pattern"; declare const few: "INVALID_TO" | "INVALID_SENDER" | "DB_ERROR"; match(few).with("INVALID_TO", "INVALID_SENDER", show).with("DB_ERROR", show).exhaustive();',
        ],
      ],
    },
    {
      code: 'import { match, P } from "ts-pattern"; declare const few: "INVALID_TO" | "INVALID_SENDER" | "DB_ERROR"; match(few).with(«P.string.regex(/^INVALID/)», show).with("DB_ERROR", show).exhaustive();',
      suggest: [
        [
          'import { match, P } from "ts-pattern"; declare const few: "INVALID_TO" | "INVALID_SENDER" | "DB_ERROR"; match(few).with("INVALID_TO", "INVALID_SENDER", show).with("DB_ERROR", show).exhaustive();',
        ],
      ],
    },
    {
      code: 'import { match, P } from "ts-pattern"; declare const few: "INVALID_TO" | "INVALID_SENDER" | "DB_ERROR"; match(few).with(«P.when(() => true)», show).exhaustive();',
      suggest: [
        [
          'import { match, P } from "ts-pattern"; declare const few: "INVALID_TO" | "INVALID_SENDER" | "DB_ERROR"; match(few).with("INVALID_TO", "INVALID_SENDER", "DB_ERROR", show).exhaustive();',
        ],
      ],
    },
    {
      code: 'import { match, P } from "ts-pattern"; declare const few: "INVALID_TO" | "INVALID_SENDER" | "DB_ERROR"; match(few).with(«P.when((c) => c.startsWith("INVALID_"))», show).with("DB_ERROR", "INVALID_TO", "INVALID_SENDER", show).exhaustive();',
    },
    {
      code: 'import { match, P } from "ts-pattern"; declare const few: "INVALID_TO" | "INVALID_SENDER" | "DB_ERROR"; match(few).when(«() => true», show).with("DB_ERROR", "INVALID_TO", "INVALID_SENDER", show).exhaustive();',
    },
    {
      code: 'import { match, P } from "ts-pattern"; declare const few: "INVALID_TO" | "INVALID_SENDER" | "DB_ERROR"; match(few).with("INVALID_TO", show).with(«P.select()», show).exhaustive();',
    },
    {
      code: 'import { match, P } from "ts-pattern"; declare const few: "INVALID_TO" | "INVALID_SENDER" | "DB_ERROR"; match(few).with("INVALID_TO", show).with(«P.select("rest")», show).exhaustive();',
    },
    {
      code: 'import { match, P } from "ts-pattern"; declare const few: "INVALID_TO" | "INVALID_SENDER" | "DB_ERROR"; match(few).with("INVALID_TO", show).with(«P.union("DB_ERROR", P.string)», show).exhaustive();',
      suggest: [
        [
          'import { match, P } from "ts-pattern"; declare const few: "INVALID_TO" | "INVALID_SENDER" | "DB_ERROR"; match(few).with("INVALID_TO", show).with("INVALID_SENDER", "DB_ERROR", show).exhaustive();',
        ],
      ],
    },
    {
      code: 'import { match, P } from "ts-pattern"; interface SendError { status: false; error_code: "INVALID_TO" | "INVALID_SENDER" | "DB_ERROR"; description: string } declare const sendError: SendError; match(sendError).with({ error_code: "INVALID_TO" }, show).with(«{}», show).exhaustive();',
      suggest: [
        [
          'import { match, P } from "ts-pattern"; interface SendError { status: false; error_code: "INVALID_TO" | "INVALID_SENDER" | "DB_ERROR"; description: string } declare const sendError: SendError; match(sendError).with({ error_code: "INVALID_TO" }, show).with({ error_code: "INVALID_SENDER" }, { error_code: "DB_ERROR" }, show).exhaustive();',
        ],
      ],
    },
    {
      code: 'import { match, P } from "ts-pattern"; interface SendError { status: false; error_code: "INVALID_TO" | "INVALID_SENDER" | "DB_ERROR"; description: string } declare const sendError: SendError; match(sendError).with({ error_code: "INVALID_TO" }, show).with(«{ status: false }», show).exhaustive();',
      suggest: [
        [
          'import { match, P } from "ts-pattern"; interface SendError { status: false; error_code: "INVALID_TO" | "INVALID_SENDER" | "DB_ERROR"; description: string } declare const sendError: SendError; match(sendError).with({ error_code: "INVALID_TO" }, show).with({ error_code: "INVALID_SENDER" }, { error_code: "DB_ERROR" }, show).exhaustive();',
        ],
      ],
    },
    {
      code: 'import { match, P } from "ts-pattern"; interface SendError { status: false; error_code: "INVALID_TO" | "INVALID_SENDER" | "DB_ERROR"; description: string } declare const sendError: SendError; match(sendError).with({ error_code: "INVALID_TO" }, show).with(«{ error_code: P.string }», show).exhaustive();',
      suggest: [
        [
          'import { match, P } from "ts-pattern"; interface SendError { status: false; error_code: "INVALID_TO" | "INVALID_SENDER" | "DB_ERROR"; description: string } declare const sendError: SendError; match(sendError).with({ error_code: "INVALID_TO" }, show).with({ error_code: "INVALID_SENDER" }, { error_code: "DB_ERROR" }, show).exhaustive();',
        ],
      ],
    },
    {
      code: 'import { match, P } from "ts-pattern"; interface SendError { status: false; error_code: "INVALID_TO" | "INVALID_SENDER" | "DB_ERROR"; description: string } declare const sendError: SendError; match(sendError).with({ error_code: "INVALID_TO" }, show).with(«{ error_code: P.not("INVALID_TO") }», show).exhaustive();',
      suggest: [
        [
          'import { match, P } from "ts-pattern"; interface SendError { status: false; error_code: "INVALID_TO" | "INVALID_SENDER" | "DB_ERROR"; description: string } declare const sendError: SendError; match(sendError).with({ error_code: "INVALID_TO" }, show).with({ error_code: "INVALID_SENDER" }, { error_code: "DB_ERROR" }, show).exhaustive();',
        ],
      ],
    },
    {
      code: 'import { match, P } from "ts-pattern"; interface SendError { status: false; error_code: "INVALID_TO" | "INVALID_SENDER" | "DB_ERROR"; description: string } declare const sendError: SendError; match(sendError).with({ error_code: "INVALID_TO" }, show).with(«{ status: false, description: P.string }», show).exhaustive();',
      suggest: [
        [
          'import { match, P } from "ts-pattern"; interface SendError { status: false; error_code: "INVALID_TO" | "INVALID_SENDER" | "DB_ERROR"; description: string } declare const sendError: SendError; match(sendError).with({ error_code: "INVALID_TO" }, show).with({ error_code: "INVALID_SENDER" }, { error_code: "DB_ERROR" }, show).exhaustive();',
        ],
      ],
    },
    {
      code: 'import { match, P } from "ts-pattern"; interface SendError { status: false; error_code: "INVALID_TO" | "INVALID_SENDER" | "DB_ERROR"; description: string } declare const sendError: SendError; match(sendError).with({ error_code: "INVALID_TO" }, show).with(«P._», show).exhaustive();',
      suggest: [
        [
          'import { match, P } from "ts-pattern"; interface SendError { status: false; error_code: "INVALID_TO" | "INVALID_SENDER" | "DB_ERROR"; description: string } declare const sendError: SendError; match(sendError).with({ error_code: "INVALID_TO" }, show).with({ error_code: "INVALID_SENDER" }, { error_code: "DB_ERROR" }, show).exhaustive();',
        ],
      ],
    },
    {
      code: 'import { match, P } from "ts-pattern"; interface SendError { status: false; error_code: "INVALID_TO" | "INVALID_SENDER" | "DB_ERROR"; description: string } declare const sendError: SendError; const { any: anyCode } = P; const rest = P._; match(sendError).with({ error_code: "INVALID_TO" }, show).with(«rest», show).exhaustive(); show(anyCode);',
      suggest: [
        [
          'import { match, P } from "ts-pattern"; interface SendError { status: false; error_code: "INVALID_TO" | "INVALID_SENDER" | "DB_ERROR"; description: string } declare const sendError: SendError; const { any: anyCode } = P; const rest = P._; match(sendError).with({ error_code: "INVALID_TO" }, show).with({ error_code: "INVALID_SENDER" }, { error_code: "DB_ERROR" }, show).exhaustive(); show(anyCode);',
        ],
      ],
    },
  ],
});
