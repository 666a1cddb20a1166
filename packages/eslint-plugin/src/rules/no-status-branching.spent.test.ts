import { ruleCases } from "../../test/rule-cases.js";
import { noStatusBranching } from "./no-status-branching.js";

ruleCases("no-status-branching: where no code is left to go by", noStatusBranching, {
  mode: "javascript",
  id: "status",
  valid: [
    "const body = await res.json(); if (body.error_code) show(body.error_code); else if (res.status === 429) wait();",
    'const body = await res.json(); if (body.error_code === undefined) { if (res.status >= 500) return2(retry()); } show(body.error_code === "DB_ERROR");',
    "function f(err) { if (isErrorCode(err.error_code)) return handle(err); if (err.status === 401) return login(); throw err; }",
    "function f(err) { const known = isErrorCode(err.error_code); if (!known && err.status >= 500) retry(); }",
    'function f(err) { if (typeof err.error_code === "string") return handle(err.error_code); return err.status === 429 ? wait() : fail(); }',
    'function f(err) { if (typeof err.error_code !== "string" && err.status === 429) wait(); }',
    'function f(err) { if (typeof err.error_code === "undefined" && err.status === 429) wait(); }',
    'function f(err) { if (!("error_code" in err) && err.status === 401) login(); else show(err.error_code); }',
    "function f(err) { const { error_code: code } = err; if (code != null) return handle(code); switch (err.status) { case 401: login(); } }",
    "function f(err) { if (err.error_code !== undefined) return handle(err.error_code); if ([502, 503].includes(err.status)) retry(); }",
    "function f(err) { return err.error_code || err.status === 429; }",
    'import { errorCodes } from "@error-model/core"; function f(err) { if (errorCodes.includes(err.error_code)) return handle(err); if (err.status === 503) retry(); }',
    'import { registry } from "@error-model/core"; function f(err) { if (Object.hasOwn(registry, err.error_code)) return handle(err); if (err.status === 503) retry(); }',
    'import { errorEnvelopeSchema } from "@error-model/core"; const body = await res.json(); const parsed = errorEnvelopeSchema.safeParse(body); if (parsed.success) show(parsed.data.error_code); else if (res.status === 502) retry(body.error_code);',
    "const body = await res.json().catch(() => null); if (!body || !body.error_code) { if (res.status === 502) retry(); } else show(body.error_code);",
    "const body = await res.json().catch(() => null); if (body && isKnown(body.error_code)) show(body.error_code); else show(res.status === 503);",
    "try { await axios.post(url); } catch (err) { const code = err.response?.data?.error_code; if (code) handle(code); else if (err.response?.status === 401) login(); }",
  ],
  invalid: [
    // One code was ruled out, and 29 are left.
    {
      code: 'function f(err) { if (err.error_code === "TOKEN_EXPIRED") return refresh(); if («err.status === 401») return login(); }',
    },
    {
      code: 'const TAKEN = ["INVALID_TO"]; function f(err) { if (TAKEN.includes(err.error_code)) return fix(); if («err.status === 401») return login(); }',
    },
    {
      code: 'const TAKEN = new Set(["INVALID_TO"]); function f(err) { if (TAKEN.has(err.error_code)) return fix(); if («err.status === 401») return login(); }',
    },
    { code: "function f(err) { if (isErrorCode(err.error_code)) { if («err.status === 401») login(); } }" },
    {
      code: "function f(err) { if (isErrorCode(err.error_code)) log(err); if («err.status === 401») login(); }",
    },
    { code: "function f(err) { if (err.error_code && «err.status === 401») login(); }" },
    {
      code: "function f(err) { if (!isErrorCode(err.error_code)) return; if («err.status === 401») return login(); }",
    },
    {
      code: "function f(err) { if (isErrorCode(err.error_code) && ready) return handle(err); if («err.status === 401») login(); }",
    },
    {
      code: "function f(err) { if (seen(err.error_code)) return; if («err.status === 401») login(); }",
    },
    {
      code: "function f(err) { if (isReady(other)) return; if («err.status === 401») login(err.error_code); }",
    },
    {
      code: "function f(err) { if (err.error_code > 5) return; if («err.status === 401») login(); }",
    },
    {
      code: "const parsed = bodySchema.safeParse(input); const body = await res.json(); if (parsed.success) show(body.error_code); else if («res.status === 401») login();",
    },
    {
      code: 'function f(err) { if (typeof err.error_code === "number") return; if («err.status === 401») login(); }',
    },
  ],
});

ruleCases("no-status-branching: a failure with a code that nobody knows", noStatusBranching, {
  mode: "typed",
  id: "status",
  valid: [
    'type Failure = { kind: "unrecognized"; httpStatus: number; error: ApiError } | { kind: "http"; httpStatus: number }; function f(e: Failure) { if (e.httpStatus === 429) retry(); } show(f);',
    'type Failure = { kind: "api"; httpStatus: number; error: ApiError } | { kind: "unrecognized"; httpStatus: number; error: ApiError } | { kind: "http"; httpStatus: number }; function f(e: Failure) { if (e.kind === "api") return show(e.error.error_code); if (e.httpStatus === 429) retry(); } show(f);',
    "function f(e: ApiError & { httpStatus: number }) { if (isErrorCode(e.error_code)) return; if (e.httpStatus === 429) retry(); } declare function isErrorCode(x: unknown): boolean; show(f);",
  ],
  invalid: [
    {
      code: 'type Failure = { kind: "unrecognized"; httpStatus: number; error: ApiError } | { kind: "api"; httpStatus: number; error: ApiError }; function f(e: Failure) { if («e.httpStatus === 429») retry(); } show(f);',
    },
    {
      code: 'type Failure = { kind: "api"; httpStatus: number; error: ApiError } | { kind: "http"; httpStatus: number }; function f(e: Failure) { if (e.kind !== "http") { if («e.httpStatus === 429») retry(); show(e.error.error_code); } } show(f);',
    },
    {
      code: "interface Failure { kind: string; httpStatus: number; error: ApiError } function f(e: Failure) { if («e.httpStatus === 429») retry(); } show(f);",
    },
  ],
});
