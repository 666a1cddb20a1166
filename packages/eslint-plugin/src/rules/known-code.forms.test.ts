import { ruleCases } from "../../test/rule-cases.js";
import { knownCode } from "./known-code.js";

ruleCases("known-code: further forms, plain JavaScript", knownCode, {
  mode: "javascript",
  id: "misspelt",
  suggestion: "useNearest",
  valid: [],
  invalid: [
    {
      code: "const handlers = { «INVALID_TOO»: () => {} }; handlers[body.error_code]?.();",
      output: "const handlers = { INVALID_TO: () => {} }; handlers[body.error_code]?.();",
    },
    {
      code: 'const X = { EXPIRED: «"TOKEN_EXPIRD"» }; if (body.error_code === X.EXPIRED) x();',
      output: 'const X = { EXPIRED: "TOKEN_EXPIRED" }; if (body.error_code === X.EXPIRED) x();',
    },
    {
      code: 'test("x", () => { expect(res.body).toMatchObject({ error_code: «"INVALID_TOO"» }); });',
      output: 'test("x", () => { expect(res.body).toMatchObject({ error_code: "INVALID_TO" }); });',
    },
    { code: 'expect(res.body).toHaveProperty("error_code", «"NOT_A_CODE"»);', ids: ["unknown"] },
  ],
});

ruleCases("known-code: further forms, with types", knownCode, {
  mode: "typed",
  id: "misspelt",
  suggestion: "useNearest",
  valid: ['const x: Record<string, string> = { NOT_A_CODE: "x" }; show(x["NOT_A_CODE"]);'],
  invalid: [
    {
      code: 'const c: ErrorCode[] = ["INVALID_TO", «"BOGUS_CODE"» as ErrorCode]; show(c);',
      ids: ["unknown"],
    },
    {
      code: 'const isRetry = (c: ErrorCode) => (c as string) === «"DB_FAILURE"»; show(isRetry);',
      ids: ["unknown"],
    },
    {
      code: 'expect(error.error_code).toEqual(«"INVALID_TOKENS"»);',
      output: 'expect(error.error_code).toEqual("INVALID_TOKEN");',
    },
    {
      code: 'const S = new Set<string>([«"INVALID_TOO"»]); S.has(error.error_code);',
      output: 'const S = new Set<string>(["INVALID_TO"]); S.has(error.error_code);',
    },
    {
      code: 'if (error.error_code.startsWith("x") || (error.error_code as string) === «"NOPE_NOPE"») retry();',
      ids: ["unknown"],
    },
  ],
});
