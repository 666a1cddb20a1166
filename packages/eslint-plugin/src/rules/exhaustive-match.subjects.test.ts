import { ruleCases } from "../../test/rule-cases.js";
import { exhaustiveMatch } from "./exhaustive-match.js";

const settings = { registries: [["INVALID_TO", "DB_ERROR"]] };
const seen = "show(body.error_code, body.description); ";
const T = 'import type { ErrorCode } from "@error-model/core"; ';
/** A switch with a default over something that may be a code. */
const over = (subject: string, before = seen) => ({
  code: `${before}switch (${subject}) { case "INVALID_TO": f(); break; «default»: g(); }`,
  settings,
  suggest: [[`${before}switch (${subject}) { case "INVALID_TO": f(); break; case "DB_ERROR": g(); }`]],
});
const other = (subject: string, before = seen): { code: string; settings: object } => ({
  code: `${before}switch (${subject}) { case "INVALID_TO": f(); break; default: g(); }`,
  settings,
});

ruleCases("exhaustive-match: what is a code, without types", exhaustiveMatch, {
  mode: "typescript",
  id: "default",
  suggestion: "addArms",
  valid: [
    other("body.error_code && kind"),
    other("Number(body.error_code)"),
    other("body.error_code.slice(1)"),
    other("String()"),
    other("kind as Kind"),
    other("kind as string"),
    other("kind", "const { kind, error_code } = body; show(error_code, body.description); "),
    other("kind", `const [kind] = body.error_code; ${seen}`),
    other("kind", `let kind; [kind] = [body.error_code]; ${seen}`),
    other("kind", `let kind = load(); kind++; ${seen}`),
    {
      code: `${seen}function f(other = "x", kind) { switch (kind) { case "INVALID_TO": break; default: g(); } } f(body.error_code, "y"); f();`,
      settings,
    },
    {
      code: `function f(kind, n) { f(kind, n - 1); switch (kind) { case "INVALID_TO": break; default: g(); } }`,
      settings,
    },
    {
      code: `let a = b; let b = a; switch (a) { case "INVALID_TO": break; default: g(); } show("error_code");`,
      settings,
    },
    other("kind", `${seen}const kind: string = body.error_code; `),
    other("kind", `${seen}function f(kind: number) { return kind; } `),
  ],
  invalid: [
    over("await body.error_code"),
    over('body.error_code ?? "NONE"'),
    over('body.error_code || ""'),
    over("String(body.error_code)"),
    over("body.error_code.toUpperCase()"),
    over("body.error_code.trim().toUpperCase()"),
    over("kind as ErrorCode", T),
    over("<ErrorCode>kind", T),
    over("load().kind as ErrorCode", T),
    over("kind", `${T}declare const kind: ErrorCode; `),
    over("kind", "const { error_code: kind, description } = body; show(description); "),
    over("kind", 'const { error_code: kind = "NONE", description } = body; show(description); '),
    over("kind", `${seen}let kind; kind = body.error_code; `),
    over("kind", `${seen}const kind = body.error_code; `),
    {
      code: `${seen}function f(n, kind) { switch (kind) { case "INVALID_TO": break; «default»: g(); } } f(1, body.error_code);`,
      settings,
      suggest: [
        [
          `${seen}function f(n, kind) { switch (kind) { case "INVALID_TO": break; case "DB_ERROR": g(); } } f(1, body.error_code);`,
        ],
      ],
    },
  ],
});

const own = 'declare const own: { error_code: "OUT_OF_STOCK" | "INVALID_TO"; description: string }; ';
const two = 'declare const two: { error_code: "INVALID_TO" | "DB_ERROR"; description: string }; ';
const P = 'import { match, P } from "ts-pattern"; import { matchError } from "@error-model/core"; ';
const cases = 'case "INVALID_TO": show(); break; case "DB_ERROR": retry(); break;';

ruleCases("exhaustive-match: what a type leaves, with types", exhaustiveMatch, {
  mode: "typed",
  id: "end",
  suggestion: "endExhaustively",
  valid: [
    `${own}switch (own.error_code) { case "OUT_OF_STOCK": show(); break; case "INVALID_TO": retry(); }`,
    `${two}switch (two.error_code) { ${cases} default: two.error_code satisfies never; }`,
    'declare const kind: "INVALID_TO"; switch (kind) { case "INVALID_TO": show(); break; default: retry(); }',
    'declare const kind: "INVALID_TO" | "paused"; switch (kind) { case "INVALID_TO": show(); break; default: retry(); }',
  ],
  invalid: [
    {
      code: `${own}switch («own.error_code») { case "OUT_OF_STOCK": show(); }`,
      ids: ["missing"],
      suggest: [
        [
          {
            id: "addArms",
            output: `${own}switch (own.error_code) { case "OUT_OF_STOCK": show();   break; case "INVALID_TO":   throw new Error("This error code is not handled."); }`,
          },
        ],
      ],
    },
    {
      code: `${P}${own}match(own).with({ error_code: "OUT_OF_STOCK" }, show).«otherwise»(show);`,
      suggest: [
        [
          {
            id: "addArms",
            output: `${P}${own}match(own).with({ error_code: "OUT_OF_STOCK" }, show).with({ error_code: "INVALID_TO" }, show).exhaustive();`,
          },
        ],
      ],
    },
    {
      code: `${P}${two}match(two).with({ error_code: "INVALID_TO" }, show).with({ error_code: "DB_ERROR" }, show).«otherwise»(show);`,
      suggest: [
        [
          `${P}${two}match(two).with({ error_code: "INVALID_TO" }, show).with({ error_code: "DB_ERROR" }, show).exhaustive();`,
        ],
      ],
    },
    {
      code: `${P}match(loose).with({ error_code: "INVALID_TO" }, show).«otherwise»(show);`,
    },
    {
      code: `${P}match(loose).with({ error_code: "INVALID_TO" }, show).«with»({ error_code: "DB_ERROR" }, show);`,
      settings,
      ids: ["open"],
    },
    {
      code: `${P}${two}matchError(two).with("INVALID_TO", show).«with»("DB_ERROR", show);`,
      ids: ["open"],
      suggest: [[`${P}${two}matchError(two).with("INVALID_TO", show).with("DB_ERROR", show).exhaustive();`]],
    },
    {
      code: `function f<C extends "INVALID_TO" | "DB_ERROR">(e: { error_code: C; description: string }) { switch («e.error_code») { case "INVALID_TO": show(); } }`,
      ids: ["missing"],
      suggest: [
        [
          {
            id: "addArms",
            output: `function f<C extends "INVALID_TO" | "DB_ERROR">(e: { error_code: C; description: string }) { switch (e.error_code) { case "INVALID_TO": show();   break; case "DB_ERROR":   throw new Error("This error code is not handled."); } }`,
          },
        ],
      ],
    },
    { code: `${two}switch (two.error_code) { ${cases} «default»: }`, ids: ["default"] },
    { code: `${two}switch (two.error_code) { ${cases} «default»: {} }`, ids: ["default"] },
    {
      code: `${two}switch (two.error_code) { ${cases} «default»: { show(); } }`,
      ids: ["default"],
      suggest: [
        [
          {
            id: "proveNever",
            output: `${two}switch (two.error_code) { ${cases} default: { two.error_code satisfies never; show(); } }`,
          },
        ],
      ],
    },
    {
      code: `${P}${two}match(two.error_code).with("INVALID_TO", «P.string», show).exhaustive();`,
      ids: ["arm"],
    },
  ],
});
