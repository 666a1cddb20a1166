import { ruleCases } from "../../test/rule-cases.js";
import { noStatusBranching } from "./no-status-branching.js";

ruleCases("no-status-branching: further forms, plain JavaScript", noStatusBranching, {
  mode: "javascript",
  id: "status",
  valid: [
    "const r = await fetch(u); if (r.status === 204) return2(null); const b = await r.json(); if (!r.ok) throw new ApiFailure(b.error_code);",
  ],
  invalid: [
    {
      code: "const r = await fetch(u); if (!r.ok) { const b = await r.json(); switch («r.status») { case 401: a(); break; } show(b.error_code); }",
    },
    {
      code: 'const r = await fetch(u); const b = await r.json(); if («r.status === 429» && b.error_code === "TOO_MANY_ATTEMPTS") wait();',
    },
    {
      code: "const { data, status } = await axios.get(u, o); if («status === 401») login(); show(data.error_code);",
    },
    {
      code: "axios.get(u).catch(({ response }) => { if («response.status === 401») login(); else show(response.data.error_code); });",
    },
    {
      code: "try { g(); } catch (e) { const status = e.response?.status; const code = e.response?.data?.error_code; if («status === 401») login(); show(code); }",
    },
    {
      code: "try { g(); } catch (e) { const res = e.response; if («res.status === 401») login(); else show(res.data.error_code); }",
    },
    {
      code: "const b = await r.json(); const code = b.error_code; const isServer = «r.status >= 500 && r.status <= 599»; show(code, isServer);",
    },
  ],
});

ruleCases("no-status-branching: further forms, with types", noStatusBranching, {
  mode: "typed",
  id: "status",
  valid: [],
  invalid: [
    { code: 'function f(e: SmsError) { return «e.httpStatus === 401» ? "login" : "x"; } show(f);' },
    {
      code: "const retryable = «smsError.httpStatus === 429» || «smsError.httpStatus >= 500»; show(retryable);",
    },
    { code: "const s = smsError.httpStatus; if («s === 401») retry();" },
  ],
});
