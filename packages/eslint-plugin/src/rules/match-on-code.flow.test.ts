import { ruleCases } from "../../test/rule-cases.js";
import { matchOnCode } from "./match-on-code.js";

ruleCases("match-on-code: where a text goes in plain JavaScript", matchOnCode, {
  mode: "javascript",
  id: "comparison",
  suggestion: "useCode",
  valid: [
    'it("does", () => { expect(Symbol("x").description).toBe("x"); });',
    "const b = await r.json(); if (b.error_code && b.description) show(b.description);",
    "const b = await r.json(); show(b.error_code); const label = b.description.length > 60 ? b.description.slice(0, 60) : b.description;",
    "const b = await r.json(); show(b.error_code); messages[b.error_code] = b.description;",
    "const b = await r.json(); show(b.error_code); setError(b.description);",
    'const b = await r.json(); if (typeof b.description !== "string" || typeof b.error_code !== "string") throw new TypeError("no envelope");',
    "throw new SmsError(body.error_code, body.description);",
    'try { throw new Error("fixed"); } catch (e) { if (e.message === "fixed") retry(); }',
    'try { const b = await r.json(); throw new Error(`${b.error_code}: refused`); } catch (e) { if (e.message.includes("refused")) retry(); }',
    'expect(body.error_code).toBe("INVALID_TO"); expect(body.description).toEqual(expect.any(String));',
    'expect(body).toMatchObject({ status: false, error_code: "INVALID_TO", description: "Recipients are missing, empty or invalid." });',
    "errors.sort((a, b) => { show(a.error_code, b.error_code); return 0; });",
  ],
  invalid: [
    {
      code: 'const b = await r.json(); log(b.error_code); const isExpired = «b.description === "The access token has expired."»; if (isExpired) refresh();',
      suggest: [
        [
          'const b = await r.json(); log(b.error_code); const isExpired = b.error_code === "TOKEN_EXPIRED"; if (isExpired) refresh();',
        ],
      ],
    },
    {
      code: 'const b = await r.json(); log(b.error_code); const message = `${b.description}`.trim(); if («message === "x"») refresh();',
    },
    {
      code: 'const b = await r.json(); log(b.error_code); const message = b.description || "unknown"; if («message.includes("expired")») refresh();',
      suggest: [
        [
          'const b = await r.json(); log(b.error_code); const message = b.description || "unknown"; if (b.error_code === "TOKEN_EXPIRED") refresh();',
          'const b = await r.json(); log(b.error_code); const message = b.description || "unknown"; if (b.error_code === "API_KEY_EXPIRED") refresh();',
        ],
      ],
    },
    {
      code: 'const b = await r.json(); log(b.error_code); let message; if (b.status === false) message = b.description; if («message === "The access token has expired."») refresh();',
      suggest: [
        [
          'const b = await r.json(); log(b.error_code); let message; if (b.status === false) message = b.description; if (b.error_code === "TOKEN_EXPIRED") refresh();',
        ],
      ],
    },
    {
      code: 'function isExpired(text) { return «text.toLowerCase().includes("expired")»; } const b = await r.json(); log(b.error_code); if (isExpired(b.description)) refresh();',
      suggest: [
        [
          'function isExpired(text) { return b.error_code === "TOKEN_EXPIRED"; } const b = await r.json(); log(b.error_code); if (isExpired(b.description)) refresh();',
          'function isExpired(text) { return b.error_code === "API_KEY_EXPIRED"; } const b = await r.json(); log(b.error_code); if (isExpired(b.description)) refresh();',
        ],
      ],
    },
    {
      code: 'const isExpired = (text = "") => «/expired/.test(text)»; const b = await r.json(); log(b.error_code); if (isExpired(b.description)) refresh();',
      suggest: [
        [
          'const isExpired = (text = "") => b.error_code === "TOKEN_EXPIRED"; const b = await r.json(); log(b.error_code); if (isExpired(b.description)) refresh();',
          'const isExpired = (text = "") => b.error_code === "API_KEY_EXPIRED"; const b = await r.json(); log(b.error_code); if (isExpired(b.description)) refresh();',
        ],
      ],
    },
    {
      code: 'function isExpired(body) { return «body.description.includes("expired")»; } try { await send(); } catch (e) { if (isExpired(e.response.data)) refresh(); }',
      suggest: [
        [
          'function isExpired(body) { return body.error_code === "TOKEN_EXPIRED"; } try { await send(); } catch (e) { if (isExpired(e.response.data)) refresh(); }',
          'function isExpired(body) { return body.error_code === "API_KEY_EXPIRED"; } try { await send(); } catch (e) { if (isExpired(e.response.data)) refresh(); }',
        ],
      ],
    },
    {
      code: 'function isExpired({ description }) { return «description.includes("expired")»; } try { await send(); } catch (e) { if (isExpired(e.response.data)) refresh(); }',
      suggest: [
        [
          'function isExpired({ error_code, description }) { return error_code === "TOKEN_EXPIRED"; } try { await send(); } catch (e) { if (isExpired(e.response.data)) refresh(); }',
          'function isExpired({ error_code, description }) { return error_code === "API_KEY_EXPIRED"; } try { await send(); } catch (e) { if (isExpired(e.response.data)) refresh(); }',
        ],
      ],
    },
    {
      code: 'const textOf = (b) => b.description; const b = await r.json(); log(b.error_code); function check(b) { log(b.error_code); return b.description; } if («check(b) === "x"») refresh();',
    },
    {
      code: 'const b = await r.json(); log(b.error_code); const view = { text: b.description }; if («view.text === "x"») refresh();',
    },
    {
      code: 'function Form() { const [error, setError] = useState(""); const submit = async () => { const b = await send(); if (b.error_code) setError(b.description); }; return «error === "The access token has expired."» ? login() : null; }',
    },
    {
      code: 'class Api { async send() { const b = await this.post(); log(b.error_code); this.lastError = b.description; } get expired() { return «this.lastError.includes("expired")»; } }',
    },
    {
      code: 'class Api { isExpired(text) { return «text.includes("expired")»; } async send() { const b = await this.post(); log(b.error_code); if (this.isExpired(b.description)) refresh(); } }',
    },
    {
      code: 'try { const b = await r.json(); if (b.error_code) throw new Error(b.description); } catch (e) { if («e.message === "The access token has expired."») refresh(); }',
    },
    {
      code: 'async function send() { const r = await fetch(url); if (!r.ok) { const b = await r.json(); throw new Error(b.description); } } try { await send(); } catch (e) { if («e.message.includes("expired")») refresh(); }',
    },
    {
      code: "async function send() { const b = await post(); if (b.error_code) throw new ApiError(`${b.error_code}: ${b.description}`); } send().catch((e) => { if («/expired/.test(e.message)») refresh(); });",
    },
    {
      code: 'const b = await r.json(); log(b.error_code); const e = new Error(b.description); if («e.message.startsWith("The API")») stop();',
      suggest: [
        [
          'const b = await r.json(); log(b.error_code); const e = new Error(b.description); if (b.error_code === "INVALID_API_KEY") stop();',
          'const b = await r.json(); log(b.error_code); const e = new Error(b.description); if (b.error_code === "API_KEY_INACTIVE") stop();',
          'const b = await r.json(); log(b.error_code); const e = new Error(b.description); if (b.error_code === "API_KEY_EXPIRED") stop();',
        ],
      ],
    },
    {
      code: 'class SmsError extends Error { constructor(body) { super(body.description); this.code = body.error_code; } } try { await send(); } catch (e) { if (e instanceof SmsError && «e.message.includes("expired")») refresh(); }',
    },
    {
      code: "const b = await r.json(); log(b.error_code); show(«MESSAGES[b.description]»);",
      ids: ["lookup"],
    },
    {
      code: "const b = await r.json(); log(b.error_code); if («RETRYABLE.includes(b.description)») retry();",
    },
    {
      code: "const b = await r.json(); log(b.error_code); if (PATTERNS.some((p) => «p.test(b.description)»)) retry();",
    },
    {
      code: "const b = await r.json(); log(b.error_code); if («b.description in translations») show(translations[b.error_code]);",
      ids: ["lookup"],
    },
    {
      code: 'const b = await r.json(); log(b.error_code); if («_.includes(b.description, "balance")») topUp();',
      suggest: [
        [
          'const b = await r.json(); log(b.error_code); if (b.error_code === "INSUFFICIENT_BALANCE") topUp();',
        ],
      ],
    },
    {
      code: 'import { includes } from "lodash"; const b = await r.json(); log(b.error_code); if («includes(b.description, "balance")») topUp();',
      suggest: [
        [
          'import { includes } from "lodash"; const b = await r.json(); log(b.error_code); if (b.error_code === "INSUFFICIENT_BALANCE") topUp();',
        ],
      ],
    },
    {
      code: 'const { match } = require("ts-pattern"); const b = await r.json(); log(b.error_code); match(«b.description»).with("x", retry).exhaustive();',
      ids: ["match"],
    },
    {
      code: 'const body = await res.json(); expect(body.error_code).toBe("INVALID_TO"); «expect(body.description).toBe("Recipients are missing, empty or invalid.")»;',
      ids: ["assertion"],
      suggest: [
        [
          'const body = await res.json(); expect(body.error_code).toBe("INVALID_TO"); expect(body.error_code).toBe("INVALID_TO");',
        ],
      ],
    },
    {
      code: 'assert.strictEqual(res.body.error_code, "INVALID_TO"); «assert.strictEqual(res.body.description, "Recipients are missing")»;',
      ids: ["assertion"],
    },
  ],
});
