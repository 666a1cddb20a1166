import { ruleCases } from "../../test/rule-cases.js";
import { matchOnCode } from "./match-on-code.js";

ruleCases("match-on-code: errors in plain JavaScript", matchOnCode, {
  mode: "javascript",
  id: "comparison",
  suggestion: "useCode",
  valid: [
    'if (product.description === "Sold out") hide(product);',
    'const pkg = JSON.parse(readFileSync("package.json", "utf8")); if (pkg.description.includes("cli")) run();',
    'for (const [path, operation] of Object.entries(spec.paths)) if (operation.description === "") warn(path);',
    'if (schema.description.startsWith("Deprecated")) skip(schema);',
    'const { description } = metadata; if (description.includes("beta")) tag();',
    'const res = await fetch(url); const body = await res.json(); if (body.description === "x") show(body);',
    'const res = await fetch(url); if (res.ok) { const repo = await res.json(); if (repo.description.includes("fork")) skip(); }',
    "const res = await fetch(url); if (!res.ok) { const body = await res.json(); toast(body.description); }",
    'bot.sendMessage(id, text).catch((err) => { const body = err.response.body; if (body.error_code === 403 && body.description.includes("bot was blocked by the user")) remove(id); });',
    'try { await api.send(); } catch (err) { if (err.response.data.error_code === 429) wait(); else if (err.response.data.description.includes("chat not found")) drop(); }',
    'const { error_code, description } = update; if (error_code === 400 && description.includes("message is not modified")) return2();',
    'switch (res.error_code) { case 403: if (res.description.includes("kicked")) leave(); }',
    "const code = res.error_code; if (code == 429 && res.description.match(/retry after (\\d+)/)) wait();",
    "try { await send(); } catch (err) { logger.error({ code: err.response.data.error_code, text: err.response.data.description }); }",
    'try { await send(); } catch (err) { if (err.description === "x") show(err); }',
    'if (Symbol.keyFor(s) === undefined && s.description === "iterator") show(s);',
    "class Command { matches(q) { return this.description.includes(q); } }",
    "const hit = commands.filter((c) => c.name.includes(q) || c.description.toLowerCase().includes(q));",
    'const el = document.querySelector("meta[name=description]"); if (el.content === "x") show(el);',
    'const b = await r.json(); if (b.error_code === "INVALID_TO") show(b.description);',
    'const { data } = await axios.get(url); if (data.description === "x") show(data);',
    'form.on("error", (error) => { if (error.data.description === "x") show(error); });',
    'const error = useFormError(); if (error.data.description === "x") show(error);',
    { code: 'if (failure.description === "x") retry();', settings: { names: ["problem"] } },
    {
      code: 'if (body.message.includes("x") && body.code === 3) retry();',
      settings: { envelopes: [{ codeProperty: "code", descriptionProperty: "message" }] },
    },
  ],
  invalid: [
    {
      code: 'const body = await res.json(); if (body.error_code && «body.description === "The access token has expired."») refresh();',
      suggest: [
        [
          'const body = await res.json(); if (body.error_code && body.error_code === "TOKEN_EXPIRED") refresh();',
        ],
      ],
    },
    {
      code: 'const { error_code, description } = await res.json(); log(error_code); if («description === "The access token has expired."») refresh();',
      suggest: [
        [
          'const { error_code, description } = await res.json(); log(error_code); if (error_code === "TOKEN_EXPIRED") refresh();',
        ],
      ],
    },
    {
      code: 'if (!res.ok) { const body = await res.json(); if («body.description.includes("balance")») topUp(); }',
      suggest: [
        [
          'if (!res.ok) { const body = await res.json(); if (body.error_code === "INSUFFICIENT_BALANCE") topUp(); }',
        ],
      ],
    },
    {
      code: 'if (!res.ok) { const { description } = await res.json(); if («description.startsWith("Too many")») wait(); }',
      suggest: [
        [
          'if (!res.ok) { const { error_code, description } = await res.json(); if (error_code === "TOO_MANY_RECIPIENTS") wait(); }',
          'if (!res.ok) { const { error_code, description } = await res.json(); if (error_code === "TOO_MANY_ATTEMPTS") wait(); }',
        ],
      ],
    },
    {
      code: "if (res.status >= 400) { const body = await res.json(); if («/expired/i.test(body.description)») refresh(); }",
      suggest: [
        [
          'if (res.status >= 400) { const body = await res.json(); if (body.error_code === "TOKEN_EXPIRED") refresh(); }',
          'if (res.status >= 400) { const body = await res.json(); if (body.error_code === "API_KEY_EXPIRED") refresh(); }',
        ],
      ],
    },
    {
      code: 'if (res.status !== 200) { const err = await res.json(); switch («err.description») { case "x": refresh(); } }',
      ids: ["switch"],
    },
    {
      code: 'if (res.ok) return2(); else { const err = await res.json(); if («err.description === "x"») refresh(); }',
    },
    {
      code: 'async function send() { const res = await fetch(url); if (res.ok) return res.json(); const err = await res.json(); if («err.description.includes("balance")») topUp(); }',
      suggest: [
        [
          'async function send() { const res = await fetch(url); if (res.ok) return res.json(); const err = await res.json(); if (err.error_code === "INSUFFICIENT_BALANCE") topUp(); }',
        ],
      ],
    },
    {
      code: 'const body = await res.json(); if (!res.ok && «body.description === "The API key is disabled."») stop();',
      suggest: [
        ['const body = await res.json(); if (!res.ok && body.error_code === "API_KEY_INACTIVE") stop();'],
      ],
    },
    {
      code: 'const body = await res.json(); if (!res.ok) { if («body.description.includes("disabled")») stop(); }',
      suggest: [
        [
          'const body = await res.json(); if (!res.ok) { if (body.error_code === "API_KEY_INACTIVE") stop(); }',
        ],
      ],
    },
    {
      code: 'if (!res.ok) { const text = await res.text(); const body = JSON.parse(text); if («body.description.includes("disabled")») stop(); }',
      suggest: [
        [
          'if (!res.ok) { const text = await res.text(); const body = JSON.parse(text); if (body.error_code === "API_KEY_INACTIVE") stop(); }',
        ],
      ],
    },
    {
      code: 'fetch(url).then(async (res) => { if (!res.ok) { const body = await res.json(); if («body.description === "x"») stop(); } });',
    },
    {
      code: 'fetch(url).then((res) => { if (!res.ok) { return res.json().then((body) => { if («body.description.includes("disabled")») stop(); }); } });',
      suggest: [
        [
          'fetch(url).then((res) => { if (!res.ok) { return res.json().then((body) => { if (body.error_code === "API_KEY_INACTIVE") stop(); }); } });',
        ],
      ],
    },
    {
      code: 'const body = await (await fetch(url)).json(); if (body.error_code === "INVALID_TO" && «body.description.includes("empty")») fix();',
      suggest: [
        [
          'const body = await (await fetch(url)).json(); if (body.error_code === "INVALID_TO" && body.error_code === "INVALID_TO") fix();',
          'const body = await (await fetch(url)).json(); if (body.error_code === "INVALID_TO" && body.error_code === "INVALID_MESSAGE") fix();',
          'const body = await (await fetch(url)).json(); if (body.error_code === "INVALID_TO" && body.error_code === "INVALID_SENDER") fix();',
        ],
      ],
    },
    {
      code: 'try { await axios.post(url); } catch (err) { if («err.response.data.description === "The API key is disabled."») stop(); }',
      suggest: [
        [
          'try { await axios.post(url); } catch (err) { if (err.response.data.error_code === "API_KEY_INACTIVE") stop(); }',
        ],
      ],
    },
    {
      code: 'try { await axios.post(url); } catch (err) { if («err.response?.data?.description?.includes("disabled")») stop(); }',
      suggest: [
        [
          'try { await axios.post(url); } catch (err) { if (err.response?.data?.error_code === "API_KEY_INACTIVE") stop(); }',
        ],
      ],
    },
    {
      code: 'try { await axios.post(url); } catch (err) { const { description } = err.response.data; if («description.includes("disabled")») stop(); }',
      suggest: [
        [
          'try { await axios.post(url); } catch (err) { const { error_code, description } = err.response.data; if (error_code === "API_KEY_INACTIVE") stop(); }',
        ],
      ],
    },
    {
      code: 'try { await axios.post(url); } catch (err) { const { data } = err.response; if («data.description.includes("disabled")») stop(); }',
      suggest: [
        [
          'try { await axios.post(url); } catch (err) { const { data } = err.response; if (data.error_code === "API_KEY_INACTIVE") stop(); }',
        ],
      ],
    },
    {
      code: 'try { await axios.post(url); } catch (err) { const { response: { data: { description: text } } } = err; if («text.includes("disabled")») stop(); }',
      suggest: [
        [
          'try { await axios.post(url); } catch (err) { const { response: { data: { error_code, description: text } } } = err; if (error_code === "API_KEY_INACTIVE") stop(); }',
        ],
      ],
    },
    {
      code: 'axios.post(url).catch((error) => { if («error.response.data.description.toLowerCase().includes("balance")») topUp(); });',
      suggest: [
        [
          'axios.post(url).catch((error) => { if (error.response.data.error_code === "INSUFFICIENT_BALANCE") topUp(); });',
        ],
      ],
    },
    {
      code: 'axios.post(url).then(done, (error) => { if («error.response.data.description === "x"») topUp(); });',
    },
    {
      code: 'axios.interceptors.response.use((r) => r, (error) => { if («error.response.data.description === "The access token has expired."») return refresh(); throw error; });',
      suggest: [
        [
          'axios.interceptors.response.use((r) => r, (error) => { if (error.response.data.error_code === "TOKEN_EXPIRED") return refresh(); throw error; });',
        ],
      ],
    },
    { code: 'function onFail(error) { if («error.response.data.description === "x"») stop(); }' },
    {
      code: 'try { await ky.post(url); } catch (error) { const body = await error.response.json(); if («body.description.includes("balance")») topUp(); }',
      suggest: [
        [
          'try { await ky.post(url); } catch (error) { const body = await error.response.json(); if (body.error_code === "INSUFFICIENT_BALANCE") topUp(); }',
        ],
      ],
    },
    {
      code: 'try { await $fetch(url); } catch (error) { if («error.data.description.includes("balance")») topUp(); }',
      suggest: [
        [
          'try { await $fetch(url); } catch (error) { if (error.data.error_code === "INSUFFICIENT_BALANCE") topUp(); }',
        ],
      ],
    },
    {
      code: 'try { await got.post(url); } catch (error) { if («error.response.body.description === "x"») topUp(); }',
    },
    {
      code: 'useMutation({ mutationFn, onError: (error) => { if («error.response.data.description.includes("balance")») topUp(); } });',
      suggest: [
        [
          'useMutation({ mutationFn, onError: (error) => { if (error.response.data.error_code === "INSUFFICIENT_BALANCE") topUp(); } });',
        ],
      ],
    },
    {
      code: 'if («problem.description === "The API key is disabled."») stop();',
      suggest: [['if (problem.error_code === "API_KEY_INACTIVE") stop();']],
      settings: { names: ["problem"] },
    },
    {
      code: 'if («state.problem.description === "The API key is disabled."») stop();',
      suggest: [['if (state.problem.error_code === "API_KEY_INACTIVE") stop();']],
      settings: { names: ["problem"] },
    },
    {
      code: 'if (b.code === "X1" && «b.message.includes("expired")») stop();',
      suggest: [
        [
          'if (b.code === "X1" && b.code === "TOKEN_EXPIRED") stop();',
          'if (b.code === "X1" && b.code === "API_KEY_EXPIRED") stop();',
        ],
      ],
      settings: { envelopes: [{ codeProperty: "code", descriptionProperty: "message" }] },
    },
    {
      code: 'if (b.error_code && «b.description === "Nope."») stop();',
      suggest: [['if (b.error_code && b.error_code === "NOPE") stop();']],
      settings: { registries: [{ NOPE: { description: "Nope." } }] },
    },
    {
      code: 'const error = { status: false, error_code: "INVALID_TO", description: text }; if («error.description === "x"») stop();',
    },
    {
      code: 'if ("error_code" in body && «body.description.includes("balance")») topUp();',
      suggest: [['if ("error_code" in body && body.error_code === "INSUFFICIENT_BALANCE") topUp();']],
    },
    {
      code: 'const parsed = errorEnvelopeSchema.parse(value); if («parsed.description.includes("balance")») topUp();',
      suggest: [
        [
          'const parsed = errorEnvelopeSchema.parse(value); if (parsed.error_code === "INSUFFICIENT_BALANCE") topUp();',
        ],
      ],
    },
    {
      code: 'app.use((err, req, res, next) => { if (err.error_code && «err.description.includes("balance")») return res.end(); next(err); });',
      suggest: [
        [
          'app.use((err, req, res, next) => { if (err.error_code && err.error_code === "INSUFFICIENT_BALANCE") return res.end(); next(err); });',
        ],
      ],
    },
  ],
});
