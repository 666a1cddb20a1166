import { ruleCases } from "../../test/rule-cases.js";
import { matchOnCode } from "./match-on-code.js";

const known = "show(body.error_code); ";

ruleCases("match-on-code: the ways that a text goes, plain JavaScript", matchOnCode, {
  mode: "javascript",
  id: "comparison",
  valid: [
    `${known}const label = body.description ? "text" : "none"; if (label === "none") hide();`,
    `${known}const banner = body.description && render(); if (banner === last) skip();`,
    `${known}const code = (log(body.description), body.error_code); if (code === "NOT_FOUND") hide();`,
    `${known}const query = sql\`select \${body.description}\`; if (query === last) skip();`,
    `${known}const words = body.description.split(" "); if (words["length"] === 3) wrap();`,
    `${known}el.textContent = body.description; if (el.textContent === "") hide(); if (el.textContent === shown) skip();`,
    `${known}el.innerHTML = body.description; if (el.innerHTML === shown) skip();`,
    `${known}state.text = body.description; if (other.text === "Low") topUp();`,
    `${known}const view = { text: body.description }; show(view); if (other.text === "Low") topUp();`,
    `${known}function pick(code, text) { if (code === "NOT_FOUND") hide(text); } pick(body.error_code, body.description);`,
    `${known}const shown = escape(label, body.description); if (shown === "x") hide();`,
    `${known}const [text, setText, reset] = useField(); reset(body.description); if (text === "x") hide(setText);`,
    `${known}const textOf = () => body.description; if (retry(textOf) === "x") hide();`,
    `${known}const check = later((text) => { if (text === "x") hide(); }, []); check(body.description);`,
    `class Toast { text() { return this.body.description; } run() { show(this.body.error_code); if (other.text() === "x") hide(); } }`,
    `class Toast { get text() { return this.body.description; } run() { show(this.body.error_code); if (this.label === "x") hide(); } }`,
    `class Toast { other(text) { if (text === "x") hide(); } check(text) { show(text); } run(body) { ${known}this.check(body.description); } }`,
  ],
  invalid: [
    { code: `${known}const text = await body.description; if («text === "Low"») topUp();` },
    { code: `${known}const text = ready && body.description; if («text === "Low"») topUp();` },
    { code: `${known}if («(log(), body.description) === "Low"») topUp();` },
    { code: `${known}const same = «body.description === "Low"»; if (same === wanted) topUp();` },
    { code: `${known}if («new Set([body.description]).has("Low")») topUp();` },
    { code: `${known}state.text = body.description; if («state.text === "Low"») topUp();` },
    { code: `${known}const { text } = { text: body.description }; if («text === "Low"») topUp();` },
    { code: `${known}function pick(n, text) { return «text === "Low"»; } pick(1, body.description);` },
    {
      code: `${known}const [text, setText] = useState(""); setText(body.description); if («text === "Low"») topUp();`,
    },
    {
      code: `${known}const check = useCallback((text) => { if («text === "Low"») topUp(); }, []); check(body.description);`,
    },
    {
      code: `${known}const textOf = useCallback(() => body.description, []); if («textOf() === "Low"») topUp();`,
    },
    {
      code: `class Toast { text() { return this.body.description; } run() { show(this.body.error_code); if («this.text() === "Low"») topUp(); } }`,
    },
    {
      code: `class Toast { get text() { return this.body.description; } run() { show(this.body.error_code); if («this.text === "Low"») topUp(); } }`,
    },
    {
      code: `class Toast { other(text) { show(text); } check = (text) => { if («text === "Low"») topUp(); }; run(body) { ${known}this.check(body.description); } }`,
    },
  ],
});

ruleCases("match-on-code: messages of errors that are thrown with a text, plain JavaScript", matchOnCode, {
  mode: "javascript",
  id: "comparison",
  valid: [
    `${known}try { throw new Toast(body.description); } catch (toast) { if (toast.message === "Low") topUp(); }`,
    `get().then((body) => { ${known}log(new Error(body.description)); }).catch((err) => { if (err.message === "Low") topUp(); });`,
    `try { ${known}const error = new Error(body.description); report(error); } catch (err) { if (err.message === "Low") topUp(); }`,
    `try { button.onclick = () => { ${known}throw new Error(body.description); }; } catch (err) { if (err.message === "Low") topUp(); }`,
    `class SmsError extends Error { constructor(body) { super(body.description); this.code = body.error_code; } } try { f(); } catch (err) { if (err instanceof TypeError && err.message === "Low") topUp(); }`,
    `class SmsError extends Error { constructor(body) { super(body.description); this.code = body.error_code; } } try { f(); } catch (err) { if (err instanceof SmsError) show(err.code); else if (err.message === "Low") topUp(); }`,
    `class SmsError extends Error { constructor(body) { super(body.description); this.code = body.error_code; } } try { f(); } catch (err) { if (err instanceof SmsError || err.message === "Low") topUp(); }`,
    `class SmsError extends Error { constructor(body) { super(body.description); this.code = body.error_code; } } try { f(); } catch (err) { if (err.cause instanceof SmsError || cause instanceof SmsError) { if (err.message === "Low") topUp(); } }`,
    `class SmsError extends Error { constructor(body) { super(body.description); this.code = body.error_code; } } try { f(); } catch (err) { if (err === SmsError && err.message === "Low") topUp(); }`,
    `class SmsError extends Error { constructor(body) { super(body.description); this.code = body.error_code; } } try { f(); } catch (err) { if (ready || err instanceof SmsError) { if (err.message === "Low") topUp(); } }`,
    `class SmsError extends Error { constructor(body) { super(body.description); this.code = body.error_code; } } try { f(); } catch (err) { if (err.message === "Low" && err instanceof SmsError) topUp(); }`,
  ],
  invalid: [
    {
      code: `try { ${known}throw Error(body.description); } catch (err) { if («err.message === "Low"») topUp(); }`,
    },
    {
      code: `try { ${known}const error = new Error(body.description); error.code = 1; throw error; } catch (err) { if («err.message === "Low"») topUp(); }`,
    },
    {
      code: `get().then((body) => { ${known}return Promise.reject(new Error(body.description)); }).catch((err) => { if («err.message === "Low"») topUp(); });`,
    },
    {
      code: `get().then((body) => { ${known}throw new Error(body.description); }).catch((err) => { if («err.message === "Low"») topUp(); });`,
    },
    {
      code: `get().then((body) => { ${known}throw new Error(body.description); }).then(done, (err) => { if («err.message === "Low"») topUp(); });`,
    },
    {
      code: `async function f() { try { await get().then((body) => { ${known}throw new Error(body.description); }); } catch (err) { if («err.message === "Low"») topUp(); } }`,
    },
    {
      code: `function read(body) { ${known}throw new Error(body.description); } function send() { read(x); } try { send(); } catch (err) { if («err.message === "Low"») topUp(); }`,
    },
    {
      code: `function read(body) { ${known}throw new Error(body.description); } try { read(x); } catch (err) { const { message } = err; if («message === "Low"») topUp(); }`,
    },
    {
      code: `class SmsError extends Error { constructor(body) { super(body.description); this.code = body.error_code; } } try { f(); } catch (err) { if (err instanceof SmsError && «err.message === "Low"») topUp(); }`,
    },
    {
      code: `class SmsError extends Error { constructor(body) { super(body.description); this.code = body.error_code; } } try { f(); } catch (err) { if (err instanceof SmsError && ready) { if («err.message === "Low"») topUp(); } }`,
    },
    {
      code: `class SmsError extends Error { constructor(body) { super(body.description); this.code = body.error_code; } } try { f(); } catch (err) { if (ready && err instanceof SmsError) { if («err.message === "Low"») topUp(); } }`,
    },
  ],
});

ruleCases("match-on-code: messages of a class, with types", matchOnCode, {
  mode: "typed",
  id: "comparison",
  valid: [
    'class SmsError extends Error { constructor(body: ApiError) { super(body.description); } } declare const other: TypeError; if (other.message === "Low") show(SmsError);',
  ],
  invalid: [
    {
      code: 'class SmsError extends Error { constructor(body: ApiError) { super(body.description); } } declare const failed: SmsError; if («failed.message === "Low"») show();',
    },
  ],
});

ruleCases("match-on-code: where a value stands, plain JavaScript", matchOnCode, {
  mode: "javascript",
  id: "comparison",
  valid: [
    `${known}let item = body; item = product; if (item.description === "Low") topUp();`,
    `${known}const item = product || body; if (item.description === "Low") topUp();`,
    `show(fallback.error_code); const item = fallback ?? product; if (item.description === "Low") topUp();`,
    `const { items: [{ description }] } = await r.json(); if (description === "Low") topUp();`,
    `function f({ items: [item] }) { if (item.description === "Low") topUp(); }`,
    `const r = await fetch(u); const body = await r.json(); if (body.description === "Low") topUp(); if (r.ok) stop();`,
    `async function f() { const r = await fetch(u); const body = await r.json(); if (body.description === "Low") topUp(); if (r.ok) return; }`,
    // Names that stand for themselves: nothing to find, and no end to look for it.
    `const a = b, b = a; if (a.description === "Low") topUp();`,
    `const a = await a; if (a.description === "Low") topUp();`,
    `const a = a.b; if (a.description === "Low") topUp();`,
    `const a = a ?? {}; if (a.description === "Low") topUp();`,
    `const a = ready && a; if (a.description === "Low") topUp();`,
    `const a = a.catch(stop); if (a.description === "Low") topUp();`,
    `const { a } = a; if (a.description === "Low") topUp();`,
    `const { x, ...a } = a; if (a.description === "Low") topUp();`,
    `const p = p.then((v) => v.description === "Low");`,
    `const p = p.then(({ v }) => v.description === "Low");`,
    `const T = { a: T.a }; if (body.description === T.a) topUp();`,
    `const a = b, b = a; const v = await r.json(); if (v[a] === "Low") topUp();`,
  ],
  invalid: [
    {
      code: `const { error: { description } = {} } = body; show(body.error.error_code); if («description === "Low"») topUp();`,
    },
    {
      code: `function f({ error: { description, error_code } = {} }) { show(error_code); if («description === "Low"») topUp(); }`,
    },
    {
      code: `function f({ description, error_code } = {}) { show(error_code); if («description === "Low"») topUp(); }`,
    },
    {
      code: `function f({ item }, { body }) { show(item, body.error_code); if («body.description === "Low"») topUp(); }`,
    },
    {
      code: `const r = await fetch(u); const body = await r.json().finally(done); if (!r.ok) { if («body.description === "Low"») topUp(); }`,
    },
    {
      code: `fetch(u).then((r) => r.json()).then((body) => { if (body.status === false) { if («body.description === "Low"») topUp(); } });`,
    },
    {
      code: `fetch(u).then((r) => { log(r); return r.json(); }).then((body) => { if (body.status === false) { if («body.description === "Low"») topUp(); } });`,
    },
    {
      code: `const r = await fetch(u); const body = await r.json(); if (!r.ok) setTimeout(() => { if («body.description === "Low"») topUp(); });`,
    },
    {
      code: `async function f() { const r = await fetch(u); const body = await r.json(); if (r.ok) return body; else log(r); if («body.description === "Low"») topUp(); }`,
    },
    { code: `${known}const item = body ?? undefined; if («item.description === "Low"») topUp();` },
  ],
});
