import { ruleCases } from "../../test/rule-cases.js";
import { matchOnCode } from "./match-on-code.js";

const seen = "show(body.error_code); ";
const begin = 'import { match, P } from "ts-pattern"; ';
const refused = "class Refused extends Error { constructor() { super(body.description); } } ";

/** A handler that reads the body where an earlier branch has left the function. */
const after = (branch: string, test: string): { code: string } => ({
  code: `async function send(response) { ${branch} const body = await response.json(); if (${test}) f(); }`,
});

ruleCases("match-on-code: branches that leave, plain JavaScript", matchOnCode, {
  mode: "javascript",
  id: "comparison",
  valid: [
    after("if (response.ok) { if (quick) return 1; else g(); }", 'body.description === "x"'),
    after("if (response.ok) { if (quick) return 1; }", 'body.description === "x"'),
    after("if (response.ok) {}", 'body.description === "x"'),
    after("if (response.status >= 400) return g();", 'body.description === "x"'),
    after("if (!(response.status < 300)) return g();", 'body.description === "x"'),
    after("if (response.status & 1) return g();", 'body.description === "x"'),
    after("if (response.status > limit) return g();", 'body.description === "x"'),
    after("if (-response.ok) return g();", 'body.description === "x"'),
    after("if (other.ok) return g();", 'body.description === "x"'),
    after("if (response.redirected) return g();", 'body.description === "x"'),
    'load().then((r) => { log(r); }).then((b) => { if (b.description === "x") f(); });',
    `${seen}if (LISTS[kind].includes(body.description)) f(); if (lists[kind].includes(body.description)) g();`,
    `${begin}match(x).with({ [kind]: { error_code: "INVALID_TO" } }, f).exhaustive(); if (x.description === "y") f();`,
    `${begin}match(x).with({ ...base, [kind]: "y", description: P.string }, f).exhaustive(); show(x.error_code);`,
    `${begin}match(x).when({ error_code: "INVALID_TO" }, f).exhaustive(); if (x.description === "y") f();`,
    `${begin}route(x).with({ error_code: "INVALID_TO" }, f); if (x.description === "y") f();`,
    `const { [name]: begin } = require("ts-pattern"); ${seen}begin(body.description).with("x", f);`,
    `const [begin] = require("ts-pattern"); ${seen}begin(body.description).with("x", f);`,
    `const { match } = load("ts-pattern"); ${seen}match(body.description).with("x", f);`,
    `const { match } = module.require("ts-pattern"); ${seen}match(body.description).with("x", f);`,
    `${seen}function show({ message }) { if (message === "x") f(); } throw new Error(body.description);`,
    `${seen}function f() { f(); throw new Error(body.description); } f();`,
    `${seen}export default class extends Error { constructor() { super(body.description); if (this.message === "x") f(); } }`,
    `${seen}${refused}if (a.b.message === "x") f(); if (a instanceof Refused || a.message === "x") f();`,
    `${seen}${refused}if (a instanceof Refused) f(); else if (a.message === "x") g();`,
    `${seen}${refused}if (a instanceof Other && a.message === "x") f(); if (b instanceof Refused && a.message === "x") g();`,
    `${seen}${refused}if (a === Refused && a.message === "x") f(); if (a.b instanceof Refused && a.message === "x") g();`,
  ],
  invalid: [
    after("if (response.ok) { if (quick) return 1; else throw e; }", '«body.description === "x"»'),
    after("if (!(response.status >= 400)) return g();", '«body.description === "x"»'),
    after("if (response.status < 300) return g();", '«body.description === "x"»'),
    after("if (response.status === 200) return g();", '«body.description === "x"»'),
    after("if (!!response.ok) return g();", '«body.description === "x"»'),
    after("const { ok } = response; if (ok) return g();", '«body.description === "x"»'),
    after("for (;;) { if (response.ok) break; f(); } if (response.ok) return;", '«body.description === "x"»'),
    {
      code: `for (const r of answers) { if (r.ok) continue; const b = await r.json(); if («b.description === "x"») f(); }`,
    },
    { code: `const TEXTS = { gone: "x" }; ${seen}if («body.description === TEXTS.other») f();` },
    {
      code: `const { match } = await import("ts-pattern"); ${seen}match(«body.description»).with("x", f).exhaustive();`,
      ids: ["match"],
    },
    {
      code: `import { "match" as begin } from "ts-pattern"; ${seen}begin(«body.description»).with("x", f).exhaustive();`,
      ids: ["match"],
    },
    {
      code: `const patterns = require("ts-pattern"); ${seen}patterns.match(«body.description»).with("x", f).exhaustive();`,
      ids: ["match"],
    },
    {
      code: `${begin}match(x).with({ error_code: "INVALID_TO" }, f).with({ status: false }, g).exhaustive(); if («x.description === "y"») f();`,
    },
    {
      code: `${begin}match(x).with({ error: { error_code: "INVALID_TO" } }, f).exhaustive(); if («x.error.description === "y"») f();`,
    },
    { code: `${seen}${refused}if (a instanceof Refused) { if («a.message === "x"») f(); }` },
    { code: `${seen}${refused}f(a instanceof Refused && ready && «a.message === "x"»);` },
  ],
});
