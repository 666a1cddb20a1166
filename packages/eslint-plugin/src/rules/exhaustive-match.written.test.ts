import { ruleCases } from "../../test/rule-cases.js";
import { exhaustiveMatch } from "./exhaustive-match.js";

const T = 'import type { ErrorCode, ErrorEnvelope } from "@error-model/core"; ';
const P = 'import { match, P } from "ts-pattern"; show(body.error_code); ';
const two = 'case "INVALID_TO": return 1; case "DB_ERROR": return 2;';
const settings = { registries: [["INVALID_TO", "DB_ERROR", "NOT_FOUND"]] };

const on = (type: string, cases = two, before = ""): { code: string; settings: object } => ({
  code: `${T}${before}function f(e: ${type}) { switch (e.error_code) { ${cases} } }`,
  settings,
});
/** An arm that takes every code, and what its suggestion puts in the pattern's place. */
const wide = (pattern: string) => ({
  code: `${P}match(body).with(«${pattern}», f).exhaustive();`,
  settings: { registries: [["INVALID_TO", "DB_ERROR"]] },
  suggest: [
    [`${P}match(body).with({ error_code: "INVALID_TO" }, { error_code: "DB_ERROR" }, f).exhaustive();`],
  ],
});

ruleCases("exhaustive-match: codes that written types leave", exhaustiveMatch, {
  mode: "typescript",
  id: "missing",
  suggestion: "addArms",
  valid: [
    on('ErrorEnvelope<"INVALID_TO" | "DB_ERROR">'),
    on('Readonly<ErrorEnvelope<"INVALID_TO" | "DB_ERROR">>'),
    on('{ id: number; error_code: "INVALID_TO" | "DB_ERROR"; description: string }'),
    on(
      "Refused",
      two,
      'interface Refused { id: number; error_code: "INVALID_TO" | "DB_ERROR"; description: string } ',
    ),
    on("Refused", two, 'type Refused = ErrorEnvelope<"INVALID_TO" | "DB_ERROR">; '),
    on("ErrorEnvelope<Code>", two, 'type Code = "INVALID_TO" | "DB_ERROR"; '),
    on("ErrorEnvelope<Code>", two, 'type Known = "INVALID_TO"; type Code = Known | "DB_ERROR"; '),
    on('ErrorEnvelope<Known["code"]>', two, 'interface Known { code: "INVALID_TO" | "DB_ERROR" } '),
    // What the codes are stands elsewhere: nothing can be said to be missing.
    on("ErrorEnvelope<SendCode>", two, 'import type { SendCode } from "./send.js"; '),
    on('ErrorEnvelope<SendCode | "DB_ERROR">', two, 'import type { SendCode } from "./send.js"; '),
    on("ErrorEnvelope<send.Code>", two, 'import type * as send from "./send.js"; '),
    on("ErrorEnvelope<Codes[number]>", two, 'type Codes = ["INVALID_TO", "DB_ERROR"]; '),
    on("ErrorEnvelope<7>"),
    on("ErrorEnvelope<Code>", two, "type Code = Code; "),
    on("ErrorEnvelope<A>", two, "type A = B; type B = A; "),
    on('ErrorEnvelope<L["code"]>', two, 'interface L { code: L["code"] } '),
  ],
  invalid: [],
});

ruleCases("exhaustive-match: switches and chains, plain JavaScript", exhaustiveMatch, {
  mode: "javascript",
  id: "default",
  suggestion: "addArms",
  valid: [
    'switch (stripe.error_code) { case "card_declined": stop(); break; default: fail(); }',
    'switch (mode) { case "INVALID_TO": stop(); break; default: fail(); } show(body.error_code);',
    'if (a === "INVALID_TO") f(); else if (b === "DB_ERROR") g(); show(body.error_code);',
    'if (body.error_code > "INVALID_TO") f(); else if (body.error_code > "DB_ERROR") g();',
    'if (body.error_code === "INVALID_TO") f(); else if (ready) g();',
    "if (body.error_code === last) f(); else if (body.error_code === first) g();",
    "if (body.error_code === state.last) f(); else if (body.error_code === state.first) g();",
    "if (isKnown(body.error_code)) f(); else if (isOld(body.error_code)) g();",
    'if (["INVALID_TO"].includes(mode)) f(); else if (LIST.has(mode)) g(); show(body.error_code);',
    "if (list.includes()) f(); else if (list.has()) g(); show(body.error_code);",
    'const x = body.error_code === "INVALID_TO" ? 1 : 2;',
    'switch (true) { case body.error_code === "INVALID_TO": f(); }',
  ],
  invalid: [
    {
      code: 'if («body.error_code === "INVALID_TO"») f(); else if (body.error_code == "DB_ERROR") g();',
      ids: ["chain"],
    },
    {
      code: 'if («"INVALID_TO" === body.error_code») f(); else if ("DB_ERROR" === body.error_code) g();',
      ids: ["chain"],
    },
    {
      code: "if («body.error_code === CODES.TO») f(); else if (CODES.DB === body.error_code) g();",
      ids: ["chain"],
    },
    {
      code: 'if («ready && body.error_code === "INVALID_TO"») f(); else if (body.error_code === "DB_ERROR" || late) g();',
      ids: ["chain"],
    },
    {
      code: 'if («["INVALID_TO"].includes(body.error_code)») f(); else if (LIST.has(body.error_code)) g();',
      ids: ["chain"],
    },
    {
      code: 'switch (true) { case «body.error_code === "INVALID_TO"»: f(); break; case body.error_code === "DB_ERROR": g(); }',
      ids: ["chain"],
    },
    {
      code: 'const x = «body.error_code === "INVALID_TO"» ? 1 : body.error_code === "DB_ERROR" ? 2 : 3;',
      ids: ["chain"],
    },
  ],
});

ruleCases("exhaustive-match: arms that take what nobody named, plain JavaScript", exhaustiveMatch, {
  mode: "javascript",
  id: "arm",
  suggestion: "addArms",
  valid: [
    `${P}match(body).with({ error_code: "INVALID_TO", description: P.string }, f).exhaustive();`,
    `${P}match(body).with({ error_code: P.intersection("INVALID_TO", P.string) }, f).exhaustive();`,
    `${P}match(body).with({ error_code: P.when(isOld) }, f).exhaustive();`,
    `${P}match(body).with({ error_code: P.when((code) => code === "INVALID_TO") }, f).exhaustive();`,
    `${P}match(body).with({ error_code: P.when(() => false) }, f).exhaustive();`,
    `${P}match(body).with({ error_code: P.when((code) => ["INVALID_TO"].includes(code)) }, f).exhaustive();`,
    `${P}match(body).with({ ...shape }, f).exhaustive();`,
    `${P}match([]).with([], f).exhaustive();`,
    `${P}match([body.error_code, n]).with(["INVALID_TO", P._], f).exhaustive();`,
    `${P}match(body).with({ error_code: P.select("code", "INVALID_TO") }, f).exhaustive();`,
    `${P}match([a, b]).with(P._, f).otherwise(g);`,
    `${P}match({ a, ...b }).with(P._, f).otherwise(g);`,
    `${P}match(stripe.error_code).with("card_declined", f).otherwise(g);`,
  ],
  invalid: [
    wide("{ error_code: P.intersection(P.string, P.any) }"),
    wide('{ error_code: P.union("INVALID_TO", P.string) }'),
    { code: `${P}match(body).with(«{ error_code: P.select("code", P.string) }», f).exhaustive();` },
    { code: `${P}match(body).with(«{ error_code: P.select("code") }», f).exhaustive();` },
    wide("{ error_code: P.when(() => true) }"),
    wide('{ error_code: P.when((code) => code.startsWith("INVALID_")) }'),
    { code: `${P}match([body.error_code, n]).with(«[P._, P._]», f).exhaustive();` },
    {
      code: `${P}match({ code: body.error_code }).with({ code: "INVALID_TO" }, f).«otherwise»(g);`,
      ids: ["end"],
    },
    {
      code: 'import { matchError } from "@error-model/core"; matchError(body).with(«{}», f).exhaustive();',
      settings: { registries: [["INVALID_TO", "DB_ERROR"]] },
      suggest: [
        [
          'import { matchError } from "@error-model/core"; matchError(body).with("INVALID_TO", "DB_ERROR", f).exhaustive();',
        ],
      ],
    },
  ],
});
