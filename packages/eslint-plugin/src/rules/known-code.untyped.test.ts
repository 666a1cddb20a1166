import { ruleCases } from "../../test/rule-cases.js";
import { knownCode } from "./known-code.js";

ruleCases("known-code: plain JavaScript", knownCode, {
  mode: "javascript",
  id: "misspelt",
  suggestion: "useNearest",
  valid: [
    'if (body.error_code === "INVALID_TO") show();',
    "if (body.error_code === 429) show();",
    'if (data.error_code === "weak_password") show();',
    'if (data.error_code === "user_already_exists") show();',
    'if (err.code === "INVALID_TOO") show();',
    'if (body.type === "INVALID_TOO") show();',
    'switch (data.error_code) { case "invalid_grant": a(); break; case "access_denied": b(); }',
    "if (body.error_code === code) show();",
    "if (body.error_code === Codes.INVALID_TOO) show();",
    'const row = { error_code: "VENDOR_CODE" }; save(row);',
    'const e = { status: false, error_code: 404, description: "Not Found" };',
    'res.status(400).json({ error_code: "invalid_request", error_description: "x" });',
    'expect(body).toEqual({ error_code: "bad_request" });',
    "const t = { FOO_BAR: 1 }; show(t[name]);",
    'foo("INVALID_TOO");',
    'import { apiError } from "./errors.js"; throw apiError("INVALID_TOO"); // ErrorCode',
    'import { apiError } from "@error-model/server"; throw apiError("INVALID_TO");',
    'import { withErrorCode } from "@error-model/core"; withErrorCode(schema, { default: "INVALID_TO", too_big: "TOO_MANY_RECIPIENTS" });',
    'import { matchError } from "@error-model/core"; matchError(e).with("INVALID_TO", "DB_ERROR", a).exhaustive();',
    'import { match } from "ts-pattern"; match(x.kind).with("INVALID_TOO", a).exhaustive();',
    'import { match } from "ts-pattern"; match(x).with({ kind: "INVALID_TOO" }, a).exhaustive(); show(body.error_code);',
    'if (["INVALID_TO", "DB_ERROR"].includes(body.error_code)) retry();',
    'if (["x", "y"].includes(body.error_code)) retry();',
    'assert.equal(body.error_code, "INVALID_TO");',
    "expect(body.error_code).toBe(expected);",
    'expect(body.error_code).not.toBe("");',
    'const { error_code } = telegram; if (error_code === 400) drop(); if (error_code === "X_Y") drop();',
    {
      code: 'if (body.code === "ABC_DEF") show();',
      settings: {
        envelopes: [{ codeProperty: "code", descriptionProperty: "text" }],
        registries: [["ABC_DEF"]],
      },
    },
  ],
  invalid: [
    {
      code: 'if (body.error_code === «"INVALID_TOO"») show();',
      output: 'if (body.error_code === "INVALID_TO") show();',
    },
    {
      code: 'if (body.error_code === «"invalid_to"») show();',
      output: 'if (body.error_code === "INVALID_TO") show();',
    },
    {
      code: 'if (body.error_code === «"Invalid-To"») show();',
      output: 'if (body.error_code === "INVALID_TO") show();',
    },
    { code: 'if (body.error_code === «"UNKNOWN_THING_HERE"») show();', ids: ["unknown"] },
    {
      code: 'const { error_code } = await res.json(); if (error_code === «"TOKEN_EXPIRE"») refresh();',
      output: 'const { error_code } = await res.json(); if (error_code === "TOKEN_EXPIRED") refresh();',
    },
    {
      code: 'if (err.response.data.error_code === «"TOKEN_EXPIRE"») refresh();',
      output: 'if (err.response.data.error_code === "TOKEN_EXPIRED") refresh();',
    },
    {
      code: 'if (err.response?.data?.error_code === «"UNAUTHORISED"») login();',
      output: 'if (err.response?.data?.error_code === "UNAUTHORIZED") login();',
    },
    {
      code: 'switch (body.error_code) { case "INVALID_TO": a(); break; case «"INVALID_RECIPIENT"»: b(); }',
      ids: ["unknown"],
    },
    {
      code: 'function f(code) { if (code === «"DB_EROR"») retry(); } f(body.error_code);',
      output: 'function f(code) { if (code === "DB_ERROR") retry(); } f(body.error_code);',
    },
    {
      code: 'let code; code = body.error_code; if (code === «"DB_EROR"») retry();',
      output: 'let code; code = body.error_code; if (code === "DB_ERROR") retry();',
    },
    {
      code: 'if (String(body.error_code) === «"DB_EROR"») retry();',
      output: 'if (String(body.error_code) === "DB_ERROR") retry();',
    },
    {
      code: 'if (["INVALID_TO", «"DB_EROR"»].includes(body.error_code)) retry();',
      output: 'if (["INVALID_TO", "DB_ERROR"].includes(body.error_code)) retry();',
    },
    {
      code: 'const RETRYABLE = new Set([«"DB_ERORR"»]); if (RETRYABLE.has(body.error_code)) retry();',
      output: 'const RETRYABLE = new Set(["DB_ERROR"]); if (RETRYABLE.has(body.error_code)) retry();',
    },
    {
      code: 'const MESSAGES = { «INVALID_TOO»: "x" }; show(MESSAGES[body.error_code]);',
      output: 'const MESSAGES = { INVALID_TO: "x" }; show(MESSAGES[body.error_code]);',
    },
    {
      code: 'const MESSAGES = Object.freeze([«"DB_EROR"»]); if (MESSAGES.includes(body.error_code)) show();',
      output: 'const MESSAGES = Object.freeze(["DB_ERROR"]); if (MESSAGES.includes(body.error_code)) show();',
    },
    {
      code: 'const e = { status: false, error_code: «"INVALID_TOO"», description: "x" };',
      output: 'const e = { status: false, error_code: "INVALID_TO", description: "x" };',
    },
    { code: 'return2({ status: false, error_code: «"SMTP_IS_DOWN"» });', ids: ["unknown"] },
    {
      code: 'import { apiError } from "@error-model/server"; throw apiError(«"INVALID_TOO"»);',
      output: 'import { apiError } from "@error-model/server"; throw apiError("INVALID_TO");',
    },
    {
      code: 'import { apiError } from "@error-model/server"; throw apiError(«"whatever"»);',
      ids: ["unknown"],
    },
    {
      code: 'const { apiError } = require("@error-model/server"); throw apiError(«"INVALID_TOO"»);',
      output: 'const { apiError } = require("@error-model/server"); throw apiError("INVALID_TO");',
    },
    {
      code: 'import { withErrorCode } from "@error-model/core"; withErrorCode(schema, «"INVALID_TOO"»);',
      output: 'import { withErrorCode } from "@error-model/core"; withErrorCode(schema, "INVALID_TO");',
    },
    {
      code: 'import { withErrorCode } from "@error-model/core"; withErrorCode(schema, { default: "INVALID_TO", too_big: «"TO_MANY_RECIPIENTS"» });',
      output:
        'import { withErrorCode } from "@error-model/core"; withErrorCode(schema, { default: "INVALID_TO", too_big: "TOO_MANY_RECIPIENTS" });',
    },
    {
      code: 'import { matchError } from "@error-model/core"; matchError(e).with("INVALID_TO", «"DB_EROR"», a).exhaustive();',
      output:
        'import { matchError } from "@error-model/core"; matchError(e).with("INVALID_TO", "DB_ERROR", a).exhaustive();',
    },
    {
      code: 'import { matchFailure } from "@error-model/client"; matchFailure(f).with({ kind: "api", error: { error_code: «"DB_EROR"» } }, a).exhaustive();',
      output:
        'import { matchFailure } from "@error-model/client"; matchFailure(f).with({ kind: "api", error: { error_code: "DB_ERROR" } }, a).exhaustive();',
    },
    {
      code: 'import { match } from "ts-pattern"; match(body.error_code).with(«"DB_EROR"», a).exhaustive();',
      output: 'import { match } from "ts-pattern"; match(body.error_code).with("DB_ERROR", a).exhaustive();',
    },
    {
      code: 'import { match, P } from "ts-pattern"; match(body).with({ error_code: P.union(«"DB_EROR"», "INVALID_TO") }, a).exhaustive(); show(body.error_code);',
      output:
        'import { match, P } from "ts-pattern"; match(body).with({ error_code: P.union("DB_ERROR", "INVALID_TO") }, a).exhaustive(); show(body.error_code);',
    },
    {
      code: 'import { registry } from "@error-model/core"; show(registry.«INVALID_TOO»);',
      output: 'import { registry } from "@error-model/core"; show(registry.INVALID_TO);',
    },
    {
      code: 'import { registry } from "@error-model/core"; show(registry[«"INVALID_TOO"»]);',
      output: 'import { registry } from "@error-model/core"; show(registry["INVALID_TO"]);',
    },
    {
      code: 'import * as core from "@error-model/core"; show(core.registry.«INVALID_TOO»);',
      output: 'import * as core from "@error-model/core"; show(core.registry.INVALID_TO);',
    },
    {
      code: 'expect(body.error_code).toBe(«"INVALID_TOO"»);',
      output: 'expect(body.error_code).toBe("INVALID_TO");',
    },
    {
      code: 'expect(res.body.error_code).toEqual(«"INVALID_TOO"»);',
      output: 'expect(res.body.error_code).toEqual("INVALID_TO");',
    },
    {
      code: 'expect(res.body.error_code).to.equal(«"INVALID_TOO"»);',
      output: 'expect(res.body.error_code).to.equal("INVALID_TO");',
    },
    {
      code: 'expect(body).toMatchObject({ status: false, error_code: «"INVALID_TOO"» });',
      output: 'expect(body).toMatchObject({ status: false, error_code: "INVALID_TO" });',
    },
    {
      code: 'expect(body).toEqual(expect.objectContaining({ error_code: «"INVALID_TOO"» }));',
      output: 'expect(body).toEqual(expect.objectContaining({ error_code: "INVALID_TO" }));',
    },
    {
      code: 'assert.strictEqual(body.error_code, «"INVALID_TOO"»);',
      output: 'assert.strictEqual(body.error_code, "INVALID_TO");',
    },
    {
      code: 'expect(body.error_code).toBeOneOf(["INVALID_TO", «"INVALID_SENDERR"»]);',
      output: 'expect(body.error_code).toBeOneOf(["INVALID_TO", "INVALID_SENDER"]);',
    },
    {
      code: 'if (body.code === «"ABC_DEFF"») show();',
      output: 'if (body.code === "ABC_DEF") show();',
      settings: {
        envelopes: [{ codeProperty: "code", descriptionProperty: "text" }],
        registries: [["ABC_DEF"]],
      },
    },
  ],
});

ruleCases("known-code: TypeScript without type information", knownCode, {
  mode: "typescript",
  id: "misspelt",
  suggestion: "useNearest",
  valid: [
    'import type { ErrorCode } from "@error-model/core"; const c: ErrorCode = "INVALID_TO";',
    'type ErrorCode = string; const c: ErrorCode = "INVALID_TOO";',
    'import type { ErrorCode } from "./mine.js"; const c: ErrorCode = "INVALID_TOO";',
    "interface A { error_code: number; description: string }",
  ],
  invalid: [
    {
      code: 'import type { ErrorCode } from "@error-model/core"; const c: ErrorCode = «"INVALID_TOO"»;',
      output: 'import type { ErrorCode } from "@error-model/core"; const c: ErrorCode = "INVALID_TO";',
    },
    {
      code: 'import type { ErrorCode as Code } from "@error-model/core"; const c = «"INVALID_TOO"» as Code;',
      output: 'import type { ErrorCode as Code } from "@error-model/core"; const c = "INVALID_TO" as Code;',
    },
    {
      code: 'import type { ErrorCode } from "@error-model/core"; function f(c: ErrorCode = «"INVALID_TOO"») {}',
      output:
        'import type { ErrorCode } from "@error-model/core"; function f(c: ErrorCode = "INVALID_TO") {}',
    },
    {
      code: 'import type { ErrorCode } from "@error-model/core"; class A { code: ErrorCode = «"INVALID_TOO"»; }',
      output:
        'import type { ErrorCode } from "@error-model/core"; class A { code: ErrorCode = "INVALID_TO"; }',
    },
    {
      code: 'import type { ErrorCode } from "@error-model/core"; function f(c: ErrorCode) { return c === «"DB_EROR"»; }',
      output:
        'import type { ErrorCode } from "@error-model/core"; function f(c: ErrorCode) { return c === "DB_ERROR"; }',
    },
    {
      code: 'import type { ErrorCode } from "@error-model/core"; function f(c: ErrorCode) {} f(«"DB_EROR"»);',
      output:
        'import type { ErrorCode } from "@error-model/core"; function f(c: ErrorCode) {} f("DB_ERROR");',
    },
    {
      code: 'import type { ErrorCode } from "@error-model/core"; const t = { «DB_EROR»: 1 } satisfies Partial<Record<ErrorCode, number>>;',
      output:
        'import type { ErrorCode } from "@error-model/core"; const t = { DB_ERROR: 1 } satisfies Partial<Record<ErrorCode, number>>;',
    },
    {
      code: 'import type { ErrorCode } from "@error-model/core"; const l: Array<ErrorCode> = [«"DB_EROR"»];',
      output: 'import type { ErrorCode } from "@error-model/core"; const l: Array<ErrorCode> = ["DB_ERROR"];',
    },
    {
      code: 'import type { ErrorEnvelope } from "@error-model/core"; function f(e: ErrorEnvelope<«"DB_EROR"»>) {}',
      output:
        'import type { ErrorEnvelope } from "@error-model/core"; function f(e: ErrorEnvelope<"DB_ERROR">) {}',
    },
  ],
});
