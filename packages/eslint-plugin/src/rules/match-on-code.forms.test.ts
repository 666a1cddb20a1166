import { ruleCases } from "../../test/rule-cases.js";
import { matchOnCode } from "./match-on-code.js";

ruleCases("match-on-code: further forms, plain JavaScript", matchOnCode, {
  mode: "javascript",
  id: "comparison",
  suggestion: "useCode",
  valid: [
    'const op = spec.paths["/x"].get; if (op.description.includes("deprecated")) skip(op.responses["400"].description === "Bad");',
    'const e = new Error("x"); if (e.message === "x") stop();',
    'const b = await r.json(); if (r.ok && b.description === "x") stop();',
  ],
  invalid: [
    { code: 'axios.post(u).catch(({ response }) => { if («response.data.description === "x"») stop(); });' },
    {
      code: 'axios.post(u).catch(function (error) { if (error.response) { const msg = error.response.data.description; if («msg === "x"») stop(); } });',
    },
    {
      code: 'fetch(u).then((r) => r.json()).then((body) => { if (body.error_code && «body.description === "x"») stop(); });',
    },
    {
      code: 'async function h() { const r = await fetch(u); const data = await r.json(); if (!r.ok) { if («data.description.indexOf("x")» > -1) stop(); } }',
    },
    {
      code: 'const r = await fetch(u); const data = await r.json().catch(() => ({})); if (!r.ok && «data.description?.includes("x")») stop();',
    },
    {
      code: 'try { await api.get(); } catch (e) { const data = e.response?.data ?? {}; if («data.description === "x"») stop(); }',
    },
    {
      code: 'try { await api.get(); } catch (e) { const d = e.response && e.response.data; if (d && «d.description === "x"») stop(); }',
    },
    {
      code: 'try { await api.get(); } catch (e) { const body = JSON.parse(e.response.text); if (body.error_code && «body.description === "x"») stop(); }',
    },
    {
      code: 'const { error_code: c, description: d } = body; switch («d») { case "x": stop(); } log(c);',
      ids: ["switch"],
    },
    {
      code: 'function toast(b) { if (b.error_code) { return «{ "x": "y" }[b.description]» || b.description; } }',
      ids: ["lookup"],
    },
    {
      code: 'ky.post(u).catch(async (e) => { const b = await e.response.json(); if («b.description === "x"») stop(); });',
    },
  ],
});

ruleCases("match-on-code: further forms, with types", matchOnCode, {
  mode: "typed",
  id: "comparison",
  suggestion: "useCode",
  valid: [
    'const [a] = errors; show(a?.description ?? "");',
    "const titles = errors.map((e) => <li key={e.description}>{e.description}</li>); show(titles);",
    'import { match, P } from "ts-pattern"; match(error).with({ error_code: "INVALID_TO", description: P.string.minLength(1) }, show).otherwise(show);',
    "const isLong = error.description.length > 100; show(isLong);",
    'show(error.description.replace(/\\d+/g, "#"));',
    'console.error("%s", error.description); alert(error.description); toast({ title: error.description });',
    'const html = error.description.replaceAll("<", "&lt;"); document.body.innerHTML = html;',
    'const e2 = { ...error }; if (!e2.description) show("x");',
    'assert.ok(error.description); assert.equal(typeof error.description, "string");',
    'expect(error).toEqual({ status: false, error_code: "INVALID_TO", description: "x" });',
  ],
  invalid: [
    {
      code: 'const fn = (err: ApiError) => «err.description.normalize("NFC").toLocaleLowerCase() === "x"»; show(fn);',
    },
    { code: 'const msg = error.description; const isA = «msg === "a"»; const isB = !isA; if (isB) retry();' },
    {
      code: 'const lower = error.description.toLowerCase(); if («lower.includes("balance")» || «lower.includes("credit")») retry();',
    },
    {
      code: 'function classify(message: string): string { switch («message») { case "a": return "b"; default: return "c"; } } classify(error.description);',
      ids: ["switch"],
    },
    {
      code: 'const classify = (m: string) => { if («m.startsWith("a")») return 1; return 2; }; show(classify(loose.description));',
    },
    {
      code: 'const RULES: [RegExp, string][] = [[/balance/, "x"]]; for (const [re, x] of RULES) if («re.test(error.description)») show(x);',
    },
    { code: 'const hit = ["a", "b"].some((t) => «error.description.includes(t)»); show(hit);' },
    { code: 'const hit = ["a", "b"].find((t) => «t === error.description»); show(hit);' },
    { code: "const m: Record<string, () => void> = {}; «m[error.description]»?.();", ids: ["lookup"] },
    {
      code: 'if («error.description.split(" ").includes("balance")») retry();',
      suggest: [['if (error.error_code === "INSUFFICIENT_BALANCE") retry();']],
    },
    { code: 'if («error.description.substring(0, 3) === "The"») retry();' },
    { code: 'if («error.description[0] === "T"») retry();' },
    { code: 'if («error.description.charAt(0) === "T"») retry();' },
    {
      code: 'import { match, P } from "ts-pattern"; match(error).with({ «description: P.string.regex(/balance/)» }, retry).otherwise(show);',
      ids: ["pattern"],
    },
    {
      code: 'import { match } from "ts-pattern"; match(error).when((e) => «e.description.includes("balance")», retry).otherwise(show);',
      suggest: [
        [
          'import { match } from "ts-pattern"; match(error).when((e) => e.error_code === "INSUFFICIENT_BALANCE", retry).otherwise(show);',
        ],
      ],
    },
    {
      code: 'import { match, P } from "ts-pattern"; match(error).with(P.when((e: ApiError) => «e.description === "x"»), retry).otherwise(show);',
    },
    {
      code: 'import { match } from "ts-pattern"; match({ text: «error.description» }).with({ text: "a" }, retry).otherwise(show);',
      ids: ["match"],
    },
    {
      code: 'import { match } from "ts-pattern"; match(«[error.description, 1] as const»).with(["a", 1], retry).otherwise(show);',
      ids: ["match"],
    },
    {
      code: 'import { isMatching } from "ts-pattern"; const isX = isMatching({ «description: "x"», error_code: "INVALID_TO" }); show(isX(error));',
      ids: ["pattern"],
    },
    {
      code: 'try { throw new Error(error.description); } catch (e) { if (e instanceof Error && «e.message.includes("balance")») retry(); }',
    },
    {
      code: 'try { throw new Error(error.description); } catch (e) { if («(e as Error).message.includes("balance")») retry(); }',
    },
    {
      code: 'try { throw new Error(error.description); } catch (e) { const { message } = e as Error; if («message.includes("balance")») retry(); }',
    },
    {
      code: 'try { throw new Error(error.description); } catch (e) { const msg = e instanceof Error ? e.message : String(e); if («msg.includes("balance")») retry(); }',
    },
    {
      code: 'class ApiFailure extends Error { constructor(e: ApiError) { super(e.description); this.name = "ApiFailure"; } } function h(e: unknown) { if (e instanceof ApiFailure) { if («e.message === "x"») retry(); } } show(h);',
    },
    { code: 'if («axiosError.response?.data.description === "x"») retry();' },
    { code: "if («axiosError.response?.data?.description.match(/x/i)») retry();" },
    {
      code: 'const e = result.ok ? undefined : result.error; if («e?.description.startsWith("x")») retry();',
    },
    { code: 'const { description: d = "" } = error; if («d === "x"») retry();' },
    {
      code: 'function f({ error: { description } }: { error: ApiError }) { return «description === "x"»; } show(f);',
    },
    { code: 'const text = error.description + ""; if («text == "x"») retry();' },
    {
      code: 'const text = `${error.error_code}: ${error.description}`; if («text.includes("balance")») retry();',
    },
    { code: 'if («error?.["description"]?.includes("x")») retry();' },
    { code: 'if («new RegExp("x", "i").test(error.description)») retry();' },
    { code: 'if («RegExp("x").exec(error.description)») retry();' },
    { code: 'const idx = «error.description.indexOf("x")»; if (idx >= 0) retry();' },
    { code: "const pos = «error.description.search(/x/)»; if (pos !== -1) retry();" },
    {
      code: 'const el = <Show when={«error.description === "x"»}>a</Show>; show(el); declare const Show: any;',
    },
    {
      code: "const key = error.description as keyof typeof table; const table = { a: 1 }; show(«table[key]»);",
      ids: ["lookup"],
    },
    {
      code: "const grouped: Record<string, ApiError[]> = {}; for (const e of errors) («grouped[e.description]» ??= []).push(e);",
      ids: ["lookup"],
    },
    { code: 'const first = errors.filter((e) => «e.description.includes("x")»).length; show(first);' },
    { code: 'const idx = errors.findIndex(({ description: d }) => «d === "x"»); show(idx);' },
    { code: 'const seen = new Set(errors.map((e) => e.description)); if («seen.has("x")») retry();' },
    { code: '«expect(error.description).toStrictEqual("x")»;', ids: ["assertion"] },
    {
      code: '«expect(loose.description).toMatchInlineSnapshot(`"The API key is disabled."`)»;',
      ids: ["assertion"],
    },
    { code: 'declare const body: { error: ApiError }; if («body.error.description === "x"») retry();' },
    { code: 'let matched = false; if («error.description === "x"») matched = true; show(matched);' },
    {
      code: 'type F = { kind: "api"; envelope: ApiError } | { kind: "http" }; declare const f: F; if (f.kind === "api" && «f.envelope.description.includes("x")») retry();',
    },
    {
      code: 'import * as z from "zod"; const s = z.object({ error_code: z.string(), description: z.string() }); type E = z.infer<typeof s>; declare const e: E; if («e.description === "x"») retry();',
    },
  ],
});
