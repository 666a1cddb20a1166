import { ruleCases } from "../../test/rule-cases.js";
import { noStatusBranching } from "./no-status-branching.js";

ruleCases("no-status-branching: plain JavaScript", noStatusBranching, {
  mode: "javascript",
  id: "status",
  valid: [
    'if (!res.ok) throw new Error("failed");',
    "if (res.status === 401) login();",
    "if (res.status === 404) return2(null); const data = await res.json(); show(data.items);",
    "const res = await fetch(url); if (res.status === 404) drop(); const data = await res.json(); show(data);",
    "if (res.status === 204) done(); const body = await res.json(); show(body.error_code);",
    "const body = await res.json(); if (res.status === 304) cached(); show(body.error_code);",
    "const body = await res.json(); if (res.status === 200) done(); else show(body.error_code);",
    "const body = await res.json(); if (res.status >= 200 && res.status < 300) done(); else show(body.error_code);",
    "const body = await res.json(); if (res.status !== 201) show(body.error_code);",
    "const body = await res.json(); if (res.status >= 400) throw new SmsError(body.error_code);",
    "const body = await res.json(); if (res.status < 400) done(); else show(body.error_code);",
    'const body = await res.json(); if (res.ok) done(); else if (body.error_code === "TOKEN_EXPIRED") refresh();',
    'if (res.status === 301 || res.status === 302) follow(res.headers.get("location"));',
    'if (res.status === 429) { await wait(res.headers.get("retry-after")); }',
    'async function send() { const res = await fetch(url); if (res.status === 429) return wait(); const body = await res.json(); if (body.error_code === "INVALID_TO") fix(); }',
    "async function send() { const res = await fetch(url); if (res.status === 401) { return login(); } return res.json(); }",
    "try { await axios.get(url); } catch (err) { if (err.response.status === 404) drop(); else throw err; }",
    "try { await axios.get(url); } catch (err) { if (err.response.status === 404) drop(err.response.data.message); }",
    "try { await octokit.request(url); } catch (err) { if (err.status === 404) drop(); }",
    "try { await stripe.charge(); } catch (err) { if (err.statusCode === 402) show(err.code); }",
    "try { await client.messages.create(); } catch (err) { if (err.status === 429) wait(); log(err.code, err.moreInfo); }",
    "const body = await res.json(); log(res.status, body.error_code);",
    "const body = await res.json(); log({ status: res.status, code: body.error_code });",
    'const body = await res.json(); expect(res.status).toBe(403); expect(body.error_code).toBe("FORBIDDEN");',
    'const body = await res.json(); expect(res.status === 403).toBe(true); expect(body.error_code).toBe("FORBIDDEN");',
    "const body = await res.json(); assert(res.status === 403); show(body.error_code);",
    "const body = await other.json(); if (res.status === 403) stop(); show(body.error_code);",
    "const body = await res.json(); show(body.error_code); if (order.status === 404) stop();",
    'const body = await res.json(); show(body.error_code); if (job.status === "failed") stop();',
    "switch (res.status) { case 401: login(); break; case 404: drop(); }",
    "const body = await res.json(); show(body.error_code); switch (res.status) { case 200: a(); break; case 204: b(); }",
    'const TEXTS = { 401: "x" }; show(TEXTS[res.status]);',
    "const body = await res.json(); if ([200, 201].includes(res.status)) done(); else show(body.error_code);",
    "if ([401, 403].includes(res.status)) login();",
    "function onError(err) { if (err.status === 500) report(err); }",
    "const body = await res.json(); if (body.error_code === 403) kicked(); if (body.length === 404) odd();",
    "const body = await res.json(); if (count === 401) show(body.error_code);",
    'test("x", async () => { const res = await app.request("/"); expect(res.status).toBe(401); expect((await res.json()).error_code).toBe("UNAUTHORIZED"); });',
    'server.on("response", (r) => { if (r.statusCode === 404) stop(); });',
    'import { match } from "ts-pattern"; match(res.status).with(401, login).otherwise(drop);',
    "async function a() { const body = await res.json(); show(body.error_code); } function b() { if (res.status === 401) login(); }",
    {
      code: "const body = await res.json(); if (res.status === 429) wait(); show(body.error_code);",
      options: { allow: [429] },
    },
  ],
  invalid: [
    { code: "const body = await res.json(); if («res.status === 401») login(); else show(body.error_code);" },
    { code: "const body = await res.json(); if («res.status == 401» && body.error_code) login();" },
    { code: "const body = await res.json(); if («401 === res.status») login(); else show(body.error_code);" },
    { code: "const body = await res.json(); if («res.status !== 403») show(body.error_code);" },
    { code: "const body = await res.json(); if («res.status >= 500») retry(); else show(body.error_code);" },
    {
      code: "const body = await res.json(); if («res.status >= 400 && res.status < 500») fix(); else show(body.error_code);",
    },
    { code: "const body = await res.json(); if («res.status > 499») retry(); else show(body.error_code);" },
    {
      code: "const body = await res.json(); if («Math.floor(res.status / 100) === 5») retry(); else show(body.error_code);",
    },
    {
      code: "const body = await res.json(); if («res.status === StatusCodes.UNAUTHORIZED») login(); else show(body.error_code);",
    },
    {
      code: "const body = await res.json(); if («res.status === HttpStatus.TOO_MANY_REQUESTS») wait(); else show(body.error_code);",
    },
    {
      code: "const body = await res.json(); if («res.status === constants.HTTP_STATUS_FORBIDDEN») wait(); else show(body.error_code);",
    },
    {
      code: "const UNAUTHORIZED = 401; const body = await res.json(); if («res.status === UNAUTHORIZED») wait(); else show(body.error_code);",
    },
    {
      code: "const { error_code, description } = await res.json(); if («res.status === 402») topUp(description); else show(error_code);",
    },
    {
      code: "const { status } = res; const body = await res.json(); if («status === 402») topUp(); else show(body.error_code);",
    },
    {
      code: "const status = res.status; const body = await res.json(); if («status === 402») topUp(); else show(body.error_code);",
    },
    {
      code: "const body = await res.json(); const expired = «res.status === 401»; if (expired) login(); show(body.error_code);",
    },
    { code: 'const body = await res.json(); const label = «res.status === 404» ? "gone" : body.error_code;' },
    {
      code: "const body = await res.json(); switch («res.status») { case 401: login(); break; case 402: topUp(); break; default: show(body.error_code); }",
    },
    {
      code: 'switch («res.status») { case 401: { const body = await res.json(); if (body.error_code === "TOKEN_EXPIRED") refresh(); } }',
    },
    {
      code: 'if («res.status === 401») { const body = await res.json(); if (body.error_code === "TOKEN_EXPIRED") refresh(); }',
    },
    {
      code: "if (!res.ok) { const body = await res.json(); if («res.status === 401») login(); else show(body.description); }",
    },
    {
      code: "async function send() { const res = await fetch(url); if (res.ok) return res.json(); const body = await res.json(); if («res.status === 429») return wait(); throw new Error(body.description); }",
    },
    {
      code: "const body = await res.json(); if («[401, 403].includes(res.status)») login(); else show(body.error_code);",
    },
    {
      code: "const RETRYABLE = new Set([429, 500]); const body = await res.json(); if («RETRYABLE.has(res.status)») retry(); else show(body.error_code);",
    },
    {
      code: 'const TEXTS = { 401: "Log in", 404: "Gone" }; const body = await res.json(); show(«TEXTS[res.status]» ?? body.error_code);',
    },
    {
      code: 'import { match } from "ts-pattern"; const body = await res.json(); match(«res.status»).with(401, login).otherwise(() => show(body.error_code));',
    },
    {
      code: 'import { match, P } from "ts-pattern"; const body = await res.json(); show(body.error_code); match(res).with({ «status: P.union(401, 403)» }, login).exhaustive();',
    },
    {
      code: "try { await axios.post(url); } catch (err) { if («err.response.status === 401») login(); else show(err.response.data.error_code); }",
    },
    {
      code: "try { await axios.post(url); } catch (err) { const { status, data } = err.response; if («status === 401») login(); else show(data.error_code); }",
    },
    {
      code: 'try { await axios.post(url); } catch (err) { if («err.response?.status === 429») wait(); else if (err.response?.data?.error_code === "DB_ERROR") retry(); }',
    },
    {
      code: "try { await axios.post(url); } catch (err) { if («err.status === 402») topUp(); else show(err.response.data.error_code); }",
    },
    {
      code: "axios.post(url).catch((err) => { switch («err.response.status») { case 401: login(); break; default: show(err.response.data.error_code); } });",
    },
    {
      code: "try { await $fetch(url); } catch (err) { if («err.statusCode === 401») login(); else show(err.data.error_code); }",
    },
    {
      code: "const res = await axios.post(url, data, { validateStatus: () => true }); if («res.status === 402») topUp(res.data.error_code);",
    },
    {
      code: "try { await send(); } catch (err) { if («err.httpStatus === 401») login(); else show(err.error_code); }",
    },
    { code: "function onFail(err) { if («err.status >= 500») retry(); else show(err.error_code); }" },
    {
      code: 'const body = await res.json(); const wait2 = «res.status === 429» || body.error_code === "DB_ERROR";',
    },
    {
      code: "const body = await res.json(); show(body.error_code); if («res.status === 401») login(); else if («res.status === 402») topUp();",
    },
    {
      code: "const body = await res.json(); show(body.error_code); if («res.status === 401» || «res.status === 403») login();",
    },
    {
      code: "const body = await res.json(); show(body.error_code); while («res.status === 429») await wait();",
    },
    { code: "const body = await res.json(); show(body.error_code); return2(«res.status === 404» && null);" },
    { code: 'const el = await res.json(); show(el["error_code"]); if («res["status"] === 401») login();' },
    {
      code: "const b = await res.json(); show(b.code); if («res.status === 401») login();",
      settings: { envelopes: [{ codeProperty: "code", descriptionProperty: "text" }] },
    },
  ],
});
