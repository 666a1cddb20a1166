import { ruleCases } from "../../test/rule-cases.js";
import { matchOnCode } from "./match-on-code.js";

const seen = "show(body.error_code); ";
/** Code beside which the same value's code is read: that makes it an error. */
const beside = (code: string): { code: string } => ({ code: `${seen}${code}` });

ruleCases("match-on-code: what carries a text, plain JavaScript", matchOnCode, {
  mode: "javascript",
  id: "comparison",
  valid: [
    // Parts of a description that are no texts, and lists that take it along.
    'const { error_code, description: { text } } = body; show(error_code); if (text === "x") f();',
    beside("const { length } = body.description; if (length > 80) fold();"),
    beside("log(body.description); function log(...parts) { console.log(parts); }"),
    beside('log(body.description); function log({ text }) { if (text === "x") f(); }'),
    beside('show(tag`${body.description}`); if (text === "x") f();'),
    beside('body.description && f(); if ((body.description, text) === "x") f();'),
    beside('if ((body.description ? text : other) === "x") f();'),
    beside('[text] = body.description; holder[key] = body.description; if (holder.text === "x") f();'),
    beside('const view = { [key]: body.description }; if (view.key === "x") f();'),
    beside('element.textContent = body.description; if (element.textContent === "x") f();'),
    beside('const texts = new Map(body.description); if (texts === "x") f();'),
    // Functions that only a call elsewhere could show to give the text back.
    beside('names.forEach(() => body.description); if (names === "x") f();'),
    beside("export default function () { return body.description; }"),
    beside(
      'class Client { say() { return body.description; } #f(other) { show(this.say); return other.say() === "x"; } }',
    ),
    beside("class Client extends Base { f() { this.log(body.description); } } this.log(body.description);"),
    beside(
      "class Client { log = null; f() { this.log(body.description); this.other(body.description); } other; }",
    ),
    beside('const [state] = useState(); state(body.description); if (state === "x") f();'),
    beside('const { state } = useStore(); state(body.description); if (state === "x") f();'),
    // An error that is made and not thrown, and errors that somebody else catches.
    beside('log(new Error(body.description)); try { f(); } catch (e) { if (e.message === "x") g(); }'),
    beside("throw new Error(body.description);"),
    beside("try { throw new Error(body.description); } catch { retry(); }"),
    beside('try { f(); } catch (e) { if (e.message === "x") g(); throw new Error(body.description); }'),
    beside('try { throw new Notice(body.description); } catch (e) { if (e.message === "x") g(); }'),
    beside(
      'const failed = new Error(body.description); if (other.message === "x") f(); const { message } = other; if (message === "x") f();',
    ),
    beside('const { cause } = new Error(body.description); if (cause.message === "x") f();'),
    beside(
      'function f() { throw new Error(body.description); } f().then(g, null).finally((e) => e.message === "x");',
    ),
  ],
  invalid: [
    beside('(function (text) { if («text === "x"») f(); })(body.description);'),
    beside('((text) => { if («text === "x"») f(); })(body.description);'),
    beside('const [first] = body.description.split(":"); f(«body.description.split(":")[0] === "x"»);'),
    beside('const view = { text: body.description }; const { text = "" } = view; if («text === "x"») f();'),
    beside('const view = { "a-b": body.description }; if («view["a-b"] === "x"») f();'),
    beside('if («(f(), body.description) === "x"») g();'),
    beside('if («(ready ? body.description : "") === "x"») f();'),
    beside('if («(text || body.description) === "x"») f();'),
    beside('if («(ready && body.description) === "x"») f();'),
    beside('let text; if («(text = body.description) === "x"») f();'),
    beside('const texts = new Set([body.description]); if («texts.has("x")») f();'),
    beside('const texts = [...seen, body.description]; if («texts.includes("x")») f();'),
    beside('const text = String(body.description); if («text === "x"») f();'),
    {
      code: 'let error_code, description; ({ error_code, description } = await response.json()); show(error_code); if («description === "x"») f();',
    },
    {
      code: 'const { [kind]: { error_code, description } } = bodies; show(error_code); if («description === "x"») f();',
    },
    {
      code: 'class Job { #error; f() { show(this.#error.error_code); return «this.#error.description === "x"»; } }',
    },
    beside('class Client { #say() { return body.description; } f() { return «this.#say() === "x"»; } }'),
    beside('class Client { get text() { return body.description; } f() { return «this.text === "x"»; } }'),
    beside('class Client { is = (text) => «text === "x"»; f() { return this.is(body.description); } }'),
    beside('class Client { is(text) { return «text === "x"»; } f() { return this.is(body.description); } }'),
    beside('const [text, setText] = useState(""); setText(body.description); if («text === "x"») f();'),
    beside('const say = useCallback(() => body.description, []); if («say() === "x"») f();'),
    beside('const is = useCallback((text) => «text === "x"», []); is(body.description);'),
    beside('try { throw new Error(body.description); } catch (e) { if («e.message === "x"») g(); }'),
    beside(
      'try { throw Error(body.description); } catch (e) { const { message } = e; if («message === "x"») g(); }',
    ),
    beside('const failed = new Error(body.description); if («failed.message === "x"») f();'),
    beside(
      'const failed = new Error(body.description); try { throw failed; } catch (e) { if («e.message === "x"») f(); }',
    ),
    beside(
      'function f() { throw new Error(body.description); } try { f(); } catch (e) { if («e.message === "x"») g(); }',
    ),
    beside(
      'async function f() { throw new Error(body.description); } f().catch((e) => «e.message === "x"»);',
    ),
    beside(
      'async function f() { throw new Error(body.description); } f().then(g, (e) => «e.message === "x"»);',
    ),
    beside(
      'load().then(() => { throw new Error(body.description); }).finally(g).catch((e) => «e.message === "x"»);',
    ),
    beside(
      'load().then(() => Promise.reject(new Error(body.description))).catch((e) => «e.message === "x"»);',
    ),
    beside(
      'class Refused extends Error { constructor() { super(body.description); } } try { f(); } catch (e) { if (e instanceof Refused && «e.message === "x"») g(); }',
    ),
    beside(
      'class Refused extends Error { constructor() { super(body.description); } } try { f(); } catch (e) { if (ready && e instanceof Refused) g(«e.message === "x"»); }',
    ),
  ],
});
