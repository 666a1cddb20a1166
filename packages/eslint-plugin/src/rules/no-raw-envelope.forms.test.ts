import { ruleCases } from "../../test/rule-cases.js";
import { noRawEnvelope } from "./no-raw-envelope.js";

ruleCases("no-raw-envelope: further forms, plain JavaScript", noRawEnvelope, {
  mode: "javascript",
  id: "body",
  suggestion: "useApiError",
  valid: [
    "const e = await r.json(); show({ status: r.ok, error_code: e.error_code });",
    'jest.spyOn(api, "send").mockRejectedValue({ response: { status: 400, data: { status: false, error_code: "INVALID_TO", description: "x" } } });',
    'global.fetch = vi.fn(() => Promise.resolve(new Response(JSON.stringify({ status: false, error_code: "INVALID_TO", description: "x" }), { status: 400 })));',
  ],
  invalid: [
    {
      code: 'app.get("/", (req, res) => { const payload = «{ status: false, error_code: "INVALID_TO", description: "x" }»; res.status(400).send(payload); });',
      ids: ["envelope"],
    },
    {
      code: 'app.use((err, req, res, next) => { res.status(err.status || 500).json(«{ status: false, error_code: "INTERNAL_ERROR", description: err.message }»); });',
      ids: ["envelope"],
    },
    { code: 'app.notFound((c) => c.json(«{ message: "Not Found" }», 404));' },
    { code: "app.onError((err, c) => { return c.json(«{ error: err.message }», { status: 500 }); });" },
    {
      code: 'export default { async fetch(req) { return new Response(JSON.stringify(«{ error: "x" }»), { status: 400, headers: { "content-type": "application/json" } }); } };',
    },
    {
      code: 'export async function GET() { const body = JSON.stringify(«{ error: "x" }»); return new Response(body, { status: 401 }); }',
    },
    { code: "res.status(500).json(«{ success: false, error: err.message }»);" },
    { code: 'return2(res.status(HTTP.BAD_REQUEST).json(«{ error: "x" }»));' },
    { code: 'const status = 401; res.status(status).json(«{ error: "x" }»);' },
    { code: "reply.status(401).send(«{ status: false, error_code, description }»);", ids: ["envelope"] },
    {
      code: 'ctx.status = 400; ctx.body = «{ status: false, error_code: "INVALID_TO", description: "x" }»;',
      ids: ["envelope"],
    },
    {
      code: "const fail = (code, description, status) => (c) => c.json(«{ status: false, error_code: code, description }», status);",
      ids: ["envelope"],
    },
    {
      code: 'const e = Object.assign(«{ status: false, error_code: "INVALID_TO" }», { description: "x" });',
      ids: ["envelope"],
    },
  ],
});
