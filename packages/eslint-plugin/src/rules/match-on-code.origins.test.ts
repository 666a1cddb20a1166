import { ruleCases } from "../../test/rule-cases.js";
import { matchOnCode } from "./match-on-code.js";

const low = '«body.description === "Low"»';
const plain = low.replaceAll(/[«»]/gu, "");
const body = "const r = await fetch(u); const body = await r.json(); ";

ruleCases("match-on-code: branches for errors, plain JavaScript", matchOnCode, {
  mode: "javascript",
  id: "comparison",
  valid: [
    `${body}if (r.ok) { if (${plain}) topUp(); }`,
    `${body}if (r.status === 200) { if (${plain}) topUp(); }`,
    `${body}if (r.status !== 404) { if (${plain}) topUp(); }`,
    `${body}if (r.status >= 200) { if (${plain}) topUp(); }`,
    `${body}if (r.status > 199) { if (${plain}) topUp(); }`,
    `${body}if (r.status < 400) { if (${plain}) topUp(); }`,
    `${body}if (r.status <= 500) show(r); else if (${plain}) topUp();`,
    `${body}if (r.status === limit) { if (${plain}) topUp(); }`,
    `${body}if (r.bodyUsed === false) { if (${plain}) topUp(); }`,
    `${body}if (r.size >= 400) { if (${plain}) topUp(); }`,
    `${body}if (-r.ok) { if (${plain}) topUp(); }`,
    `${body}if (!ready) { if (${plain}) topUp(); }`,
    `${body}if (!other.ok) { if (${plain}) topUp(); }`,
    `${body}if (!r.redirected) { if (${plain}) topUp(); }`,
    `${body}const done = r.ok && ${plain};`,
    `${body}switch (r.status) { case 200: if (${plain}) topUp(); }`,
    `${body}switch (r.kind) { case 404: if (${plain}) topUp(); }`,
    `${body}switch (other.status) { case 404: if (${plain}) topUp(); }`,
    `${body}switch (r.status) { case 404: stop(); } if (${plain}) topUp();`,
    `${body}async function f() { if (other.ok) return; if (${plain}) topUp(); }`,
    `${body}if (body.status > 0) { if (${plain}) topUp(); }`,
    `${body}if (body.status === "active") { if (${plain}) topUp(); }`,
    `${body}if (body.status === true) { if (${plain}) topUp(); }`,
    `${body}if (body.visible === false) { if (${plain}) topUp(); }`,
    'const r = await fetch(u); if (!r.ok) { const { items } = await r.json(); if (items.description === "Low") topUp(); }',
    'const body = await r.text(); if (!r.ok) { if (body.description === "Low") topUp(); }',
    'const body = YAML.parse(await r.text()); if (!r.ok) { if (body.description === "Low") topUp(); }',
    'const body = JSON.stringify(await r.text()); if (!r.ok) { if (body.description === "Low") topUp(); }',
    'const r = await axios.get(u); if (r.status >= 400) { if (r.config.description === "Low") topUp(); }',
  ],
  invalid: [
    { code: `${body}if (!r.ok) { if (${low}) topUp(); }` },
    { code: `${body}if (!r.ok && ready) { if (${low}) topUp(); }` },
    { code: `${body}if (ready && !r.ok) { if (${low}) topUp(); }` },
    { code: `${body}if (!r.isSuccess) { if (${low}) topUp(); }` },
    { code: `${body}const { ok } = r; if (!ok) { if (${low}) topUp(); }` },
    { code: `${body}const ok = r.ok; if (!ok) { if (${low}) topUp(); }` },
    { code: `${body}if (r.ok) show(body); else if (${low}) topUp();` },
    { code: `${body}const low = r.ok ? false : ${low};` },
    { code: `${body}const low = r.ok || ${low};` },
    { code: `${body}const low = !r.ok && ${low};` },
    { code: `${body}if (r.status === 402) { if (${low}) topUp(); }` },
    { code: `${body}if (r.status == 402) { if (${low}) topUp(); }` },
    { code: `${body}if (r.status !== 200) { if (${low}) topUp(); }` },
    { code: `${body}if (r.status != 200) { if (${low}) topUp(); }` },
    { code: `${body}if (r.status >= 400) { if (${low}) topUp(); }` },
    { code: `${body}if (r.status >= 300) { if (${low}) topUp(); }` },
    { code: `${body}if (r.status > 299) { if (${low}) topUp(); }` },
    { code: `${body}if (r.status < 400) show(body); else if (${low}) topUp();` },
    { code: `${body}if (r.status <= 299) show(body); else if (${low}) topUp();` },
    { code: `${body}switch (r.status) { case 400: if (${low}) topUp(); }` },
    { code: `${body}if (body.status === false) { if (${low}) topUp(); }` },
    { code: `${body}if (body.status == false) { if (${low}) topUp(); }` },
    { code: `${body}if (body.status !== true) { if (${low}) topUp(); }` },
    { code: `${body}if (body.status != true) { if (${low}) topUp(); }` },
    { code: `${body}if (body.status) show(body); else if (${low}) topUp();` },
    { code: `const r = await fetch(u); if (!r.ok) { const body = await r.json(); check = () => ${low}; }` },
    {
      code: 'const r = await fetch(u); if (!r.ok) { const { error } = await r.json(); if («error.description === "Low"») topUp(); }',
    },
    {
      code: `const r = await fetch(u); const body = JSON.parse(await r.text()); if (!r.ok) { if (${low}) topUp(); }`,
    },
    {
      code: 'const r = await axios.get(u); if (r.status >= 400) { if («r.data.description === "Low"») topUp(); }',
    },
    {
      code: 'const r = await axios.get(u); if (r.status >= 400) { if («r.data.error.description === "Low"») topUp(); }',
    },
    {
      code: 'request.get(u, (e, r) => { if (r.statusCode >= 400) { if («r.body.description === "Low"») topUp(); } });',
    },
    {
      code: '$fetch.raw(u).then((r) => { if (r.status >= 400) { if («r._data.description === "Low"») topUp(); } });',
    },
  ],
});

ruleCases("match-on-code: what was caught, plain JavaScript", matchOnCode, {
  mode: "javascript",
  id: "comparison",
  valid: [
    'try { f(); } catch (e) { if (e.config.data.description === "Low") topUp(); }',
    'try { f(); } catch (e) { if (e.description === "Low") topUp(); }',
    'function f(error) { if (error.data.description === "Low") topUp(); }',
    'function f(item) { if (item.response.data.description === "Low") topUp(); }',
    'load(u, (page) => { if (page.data.description === "Low") topUp(); });',
    'load().catch(stop, (page) => { if (page.data.description === "Low") topUp(); });',
    'load().then((page) => { if (page.data.description === "Low") topUp(); });',
    'load().map(ok, (page) => { if (page.data.description === "Low") topUp(); });',
    'load().then(ok, (n, page) => { if (page.data.description === "Low") topUp(); });',
    'useQuery({ onSuccess: (page) => { if (page.data.description === "Low") topUp(); } });',
    'const data = await item.response.json(); if (data.description === "Low") topUp();',
    'try { f(); } catch (e) { const data = await e.request.json(); if (data.description === "Low") topUp(); }',
    'query.item.response.data.description === "Low";',
    'load().catch(({ config }) => { if (config.data.description === "Low") topUp(); });',
  ],
  invalid: [
    { code: 'try { f(); } catch (e) { if («e.data.description === "Low"») topUp(); }' },
    { code: 'try { f(); } catch ({ data }) { if («data.description === "Low"») topUp(); }' },
    { code: 'load().catch((e) => { if («e.response.data.description === "Low"») topUp(); });' },
    { code: 'load().catch(({ response }) => { if («response.data.description === "Low"») topUp(); });' },
    { code: 'load().then(ok, (page) => { if («page.data.description === "Low"») topUp(); });' },
    { code: 'load().then(ok, ({ data }) => { if («data.description === "Low"») topUp(); });' },
    { code: '$.get(u).fail((xhr) => { if («xhr.responseJSON.description === "Low"») topUp(); });' },
    {
      code: 'axios.interceptors.response.use(ok, (page) => { if («page.data.description === "Low"») topUp(); });',
    },
    {
      code: 'pipe(catchError((page) => { if («page.data.description === "Low"») topUp(); return of(page); }));',
    },
    { code: 'useQuery({ onError: (page) => { if («page.data.description === "Low"») topUp(); } });' },
    { code: 'function f(error) { if («error.response.data.description === "Low"») topUp(); }' },
    { code: 'function f(sendErr) { if («sendErr.response.body.description === "Low"») topUp(); }' },
    { code: 'if («query.error.response.data.description === "Low"») topUp();' },
    {
      code: 'async function f(error) { const data = await error.response.json(); if («data.description === "Low"») topUp(); }',
    },
    {
      code: 'try { f(); } catch (e) { const data = JSON.parse(e.response.body); if («data.description === "Low"») topUp(); }',
    },
  ],
});

ruleCases("match-on-code: evidence beside the value, plain JavaScript", matchOnCode, {
  mode: "javascript",
  id: "comparison",
  valid: [
    'const { error_code } = other; if (body.description === "Low") topUp(error_code);',
    'if ("error_code" in other && body.description === "Low") topUp();',
    'body.error_code = "NOT_FOUND"; if (body.description === "Low") topUp();',
    'const item = { error_code: 7, description: text() }; if (item.description === "Low") topUp();',
    'const item = { description: text() }; if (item.description === "Low") topUp();',
    'const item = { error_code: code }; if (item.description === "Low") topUp();',
    'const parsed = productSchema.parse(input); if (parsed.description === "Low") topUp();',
    'const parsed = errorEnvelopeSchema.safeParse(input); if (parsed.error.description === "Low") topUp();',
    'switch (body.error_code) { case 403: leave(); } if (body.description === "Low") topUp();',
    'switch (body.error_code) { case 403: leave(body.description === "Low"); }',
    'const { error_code: n } = body; if (n > 400 && body.description === "Low") topUp();',
    'const n = body.error_code; if (n === 403 && body.description === "Low") topUp();',
    'function f(n, item) { if (item.description === "Low") topUp(n); } f(body.error_code ? body : null, product);',
    'function f(item) { if (item.description === "Low") topUp(); } f(...bodies);',
    'function f(a = 1) { if (a.description === "Low") topUp(); } f();',
    'function f(a) { f(a); if (a.description === "Low") topUp(); }',
    { code: 'if (item.description === "Low") topUp();', settings: { names: ["apiError"] } },
    { code: 'if (apiError.item.description === "Low") topUp();', settings: { names: ["apiError"] } },
  ],
  invalid: [
    { code: 'const { error_code } = body; if («body.description === "Low"») topUp(error_code);' },
    { code: 'if ("error_code" in body && «body.description === "Low"») topUp();' },
    {
      code: 'const item = { error_code: code, description: text() }; if («item.description === "Low"») topUp();',
    },
    { code: 'const parsed = errorEnvelopeSchema.parse(input); if («parsed.description === "Low"») topUp();' },
    {
      code: 'const parsed = errorEnvelopeSchema.safeParse(input); if («parsed.data.description === "Low"») topUp();',
    },
    {
      code: 'function f(n, item = {}) { if («item.description === "Low"») topUp(n); } show(body.error_code); f(1, body);',
    },
    {
      code: 'function f(item) { g(item); } function g(item) { if («item.description === "Low"») topUp(); } show(body.error_code); f(body);',
    },
    { code: 'switch (n) { case body.error_code: if («body.description === "Low"») topUp(); }' },
    { code: 'if («apiError.description === "Low"») topUp();', settings: { names: ["apiError"] } },
    {
      code: 'function f(apiError) { if («apiError.description === "Low"») topUp(); }',
      settings: { names: ["apiError"] },
    },
    { code: 'if («state.apiError.description === "Low"») topUp();', settings: { names: ["apiError"] } },
    {
      code: 'const item = { code: c, text: t() }; if («item.text === "Low"») topUp();',
      settings: { envelopes: [{ codeProperty: "code", descriptionProperty: "text" }] },
    },
  ],
});

const uses = (type: string, before = ""): string =>
  `${before}function f(item: ${type}) { if («item.description === "Low"») topUp(); }`;
const silent = (type: string, before = ""): string => uses(type, before).replaceAll(/[«»]/gu, "");

ruleCases("match-on-code: types that are written in the file", matchOnCode, {
  mode: "typescript",
  id: "comparison",
  valid: [
    silent("{ error_code: number; description: string }"),
    silent("{ error_code: string | number; description: string }"),
    silent("{ error_code: 7; description: string }"),
    silent("{ error_code: boolean; description: string }"),
    silent("{ code: string; description: string }"),
    silent("boolean"),
    silent(
      "Product",
      "interface Base { id: number } interface Product extends Base { description: string } ",
    ),
    silent("Product", "interface Product extends lib.Base { description: string } "),
    silent(
      "Product",
      "class Product { constructor(readonly error_code: number, readonly description: string) {} } ",
    ),
    silent(
      "Product",
      "class Product { constructor(error_code: string, description: string) { show(error_code, description); } } ",
    ),
    silent("Product", "class Product { set(readonly: string) { show(readonly); } } "),
    silent("Product", "class Product { 'code' = ''; 'description' = ''; } "),
    silent("Loop", "type Loop = Loop; "),
    silent("Loop", "interface Loop extends Loop { id: number } "),
    silent("Failure & { id: number }", 'import type { Failure } from "@error-model/client"; '),
    silent("{ error_code: string; description: string } | { kind: string; description: string }"),
  ],
  invalid: [
    { code: uses("{ error_code: string; description: string }") },
    { code: uses("{ 'error_code': string; \"description\": string }") },
    { code: uses("{ error_code: 'A' | 'B'; description: string }") },
    { code: uses("{ error_code: 'A'; description: string | undefined }") },
    { code: uses("{ error_code: Code; description: string }") },
    { code: uses("{ error_code: keyof Codes; description: `${string}.` }") },
    { code: uses("{ error_code: Codes['a']; description: string }") },
    { code: uses("{ error_code: string; description: string } | null") },
    { code: uses("{ error_code: string; description: string } | { kind: string }") },
    { code: uses("{ error_code: string; description: string } & { id: number }") },
    { code: uses("{ id: number } & { error_code: string; description: string }") },
    { code: uses("Readonly<Refused>", "interface Refused { error_code: string; description: string } ") },
    {
      code: uses(
        "Refused",
        'import type { ErrorEnvelope } from "@error-model/core"; interface Refused extends ErrorEnvelope { id: number } ',
      ),
    },
    {
      code: uses(
        "Refused",
        "interface Base { error_code: string; description: string } interface Refused extends Base { id: number } ",
      ),
    },
    {
      code: uses(
        "Refused",
        "class Refused { error_code = '' as string; error_code2 = 1; declare description: string; constructor(readonly error_code: string) {} } ",
      ),
    },
    {
      code: uses(
        "Refused",
        "class Refused { constructor(readonly id: number, readonly error_code: string, readonly description: string) {} } ",
      ),
    },
    {
      code: uses(
        "Refused",
        "class Refused { readonly error_code: string; readonly description: string; size() { return 1; } } ",
      ),
    },
    {
      code: 'const item = await load() as { error_code: string; description: string }; if («item.description === "Low"») topUp();',
    },
    {
      code: 'const item: { error_code: string; description: string } = (await load())!; if («item.description === "Low"») topUp();',
    },
  ],
});
