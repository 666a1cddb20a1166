import { ruleCases } from "../../test/rule-cases.js";
import { matchOnCode } from "./match-on-code.js";

ruleCases("match-on-code: TypeScript without type information", matchOnCode, {
  mode: "typescript",
  id: "comparison",
  suggestion: "useCode",
  valid: [
    'interface Product { description: string; error_code: number } function f(p: Product) { return p.description === "x"; }',
    'interface Product { description: string } declare const p: Product; if (p.description === "x") show(p);',
    'type Telegram = { ok: false; error_code: number; description: string }; function f(r: Telegram) { return r.description.includes("blocked"); }',
    'function f(e: Unknown) { return e.description === "x"; }',
    "const el = <p>{error.description}</p>;",
  ],
  invalid: [
    {
      code: 'interface ApiError { error_code: string; description: string } function f(e: ApiError) { return «e.description === "The API key is disabled."»; }',
      suggest: [
        [
          'interface ApiError { error_code: string; description: string } function f(e: ApiError) { return e.error_code === "API_KEY_INACTIVE"; }',
        ],
      ],
    },
    {
      code: 'type ApiError = { status: false; error_code: "A" | "B"; description: string }; const f = ({ description }: ApiError) => «description === "x"»;',
    },
    {
      code: 'import type { ErrorEnvelope } from "@error-model/core"; function f(e: ErrorEnvelope) { return «e.description.includes("balance")»; }',
      suggest: [
        [
          'import type { ErrorEnvelope } from "@error-model/core"; function f(e: ErrorEnvelope) { return e.error_code === "INSUFFICIENT_BALANCE"; }',
        ],
      ],
    },
    {
      code: 'import type { ErrorEnvelope } from "@error-model/core"; const body = (await res.json()) as ErrorEnvelope; if («body.description.includes("balance")») topUp();',
      suggest: [
        [
          'import type { ErrorEnvelope } from "@error-model/core"; const body = (await res.json()) as ErrorEnvelope; if (body.error_code === "INSUFFICIENT_BALANCE") topUp();',
        ],
      ],
    },
    {
      code: 'interface ApiError extends Base { error_code: string; description: string } const e: ApiError | null = load(); if («e?.description === "x"») topUp();',
    },
    {
      code: 'class ApiError extends Error { constructor(public error_code: string, public description: string) { super(); } } function f(e: ApiError) { return «e.description === "x"»; }',
    },
    {
      code: 'const body = (await res.json()) as { error_code: string; description: string }; if («body.description === "The API key is disabled."») stop();',
      suggest: [
        [
          'const body = (await res.json()) as { error_code: string; description: string }; if (body.error_code === "API_KEY_INACTIVE") stop();',
        ],
      ],
    },
    {
      code: 'try { await axios.post(url); } catch (err) { const e = err as AxiosError<any>; if («e.response!.data!.description === "The API key is disabled."») stop(); }',
      suggest: [
        [
          'try { await axios.post(url); } catch (err) { const e = err as AxiosError<any>; if (e.response!.data!.error_code === "API_KEY_INACTIVE") stop(); }',
        ],
      ],
    },
    {
      code: 'const el = <>{body.error_code && «body.description.includes("balance")» ? <TopUp /> : null}</>;',
      suggest: [
        [
          'const el = <>{body.error_code && body.error_code === "INSUFFICIENT_BALANCE" ? <TopUp /> : null}</>;',
        ],
      ],
    },
    {
      code: 'catchError((err: HttpErrorResponse) => { if (err.error.error_code && «err.error.description === "x"») stop(); return of(null); });',
    },
  ],
});
