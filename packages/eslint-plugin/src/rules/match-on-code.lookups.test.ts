import { ruleCases } from "../../test/rule-cases.js";
import { matchOnCode } from "./match-on-code.js";

ruleCases("match-on-code: lookups, switches and patterns of a typed error", matchOnCode, {
  mode: "typed",
  id: "lookup",
  suggestion: "useCode",
  valid: [
    "const texts = new Set<string>(); for (const e of errors) texts.add(e.error_code); show(texts)",
    'const seen = new Map([["a", error.description]]); show(seen.get("a"))',
    'import { match, P } from "ts-pattern"; match(error).with({ description: P.string }, show).exhaustive()',
    'import { match, P } from "ts-pattern"; match(error).with({ error_code: "INVALID_TO", description: P.select() }, (text) => show(text)).otherwise(show)',
    'import { match } from "ts-pattern"; match(product).with({ description: "x" }, show).otherwise(show)',
    'import { match } from "ts-pattern"; match(product.description).with("x", show).otherwise(show)',
    'declare const i18n: { t(key: string, args: object): string }; show(i18n.t("failed", { text: error.description }))',
    'const headers = new Headers(); headers.set("x-error", error.description)',
    "const table = { a: error.description }; show(table.a)",
  ],
  invalid: [
    {
      code: 'const codes: Record<string, string> = { "The API key is disabled.": "off" }; show(«codes[error.description]»);',
    },
    {
      code: 'const codes = new Map([["The API key is disabled.", "off"]]); show(«codes.get(error.description)»);',
    },
    {
      code: 'const known = new Set(["The API key is disabled."]); if («known.has(error.description)») retry();',
    },
    { code: "const seen = new Set<string>(); «seen.add(error.description)»; show(seen);" },
    { code: 'if («["The API key is disabled."].includes(error.description)») retry();', ids: ["comparison"] },
    {
      code: 'const RETRYABLE: string[] = ["a", "b"]; if («RETRYABLE.indexOf(error.description)» >= 0) retry();',
      ids: ["comparison"],
    },
    {
      code: "declare const messages: readonly string[]; if («messages.includes(error.description)») retry();",
      ids: ["comparison"],
    },
    { code: "if («error.description in anything») retry();" },
    { code: "if («Object.hasOwn(anything, error.description)») retry();" },
    { code: "const counts = { [«error.description»]: 1 }; show(counts);" },
    {
      code: 'switch («error.description») { case "The API key is disabled.": retry(); break; case "The access token has expired.": show(); }',
      ids: ["switch"],
      suggest: [
        [
          'switch (error.error_code) { case "API_KEY_INACTIVE": retry(); break; case "TOKEN_EXPIRED": show(); }',
        ],
      ],
    },
    { code: 'switch («error.description») { case "nope": retry(); }', ids: ["switch"] },
    {
      code: 'switch (true) { case «error.description.includes("balance")»: retry(); }',
      ids: ["comparison"],
      suggest: [['switch (true) { case error.error_code === "INSUFFICIENT_BALANCE": retry(); }']],
    },
    {
      code: 'switch ("The API key is disabled.") { case «error.description»: retry(); }',
      ids: ["comparison"],
    },
    {
      code: 'import { match } from "ts-pattern"; match(«error.description»).with("The API key is disabled.", retry).otherwise(show);',
      ids: ["match"],
    },
    {
      code: 'import { match as on } from "ts-pattern"; const { description } = error; on(«description»).with("x", retry).otherwise(show);',
      ids: ["match"],
    },
    {
      code: 'import * as pattern from "ts-pattern"; pattern.match(«error.description»).with("x", retry).otherwise(show);',
      ids: ["match"],
    },
    {
      code: 'import { match } from "ts-pattern"; match(error).with({ «description: "The API key is disabled."» }, retry).otherwise(show);',
      ids: ["pattern"],
    },
    {
      code: 'import { match, P } from "ts-pattern"; match(error).with({ «description: P.string.includes("balance")» }, retry).otherwise(show);',
      ids: ["pattern"],
    },
    {
      code: 'import { match, P } from "ts-pattern"; match(result).with({ ok: false, error: { «description: P.string.startsWith("A")» } }, retry).otherwise(show);',
      ids: ["pattern"],
    },
    {
      code: 'import { match, P } from "ts-pattern"; match(error).with({ «description: P.union("a", "b")» }, retry).otherwise(show);',
      ids: ["pattern"],
    },
    {
      code: 'import { match, P } from "ts-pattern"; match(error).with({ «description: P.when((text) => text.length > 3)» }, retry).otherwise(show);',
      ids: ["pattern"],
    },
    {
      code: 'import { isMatching } from "ts-pattern"; if (isMatching({ «description: "x"» }, error)) retry();',
      ids: ["pattern"],
    },
    {
      code: 'import { isMatching, P } from "ts-pattern"; if («isMatching(P.string.includes("balance"), error.description)») retry();',
      ids: ["comparison"],
    },
    {
      code: 'if («Object.is(error.description, "The API key is disabled.")») retry();',
      ids: ["comparison"],
      suggest: [['if (error.error_code === "API_KEY_INACTIVE") retry();']],
    },
  ],
});
