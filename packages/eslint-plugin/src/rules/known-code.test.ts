import { ruleCases } from "../../test/rule-cases.js";
import { knownCode } from "./known-code.js";

ruleCases("known-code: typed", knownCode, {
  mode: "typed",
  id: "misspelt",
  suggestion: "useNearest",
  valid: [
    'if (error.error_code === "INVALID_TO") show();',
    'if (loose.error_code !== "DB_ERROR") show();',
    'if (loose.error_code === "") show();',
    'switch (loose.error_code) { case "INVALID_TO": show(); }',
    'if (product.status === "INVALID_TOO") show();',
    "if (telegram.ok === false && telegram.error_code === 403) show();",
    'declare const level: "LOW" | "HIGH"; if (level === "LOW") show();',
    'import { match, P, isMatching } from "ts-pattern"; match(code).with("INVALID_TO", show).otherwise(show);',
    'import { match, P, isMatching } from "ts-pattern"; match(error).with({ error_code: P.union("INVALID_TO", "DB_ERROR") }, show).otherwise(show);',
    'import { match, P, isMatching } from "ts-pattern"; match(product).with({ status: "INVALID_TOO" }, show).otherwise(show);',
    'const c = "INVALID_TO" as ErrorCode; show(c);',
    'const c: ErrorCode = "INVALID_TO"; show(c);',
    'const c: string = "INVALID_TOO"; show(c);',
    'const list: ErrorCode[] = ["INVALID_TO"]; show(list);',
    'type A = Extract<ErrorCode, "INVALID_TO">; show(null as unknown as A);',
    'type A = Extract<"x" | "y", "INVALID_TOO">; show(null as unknown as A);',
    'function f(c: ErrorCode) { show(c); } f("DB_ERROR");',
    'function f(c: string) { show(c); } f("DB_ERRORS");',
    'import { registry } from "@error-model/core"; show(registry.INVALID_TO);',
    'import { isErrorCode } from "@error-model/core"; expect(isErrorCode("NOT_A_CODE")).toBe(false);',
    'const registry: Record<string, number> = {}; show(registry["NOT_A_CODE"]);',
    'interface Mine { error_code: "INVALID_TO" | "DB_ERROR"; description: string } show(null as unknown as Mine);',
    'interface Other { error_code: "WHATEVER_ELSE"; reason: string } show(null as unknown as Other);',
    'const e = { status: false, error_code: "INVALID_TO", description: "x" }; show(e);',
    'const row = { id: 1, error_code: "VENDOR_CODE_9" }; show(row);',
    'expect(error.error_code).toBe("INVALID_TO"); expect(error).toMatchObject({ error_code: "INVALID_TO" });',
    'const labels: Partial<Record<ErrorCode, string>> = { INVALID_TO: "x" }; show(labels[code]);',
    { code: 'if (loose.error_code === "OUR_OWN") show();', options: { allow: ["OUR_OWN"] } },
  ],
  invalid: [
    {
      code: 'if (loose.error_code === «"INVALID_TOO"») show();',
      output: 'if (loose.error_code === "INVALID_TO") show();',
    },
    {
      code: 'if (loose.error_code == «"invalid_to"») show();',
      output: 'if (loose.error_code == "INVALID_TO") show();',
    },
    {
      code: "if (loose.error_code !== «'TOKEN_EXPIRD'») show();",
      output: "if (loose.error_code !== 'TOKEN_EXPIRED') show();",
    },
    {
      code: "if (loose.error_code === «`TOKEN_EXPIRD`») show();",
      output: "if (loose.error_code === `TOKEN_EXPIRED`) show();",
    },
    {
      code: 'if («"EXPIRED_TOKEN"» === loose.error_code) show();',
      output: 'if ("TOKEN_EXPIRED" === loose.error_code) show();',
    },
    { code: 'if (loose.error_code === «"expired"») show();', ids: ["unknown"] },
    {
      code: 'if (loose.error_code === «"INVALID_API_KEYS"» || loose.error_code === «"API_KEY_DISABLED"») show();',
      ids: ["misspelt", "unknown"],
      output:
        'if (loose.error_code === "INVALID_API_KEY" || loose.error_code === "API_KEY_DISABLED") show();',
    },
    {
      code: 'if (loose?.error_code === «"INSUFICIENT_BALANCE"») show();',
      output: 'if (loose?.error_code === "INSUFFICIENT_BALANCE") show();',
    },
    { code: 'const { error_code } = loose; if (error_code === «"RATE_LIMITED"») show();', ids: ["unknown"] },
    {
      code: 'const { error_code: c } = loose; if (c === «"RATE_LIMIT_EXCEDED"») show();',
      output: 'const { error_code: c } = loose; if (c === "RATE_LIMIT_EXCEEDED") show();',
    },
    {
      code: 'const c = loose.error_code; if (c === «"NOTFOUND"») show();',
      output: 'const c = loose.error_code; if (c === "NOT_FOUND") show();',
    },
    {
      code: 'const EXPIRED = «"TOKEN_EXPIERD"»; if (loose.error_code === EXPIRED) show();',
      output: 'const EXPIRED = "TOKEN_EXPIRED"; if (loose.error_code === EXPIRED) show();',
    },
    {
      code: 'if ((error.error_code as string) === «"FORBIDEN"») show();',
      output: 'if ((error.error_code as string) === "FORBIDDEN") show();',
    },
    {
      code: 'switch (loose.error_code) { case "INVALID_TO": show(); break; case «"INVALID_MESAGE"»: retry(); }',
      output:
        'switch (loose.error_code) { case "INVALID_TO": show(); break; case "INVALID_MESSAGE": retry(); }',
    },
    {
      code: 'switch (loose.error_code) { case «"INVALID-TO"»: show(); break; case «"invalidSender"»: retry(); }',
      output:
        'switch (loose.error_code) { case "INVALID_TO": show(); break; case "INVALID_SENDER": retry(); }',
    },
    {
      code: 'function f(c: ErrorCode) { switch (c as string) { case «"INVALID_T0"»: show(); } } f("DB_ERROR");',
      output:
        'function f(c: ErrorCode) { switch (c as string) { case "INVALID_TO": show(); } } f("DB_ERROR");',
    },
    {
      code: 'import { match, P, isMatching } from "ts-pattern"; match(loose.error_code).with(«"INVALID_TOO"», show).otherwise(show);',
      output:
        'import { match, P, isMatching } from "ts-pattern"; match(loose.error_code).with("INVALID_TO", show).otherwise(show);',
    },
    {
      code: 'import { match, P, isMatching } from "ts-pattern"; match(loose).with({ error_code: «"DB_EROR"» }, show).otherwise(show);',
      output:
        'import { match, P, isMatching } from "ts-pattern"; match(loose).with({ error_code: "DB_ERROR" }, show).otherwise(show);',
    },
    {
      code: 'import { match, P, isMatching } from "ts-pattern"; match(loose).with({ error_code: P.union("DB_ERROR", «"INTERNAL_EROR"») }, show).otherwise(show);',
      output:
        'import { match, P, isMatching } from "ts-pattern"; match(loose).with({ error_code: P.union("DB_ERROR", "INTERNAL_ERROR") }, show).otherwise(show);',
    },
    {
      code: 'import { match, P, isMatching } from "ts-pattern"; match(loose.error_code).with(P.not(«"NOT_FUND"»), show).otherwise(show);',
      output:
        'import { match, P, isMatching } from "ts-pattern"; match(loose.error_code).with(P.not("NOT_FOUND"), show).otherwise(show);',
    },
    {
      code: 'import { match, P, isMatching } from "ts-pattern"; if (isMatching({ error_code: «"DB_EROR"» }, loose)) show();',
      output:
        'import { match, P, isMatching } from "ts-pattern"; if (isMatching({ error_code: "DB_ERROR" }, loose)) show();',
    },
    {
      code: 'if (["INVALID_TO", «"INVALID_SENDR"»].includes(loose.error_code)) show();',
      output: 'if (["INVALID_TO", "INVALID_SENDER"].includes(loose.error_code)) show();',
    },
    {
      code: 'const retryable = new Set(["DB_ERROR", «"RATE_LIMIT_EXCEEDD"»]); if (retryable.has(loose.error_code)) retry();',
      output:
        'const retryable = new Set(["DB_ERROR", "RATE_LIMIT_EXCEEDED"]); if (retryable.has(loose.error_code)) retry();',
    },
    {
      code: 'const labels = new Map([[«"INVALID_TOO"», "a"]]); show(labels.get(loose.error_code));',
      output: 'const labels = new Map([["INVALID_TO", "a"]]); show(labels.get(loose.error_code));',
    },
    {
      code: 'const labels: Record<string, string> = { «INVALID_TOO»: "a", DB_ERROR: "b" }; show(labels[loose.error_code]);',
      output:
        'const labels: Record<string, string> = { INVALID_TO: "a", DB_ERROR: "b" }; show(labels[loose.error_code]);',
    },
    {
      code: 'const c = «"INVALID_TOO"» as ErrorCode; show(c);',
      output: 'const c = "INVALID_TO" as ErrorCode; show(c);',
    },
    { code: 'const c = «"NO_SUCH_THING_AT_ALL"» as unknown as ErrorCode; show(c);', ids: ["unknown"] },
    { code: 'const c = «"NO_SUCH_THING_AT_ALL"» as string as ErrorCode; show(c);', ids: ["unknown"] },
    {
      code: 'const list = ["INVALID_TO", «"DB_EROR"»] as ErrorCode[]; show(list);',
      output: 'const list = ["INVALID_TO", "DB_ERROR"] as ErrorCode[]; show(list);',
    },
    {
      code: 'const list: readonly ErrorCode[] = ["INVALID_TO", «"DB_EROR"» as never]; show(list);',
      output: 'const list: readonly ErrorCode[] = ["INVALID_TO", "DB_ERROR" as never]; show(list);',
    },
    {
      code: 'const c: ErrorCode = «"INVALID_TOO"» as never; show(c);',
      output: 'const c: ErrorCode = "INVALID_TO" as never; show(c);',
    },
    {
      code: 'type A = Extract<ErrorCode, «"INVALID_TOO"»>; show(null as unknown as A);',
      output: 'type A = Extract<ErrorCode, "INVALID_TO">; show(null as unknown as A);',
    },
    {
      code: 'type A = Exclude<ErrorCode, "DB_ERROR" | «"INTERNAL_EROR"»>; show(null as unknown as A);',
      output: 'type A = Exclude<ErrorCode, "DB_ERROR" | "INTERNAL_ERROR">; show(null as unknown as A);',
    },
    {
      code: 'function f(c: ErrorCode) { show(c); } f(«"DB_EROR"» as never);',
      output: 'function f(c: ErrorCode) { show(c); } f("DB_ERROR" as never);',
    },
    {
      code: 'interface Mine { error_code: «"INVALID_TOO"» | "DB_ERROR"; description: string } show(null as unknown as Mine);',
      output:
        'interface Mine { error_code: "INVALID_TO" | "DB_ERROR"; description: string } show(null as unknown as Mine);',
    },
    {
      code: 'type Mine = { status: false; error_code: «"CARD_DECLINED"»; description: string }; show(null as unknown as Mine);',
      ids: ["unknown"],
    },
    {
      code: 'const e = { status: false, error_code: «"INVALID_TOO"», description: "x" }; show(e);',
      output: 'const e = { status: false, error_code: "INVALID_TO", description: "x" }; show(e);',
    },
    { code: 'const e = { error_code: «"CARD_WAS_DECLINED"», description: "x" }; show(e);', ids: ["unknown"] },
    {
      code: 'expect(loose.error_code).toBe(«"INVALID_TOO"»);',
      output: 'expect(loose.error_code).toBe("INVALID_TO");',
    },
    {
      code: 'expect(loose).toMatchObject({ error_code: «"INVALID_TOO"» });',
      output: 'expect(loose).toMatchObject({ error_code: "INVALID_TO" });',
    },
    {
      code: 'expect(loose).toHaveProperty("error_code", «"INVALID_TOO"»);',
      output: 'expect(loose).toHaveProperty("error_code", "INVALID_TO");',
    },
    {
      code: 'assert.equal(loose.error_code, «"INVALID_TOO"»);',
      output: 'assert.equal(loose.error_code, "INVALID_TO");',
    },
    {
      code: 'if (loose.error_code === «"INVALID_TO"») show();',
      ids: ["unknown"],
      settings: { registries: [["OTHER_ONE"]] },
    },
  ],
});
