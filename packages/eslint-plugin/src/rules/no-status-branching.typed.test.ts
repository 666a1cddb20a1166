import { ruleCases } from "../../test/rule-cases.js";
import { noStatusBranching } from "./no-status-branching.js";

ruleCases("no-status-branching: with types", noStatusBranching, {
  mode: "typed",
  id: "status",
  valid: [
    "if (response.status === 401) retry();",
    'if (product.status === "sold") show();',
    'interface HttpFailure { kind: "http"; httpStatus: number } function f(e: HttpFailure) { if (e.httpStatus === 429) retry(); } show(f);',
    'type Failure = { kind: "api"; httpStatus: number; error: ApiError } | { kind: "http"; httpStatus: number }; function f(e: Failure) { if (e.kind === "http" && e.httpStatus === 429) retry(); } show(f);',
    'type Failure = { kind: "api"; httpStatus: number; error: ApiError } | { kind: "http"; httpStatus: number }; function f(e: Failure) { if (e.kind === "http") { switch (e.httpStatus) { case 429: retry(); } } } show(f);',
    "declare const unknownAxios: AxiosError; if (unknownAxios.response?.status === 404) show();",
    "declare const productAxios: AxiosError<Product>; if (productAxios.response?.status === 404) show();",
    "if (smsError.httpStatus === 200) show();",
    "expect(smsError.httpStatus).toBe(401);",
    "show(smsError.httpStatus);",
    "async function f() { const list: Product[] = await response.json(); if (response.status === 404) show(list); } show(f);",
    "async function f() { const body: ApiError = await response.json(); if (response.status >= 400) show(body); } show(f);",
    "if (axiosError.response && axiosError.response.status < 400) show();",
    "declare const octokit: { status: number; message: string }; if (octokit.status === 404) show();",
    "declare const twilio: { status: number; code: number; moreInfo: string }; if (twilio.status === 429) retry();",
    "declare const stripe: { statusCode: number; code: string; type: string }; if (stripe.statusCode === 402) retry();",
    "declare const trpc: { data: { httpStatus: number; code: string } }; if (trpc.data.httpStatus === 401) retry();",
    "switch (response.status) { case 404: show(); }",
  ],
  invalid: [
    { code: "if («smsError.httpStatus === 401») retry();" },
    { code: "if («smsError.httpStatus >= 500») retry(); else show(smsError);" },
    { code: "switch («smsError.httpStatus») { case 401: retry(); break; case 402: show(); }" },
    { code: "const { httpStatus } = smsError; if («httpStatus === 401») show(smsError.error_code);" },
    { code: "if («axiosError.response?.status === 401») retry();" },
    { code: "if (axiosError.response && «[401, 403].includes(axiosError.response.status)») retry();" },
    { code: "switch («axiosError.response?.status») { case 401: retry(); }" },
    { code: "function f(e: AxiosError<ApiError>) { return «e.response!.status === 429»; } show(f);" },
    {
      code: 'type Failure = { kind: "api"; httpStatus: number; error: ApiError } | { kind: "http"; httpStatus: number }; function f(e: Failure) { if («e.httpStatus === 429») retry(); } show(f);',
    },
    {
      code: 'type Failure = { kind: "api"; httpStatus: number; envelope: ApiError } | { kind: "http"; httpStatus: number }; function f(e: Failure) { if (e.kind === "api" && «e.httpStatus === 429») retry(); } show(f);',
    },
    {
      code: "async function f() { const body: ApiError = await response.json(); if («response.status === 401») show(body); } show(f);",
    },
    {
      code: "async function f() { const body = (await response.json()) as ApiError; if («response.status === 401») show(body); } show(f);",
    },
    {
      code: "async function f() { if («response.status === 401») { const body: ApiError = await response.json(); show(body); } } show(f);",
    },
    {
      code: 'const el = <div>{«smsError.httpStatus === 402» ? <a href="/pay">Pay</a> : null}</div>; show(el);',
    },
    {
      code: 'import { match } from "ts-pattern"; match(«smsError.httpStatus»).with(401, retry).otherwise(show);',
    },
    {
      code: 'import { match } from "ts-pattern"; match(smsError).with({ «httpStatus: 401» }, retry).otherwise(show);',
    },
    { code: 'const TEXTS: Record<number, string> = { 401: "x" }; show(«TEXTS[smsError.httpStatus]»);' },
    {
      code: "enum StatusCodes { UNAUTHORIZED = 401 } if («smsError.httpStatus === StatusCodes.UNAUTHORIZED») retry();",
    },
  ],
});
