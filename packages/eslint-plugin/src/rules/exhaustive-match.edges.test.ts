import { ruleCases } from "../../test/rule-cases.js";
import { exhaustiveMatch } from "./exhaustive-match.js";

const seen = "show(body.error_code, body.description); ";
const begin = `import { match, matchError, P } from "ts-pattern"; ${seen}`;
const settings = { registries: [["INVALID_TO", "DB_ERROR"]] };
const of = (before: string, code: string): { code: string; settings: object } => ({
  code: `${before}${code}`,
  settings,
});
const arm = (pattern: string) => of(begin, `match(body.error_code).with(${pattern}, f).exhaustive();`);
const both = '"INVALID_TO", "DB_ERROR"';
const thrown = 'throw new Error("This error code is not handled.");';

ruleCases("exhaustive-match: arms and their patterns, plain JavaScript", exhaustiveMatch, {
  mode: "javascript",
  id: "arm",
  suggestion: "addArms",
  valid: [
    arm(both),
    arm("P[kind]"),
    arm("other.string"),
    arm('P.union("INVALID_TO", "DB_ERROR")'),
    arm('P.select("code", "INVALID_TO"), "DB_ERROR"'),
    arm("P.when((code) => { log(code); })"),
    arm("P.when((code) => false)"),
    arm("P.when(isRetryable)"),
    arm('P.when((code) => ["INVALID_TO"].includes(code))'),
    arm("P.when((code) => registry.handles(code))"),
    arm('P.intersection(P.string, P.union("INVALID_TO"))'),
    of(begin, "match(); match(body.error_code); match(body).with({ ...base }, f).exhaustive();"),
    of(begin, 'match(body).with({ [key]: "x" }, f).exhaustive();'),
    of(begin, 'match(body).with({ description: P.string.includes("x") }, f).exhaustive();'),
    of(
      begin,
      'match(result).with({ ok: false, error: { error_code: "DB_ERROR" } }, f).with({ ...base }, g).exhaustive();',
    ),
    of(
      begin,
      'match(result).with({ ok: false, error: { error_code: "DB_ERROR" } }, f).with({ [key]: P._ }, g).exhaustive();',
    ),
    of(
      begin,
      'match(result).with({ ok: false, error: { error_code: "DB_ERROR" } }, f).with({ ok: true }, g).exhaustive();',
    ),
    of(
      begin,
      'match(result).with({ ok: false, error: { error_code: "OTHER_CODE" } }, f).with({ ok: false }, g).exhaustive();',
    ),
    of(begin, 'match(body.error_code).with("card_declined", f).otherwise(g);'),
  ],
  invalid: [
    arm('«P.string.minLength(1).startsWith("INVALID_")»'),
    arm("«P.select()»"),
    arm('«P.select("code")»'),
    arm('«P.select("code", P.string)»'),
    arm('«P.select("code", P.union("INVALID_TO", P.any))»'),
    arm("«P.optional(P.string)»"),
    arm("«P.intersection(P.string, P._)»"),
    arm("«P.when(() => true)»"),
    arm('«P.when((code) => code.startsWith("INVALID_"))»'),
    arm("«P.when((code) => /^INVALID/.test(code))»"),
    of(begin, "match([body.error_code, n]).with(«[P.string, P._]», f).exhaustive();"),
    of(begin, "match(body.error_code).when(«() => true», f).exhaustive();"),
    of(
      begin,
      'match(result).with({ ok: false, error: { error_code: "DB_ERROR" } }, f).with(«{ ok: false }», g).exhaustive();',
    ),
    of(
      begin,
      'match(result).with({ ok: false, error: { error_code: "DB_ERROR" } }, f).with(«{ ok: false, error: P.any }», g).exhaustive();',
    ),
    of(
      begin,
      'match(result).with({ ok: false, error: { error_code: "DB_ERROR" } }, f).with(«{ ok: false, error: {} }», g).exhaustive();',
    ),
  ].map((entry) => ({
    ...entry,
    suggest: /match\(body\.error_code\)\.with\(«P\.(?!select)/u.test(entry.code)
      ? [[entry.code.replace(/«.*»/u, both)]]
      : [],
  })),
});

ruleCases("exhaustive-match: switches and conditions, plain JavaScript", exhaustiveMatch, {
  mode: "javascript",
  id: "missing",
  suggestion: "addArms",
  valid: [
    of(seen, 'if (body.error_code === "DB_ERROR") f(); else if (ready) g(); else h();'),
    of(seen, 'if (body.error_code === "db_error") f(); else if (body.error_code === "invalid_to") g();'),
    of(seen, 'f(body.error_code === "DB_ERROR" ? 1 : ready ? 2 : 3);'),
    of(seen, "if (CODES.has(other)) f(); else if (CODES.includes()) g();"),
    of(seen, "if (body.error_code === limits.max) f(); else if (body.error_code === limits.min) g();"),
    of(
      seen,
      'switch (false) { case body.error_code === "DB_ERROR": f(); break; case body.error_code === "INVALID_TO": g(); }',
    ),
    of(seen, 'switch (true) { case body.error_code === "DB_ERROR": f(); break; default: g(); }'),
  ],
  invalid: [
    {
      ...of(seen, "switch («body.error_code») {}"),
      suggest: [[`${seen}switch (body.error_code) {case "INVALID_TO":\n  case "DB_ERROR":\n    ${thrown}}`]],
    },
    {
      ...of(
        seen,
        'switch («body.error_code») { case "DB_ERROR": f(); break; default: assertNever(body.error_code); }',
      ),
      suggest: [
        [
          `${seen}switch (body.error_code) { case "DB_ERROR": f(); break; case "INVALID_TO":   ${thrown} default: assertNever(body.error_code); }`,
        ],
      ],
    },
    {
      ...of(
        seen,
        'if («body.error_code === "DB_ERROR"») f(); else if (ready) g(); else if (body.error_code === "INVALID_TO") h();',
      ),
      ids: ["chain"],
    },
    {
      ...of(seen, 'f(«body.error_code === "DB_ERROR"» ? 1 : "INVALID_TO" === body.error_code ? 2 : 3);'),
      ids: ["chain"],
    },
    {
      ...of(
        seen,
        "if («body.error_code == Codes.DB || late») f(); else if (FATAL.includes(body.error_code)) g();",
      ),
      ids: ["chain"],
    },
    {
      ...of(
        seen,
        'if («FATAL.has(body.error_code)») f(); else if (ready && body.error_code === "DB_ERROR") g();',
      ),
      ids: ["chain"],
    },
    {
      ...of(
        seen,
        'switch (true) { case «body.error_code === "DB_ERROR"»: f(); break; case body.error_code === "INVALID_TO": g(); break; default: h(); }',
      ),
      ids: ["chain"],
    },
  ],
});

const T = 'import type { ErrorCode } from "@error-model/core"; ';

ruleCases("exhaustive-match: tables, without types", exhaustiveMatch, {
  mode: "typescript",
  id: "table",
  suggestion: "addArms",
  valid: [
    of(T, "const texts: Partial = { DB_ERROR: 1 };"),
    of(T, "const texts: Partial<Texts> = { DB_ERROR: 1 }; const more: Partial<string> = {};"),
    of(
      T,
      "const texts: Partial<Record> = { DB_ERROR: 1 }; const more: Partial<core.Record<ErrorCode, 1>> = { DB_ERROR: 1 };",
    ),
    of(T, "const texts: Partial<Record<string, 1>> = { DB_ERROR: 1 };"),
    of(T, "const texts: Partial<Record<ErrorCode, 1>> = load(); let later: Partial<Record<ErrorCode, 1>>;"),
    of(
      T,
      "function f(texts: Partial<Record<ErrorCode, 1>>): Partial<Record<ErrorCode, 1>> { return texts; }",
    ),
    of(T, "const texts: Partial<Record<ErrorCode, 1>> = { ...more, DB_ERROR: 1 };"),
    of(T, "const texts: Partial<Record<ErrorCode, 1>> = { [code]: 1, DB_ERROR: 1 };"),
    of(T, "const texts: Partial<Record<ErrorCode, 1>> = { INVALID_TO: 1, DB_ERROR: 1 };"),
    of(seen, "f(new Map([entry, other]).get(body.error_code)); f(new Map(entries).get(body.error_code));"),
    of(seen, "f(new Map([[]]).get(body.error_code)); f(new Map([[key, 1]]).get(body.error_code));"),
    of(seen, 'f(new Map([["card_declined", 1]]).get(body.error_code)); f(new Map([["DB_ERROR", 1]]).get());'),
    of(seen, 'f(new Map([["DB_ERROR", 1], ["INVALID_TO", 2]]).get(body.error_code));'),
    of(
      seen,
      'f(new Cache([["DB_ERROR", 1]]).get(body.error_code)); f(new Map([["DB_ERROR", 1]]).get(other));',
    ),
    of(seen, "f(seal({ DB_ERROR: 1 })[body.error_code]); f(texts[language][body.error_code]);"),
    of(seen, "const texts = { en: load(), de: { DB_ERROR: 1 } }; f(texts[language][body.error_code]);"),
    of(seen, "const texts = { ...more, DB_ERROR: 1 }; f(texts[body.error_code]);"),
    of(
      seen,
      "const texts = { DB_ERROR: 1 }; texts[body.error_code] = 2; texts[body.error_code]++; delete texts[body.error_code];",
    ),
    of(seen, "const texts = { DB_ERROR: 1 } satisfies Record<Code, 1>; f(texts[body.error_code]);"),
    of(seen, "const texts: Record<Code, 1> = { DB_ERROR: 1 }; f(texts[body.error_code]);"),
    of(seen, 'const texts = { DB_ERROR: 1 }; f(texts["DB_ERROR"], texts[other]);'),
  ],
  invalid: [
    of(T, "const texts: «Partial<Record<ErrorCode, 1>>» = { DB_ERROR: 1 };"),
    of(T, "const texts = { DB_ERROR: 1 } satisfies «Partial<Record<ErrorCode, 1>>»;"),
    of(seen, 'f(«new Map([["DB_ERROR", 1]]).get(body.error_code)»);'),
    of(seen, "const texts: Record<string, 1> = { DB_ERROR: 1 }; f(«texts[body.error_code]»);"),
    of(seen, "f(«Object.freeze({ DB_ERROR: 1 })[body.error_code]»);"),
    of(
      seen,
      "const texts = { en: { DB_ERROR: 1 }, de: { DB_ERROR: 1, INVALID_TO: 2 } }; f(«texts[language][body.error_code]»);",
    ),
    of(seen, "const texts = { DB_ERROR: 1 }; f(«texts[body.error_code]», texts[body.error_code]);"),
    of(seen, "const texts = { DB_ERROR: 1 }; f(«texts[body.error_code as keyof typeof texts]»);"),
    of(seen, "const texts = { DB_ERROR: 1 }; f(typeof «texts[body.error_code]», other = 1);"),
  ],
});
