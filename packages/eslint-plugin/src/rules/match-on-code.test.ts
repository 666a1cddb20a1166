import { ruleCases } from "../../test/rule-cases.js";
import { matchOnCode } from "./match-on-code.js";

ruleCases("match-on-code: comparisons of a typed error", matchOnCode, {
  mode: "typed",
  id: "comparison",
  suggestion: "useCode",
  valid: [
    "show(error.description)",
    "throw new Error(error.description)",
    "show(`Sending failed: ${error.description}`)",
    "const text = error.description.trim(); show(text)",
    "if (error.description) show(error.description)",
    'if (error.description !== undefined && error.description !== "") show(error.description)',
    'if (typeof error.description === "string") show(error.description)',
    'if (error.description.length > 80) show(error.description.slice(0, 80) + "…")',
    "const label = error.description.length > 40 ? error.description.slice(0, 40) : error.description; show(label)",
    "show({ code: error.error_code, text: error.description })",
    'const lines = errors.map((e) => e.description).join("\\n"); show(lines)',
    'if (error.error_code === "INVALID_TO") show(error.description)',
    'if (product.description === "Sold out") show(product)',
    'switch (product.description) { case "new": show(product); }',
    'if (product.description.includes("sale")) show(product)',
    'if (!telegram.ok && telegram.description.includes("blocked by the user")) show(telegram.error_code)',
    'if (!telegram.ok && telegram.error_code === 403 && telegram.description === "Forbidden") retry()',
    "const byCode = new Map<string, string>(); byCode.set(error.error_code, error.description)",
    "const texts: Record<string, string> = {}; texts[error.error_code] = error.description; show(texts)",
    'localStorage.setItem("last-error", error.description)',
    'const copy = { ...error, description: "hidden" }; show(copy)',
    'anything.description === "x" ? retry() : show(anything)',
    'const schema = { description: "An error", type: "object" }; if (schema.description === "An error") show(schema)',
    'function view({ description }: Product) { return description === "x"; } view(product)',
    "const el = <p title={error.description}>{error.description}</p>; show(el)",
    "const sorted = [...errors].sort((a, b) => a.description.localeCompare(b.description)); show(sorted)",
    "expect(error.description).toBeDefined()",
    "expect(error.description).toEqual(expect.any(String))",
    'expect(error.description).not.toContain("SELECT")',
    "expect(error.description).toBeTruthy(); expect(error.description).toHaveLength(12)",
    'expect(typeof error.description).toBe("string")',
    "expect(show).toHaveBeenCalledWith(error.description)",
    "expect(error.description).toMatch(/.+/)",
  ],
  invalid: [
    {
      code: 'if («error.description === "The access token has expired."») retry();',
      suggest: [['if (error.error_code === "TOKEN_EXPIRED") retry();']],
    },
    {
      code: 'if («error.description == "the access token has expired"») retry();',
      suggest: [['if (error.error_code == "TOKEN_EXPIRED") retry();']],
    },
    {
      code: 'if («"The access token has expired." !== error.description») retry();',
      suggest: [['if (error.error_code !== "TOKEN_EXPIRED") retry();']],
    },
    {
      code: 'const expired = «loose.description === "Token expired"»; if (expired) retry();',
      suggest: [['const expired = loose.error_code === "TOKEN_EXPIRED"; if (expired) retry();']],
    },
    {
      code: 'if («error.description.includes("balance")») retry();',
      suggest: [['if (error.error_code === "INSUFFICIENT_BALANCE") retry();']],
    },
    {
      code: 'if (!«error.description.includes("balance")») retry();',
      suggest: [['if (error.error_code !== "INSUFFICIENT_BALANCE") retry();']],
    },
    {
      code: 'if («error.description.startsWith("A request takes at most")») retry();',
      suggest: [['if (error.error_code === "TOO_MANY_RECIPIENTS") retry();']],
    },
    {
      code: 'if («error.description.endsWith("recipients.")») retry();',
      suggest: [['if (error.error_code === "TOO_MANY_RECIPIENTS") retry();']],
    },
    {
      code: 'if («error.description.indexOf("rate limit")» !== -1) retry();',
      suggest: [['if (error.error_code === "RATE_LIMIT_EXCEEDED") retry();']],
    },
    {
      code: 'if («error.description.indexOf("rate limit")» < 0) show(error);',
      suggest: [['if (error.error_code !== "RATE_LIMIT_EXCEEDED") show(error);']],
    },
    {
      code: "if («error.description.search(/signature/i)» >= 0) retry();",
      suggest: [
        [
          'if (error.error_code === "SIGNATURE_REQUIRED") retry();',
          'if (error.error_code === "INVALID_SIGNATURE") retry();',
        ],
      ],
    },
    {
      code: "if («error.description.match(/signature/)») retry();",
      suggest: [
        [
          'if (error.error_code === "SIGNATURE_REQUIRED") retry();',
          'if (error.error_code === "INVALID_SIGNATURE") retry();',
        ],
      ],
    },
    {
      code: 'if («error.description.localeCompare("The API key is disabled.")» === 0) retry();',
      suggest: [['if (error.error_code === "API_KEY_INACTIVE") retry();']],
    },
    {
      code: "if («/API key .* expired/.test(error.description)») retry();",
      suggest: [
        [
          'if (error.error_code === "API_KEY_EXPIRED") retry();',
          'if (error.error_code === "INVALID_API_KEY") retry();',
          'if (error.error_code === "API_KEY_INACTIVE") retry();',
        ],
      ],
    },
    { code: "const found = «/(\\d+) recipients/.exec(error.description)»; show(found);" },
    { code: 'const pattern = new RegExp("balance"); if («pattern.test(error.description)») retry();' },
    {
      code: 'if («error.description.toLowerCase() === "the api key is disabled."») retry();',
      suggest: [['if (error.error_code === "API_KEY_INACTIVE") retry();']],
    },
    {
      code: 'if («error.description.trim().toLowerCase().includes("workspace")») retry();',
      suggest: [
        [
          'if (error.error_code === "CROSS_TENANT_WORKSPACE") retry();',
          'if (error.error_code === "NO_MAIN_WORKSPACE") retry();',
          'if (error.error_code === "WORKSPACE_NOT_AVAILABLE") retry();',
        ],
      ],
    },
    {
      code: 'if («`${error.description}` === "The API key is disabled."») retry();',
      suggest: [['if (error.error_code === "API_KEY_INACTIVE") retry();']],
    },
    {
      code: 'if («error.description + "!" === "The API key is disabled.!"») retry();',
      suggest: [['if (error.error_code === "API_KEY_INACTIVE") retry();']],
    },
    {
      code: 'if («String(error.description).includes("signature")») retry();',
      suggest: [
        [
          'if (error.error_code === "SIGNATURE_REQUIRED") retry();',
          'if (error.error_code === "INVALID_SIGNATURE") retry();',
        ],
      ],
    },
    {
      code: 'const { description } = error; if («description === "The API key is disabled."») retry();',
      suggest: [
        ['const { error_code, description } = error; if (error_code === "API_KEY_INACTIVE") retry();'],
      ],
    },
    {
      code: 'const { description: text, error_code } = error; if («text === "The API key is disabled."») show(error_code);',
      suggest: [
        [
          'const { description: text, error_code } = error; if (error_code === "API_KEY_INACTIVE") show(error_code);',
        ],
      ],
    },
    {
      code: 'const { error: { description } } = result as { error: ApiError }; if («description.includes("balance")») retry();',
      suggest: [
        [
          'const { error: { error_code, description } } = result as { error: ApiError }; if (error_code === "INSUFFICIENT_BALANCE") retry();',
        ],
      ],
    },
    {
      code: 'const text = error.description; const again = text; if («again === "The API key is disabled."») retry();',
    },
    { code: 'let text = ""; text = error.description; if («text.includes("expired")») retry();' },
    {
      code: 'if («error["description"] === "The API key is disabled."») retry();',
      suggest: [['if (error.error_code === "API_KEY_INACTIVE") retry();']],
    },
    {
      code: 'const FIELD = "description"; if («error[FIELD] === "The API key is disabled."») retry();',
      suggest: [['const FIELD = "description"; if (error.error_code === "API_KEY_INACTIVE") retry();']],
    },
    {
      code: 'const e: ApiError | undefined = errors[0]; if («e?.description === "The API key is disabled."») retry();',
      suggest: [
        ['const e: ApiError | undefined = errors[0]; if (e?.error_code === "API_KEY_INACTIVE") retry();'],
      ],
    },
    {
      code: 'const e: ApiError | undefined = errors[0]; if («e?.description?.includes("disabled")») retry();',
      suggest: [
        ['const e: ApiError | undefined = errors[0]; if (e?.error_code === "API_KEY_INACTIVE") retry();'],
      ],
    },
    {
      code: 'if («(anything as ApiError).description === "The API key is disabled."») retry();',
      suggest: [['if ((anything as ApiError).error_code === "API_KEY_INACTIVE") retry();']],
    },
    {
      code: 'if («envelope.description === "The balance does not cover the estimated cost."») retry();',
      suggest: [['if (envelope.error_code === "INSUFFICIENT_BALANCE") retry();']],
    },
    {
      code: 'if (!result.ok && «result.error.description.includes("balance")») retry();',
      suggest: [['if (!result.ok && result.error.error_code === "INSUFFICIENT_BALANCE") retry();']],
    },
    {
      code: 'function isExpired(e: ApiError) { return «e.description === "The access token has expired."»; } isExpired(error);',
      suggest: [
        ['function isExpired(e: ApiError) { return e.error_code === "TOKEN_EXPIRED"; } isExpired(error);'],
      ],
    },
    {
      code: 'const isExpired = ({ description }: ApiError) => «description.includes("expired")»; isExpired(error);',
      suggest: [
        [
          'const isExpired = ({ error_code, description }: ApiError) => error_code === "TOKEN_EXPIRED"; isExpired(error);',
          'const isExpired = ({ error_code, description }: ApiError) => error_code === "API_KEY_EXPIRED"; isExpired(error);',
        ],
      ],
    },
    {
      code: 'function hasBalance(text: string) { return !«text.includes("balance")»; } hasBalance(error.description);',
    },
    {
      code: 'function first<E extends ApiError>(e: E) { return «e.description === "The API key is disabled."»; } first(error);',
      suggest: [
        [
          'function first<E extends ApiError>(e: E) { return e.error_code === "API_KEY_INACTIVE"; } first(error);',
        ],
      ],
    },
    {
      code: 'class Refused { constructor(readonly error_code: string, readonly description: string) {} } const r = new Refused("A", "b"); if («r.description === "b"») retry();',
    },
    {
      code: 'type Both = { error_code: string } & { description: string }; const both = anything as Both; if («both.description === "x"») retry();',
    },
    {
      code: 'const bad = errors.find((e) => «e.description === "The API key is disabled."»); show(bad);',
      suggest: [['const bad = errors.find((e) => e.error_code === "API_KEY_INACTIVE"); show(bad);']],
    },
    { code: 'if («errors.map((e) => e.description).includes("The API key is disabled.")») retry();' },
    {
      code: "if (errors.some(({ description }) => «/disabled/.test(description)»)) retry();",
      suggest: [
        ['if (errors.some(({ error_code, description }) => error_code === "API_KEY_INACTIVE")) retry();'],
      ],
    },
    {
      code: 'const el = <div>{«error.description === "The API key is disabled."» && <b>Off</b>}</div>; show(el);',
      suggest: [['const el = <div>{error.error_code === "API_KEY_INACTIVE" && <b>Off</b>}</div>; show(el);']],
    },
    {
      code: 'const el = «error.description.includes("balance")» ? <a href="/top-up">Pay</a> : <p>{error.description}</p>; show(el);',
      suggest: [
        [
          'const el = error.error_code === "INSUFFICIENT_BALANCE" ? <a href="/top-up">Pay</a> : <p>{error.description}</p>; show(el);',
        ],
      ],
    },
    { code: 'const kind = error.description.split(":")[0]; if («kind === "Balance"») retry();' },
    {
      code: 'while («error.description.includes("rate limit")») retry();',
      suggest: [['while (error.error_code === "RATE_LIMIT_EXCEEDED") retry();']],
    },
    {
      code: 'const retryable = «error.description === "x"» || «error.description === "y"»; show(retryable);',
    },
    {
      code: '«smsError.description === "The API key is disabled."» ? retry() : show(smsError);',
      suggest: [['smsError.error_code === "API_KEY_INACTIVE" ? retry() : show(smsError);']],
    },
  ],
});
