import { ruleCases } from "../../test/rule-cases.js";
import { noRawEnvelope } from "./no-raw-envelope.js";

ruleCases("no-raw-envelope: bodies with an error status", noRawEnvelope, {
  mode: "javascript",
  id: "body",
  suggestion: "useApiError",
  valid: [
    'app.get("/", (req, res) => { res.json({ ok: true }); });',
    'app.get("/", (req, res) => { res.status(200).json({ ok: true }); });',
    'app.get("/", (req, res) => { res.status(201).send("created"); });',
    'app.get("/", (req, res) => { res.status(404).end(); });',
    'app.get("/", (req, res) => { res.sendStatus(404); });',
    'app.get("/", (req, res) => { res.status(404).render("404"); });',
    'app.get("/", (req, res) => { res.status(404).send("<h1>Not found</h1>"); });',
    "app.use((err, req, res, next) => { const { status, body } = toResponse(err); res.status(status).json(body); });",
    "app.use((err, req, res, next) => { res.status(500).json(toBody(err)); });",
    'app.get("/", (c) => c.json({ ok: true }));',
    'app.get("/", (c) => c.json({ ok: true }, 201));',
    'app.get("/", (c) => c.text("hello"));',
    'app.get("/", (c) => c.html("<p>x</p>", 404));',
    'app.get("/", (c) => c.body(null, 404));',
    "return2(new Response(null, { status: 404 }));",
    'return2(new Response("ok", { status: 200 }));',
    'return2(new Response("<!doctype html>", { status: 404 }));',
    "return2(new Response(stream, { status: 500 }));",
    "return2(Response.json({ ok: true }));",
    "return2(Response.json(body, { status: 400 }));",
    'return2(HttpResponse.json({ message: "no" }, { status: 401 }));',
    'fastify.get("/", (request, reply) => { reply.code(204).send(); });',
    'fastify.get("/", (request, reply) => { reply.code(400).send(error); });',
    "export const handler = async () => ({ statusCode: 200, body: JSON.stringify({}) });",
    'export const handler = async () => ({ statusCode: 404, body: "" });',
    "ctx.status = 200; ctx.body = { ok: true };",
    'ctx.body = { message: "x" };',
    'http.createServer((req, res) => { res.writeHead(200); res.end("ok"); });',
    "http.createServer((req, res) => { res.writeHead(404); res.end(); });",
    "socket.end(JSON.stringify({ status: 500 }));",
    "fetch(url, { body: JSON.stringify({ a: 1 }), status: 500 });",
    'axios.post(url, { message: "x" }, 404);',
    'formData.set("status", 404); formData.json({ a: 1 });',
    'test2.status(401).json; show({ message: "x" });',
    'http.createServer((req, res) => { res.writeHead(404).end("Not found"); });',
    'app.get("/", (c) => c.text("Forbidden", 403));',
    'export function GET() { return new Response("Unauthorized", { status: 401 }); }',
    "const s = { status: 404, body: { a: 1 } };",
    'app.post("/token", (req, res) => { res.status(400).json({ error: "invalid_grant" }); });',
    'app.post("/token", (req, res) => { res.status(400).json({ error: code, error_description: text }); });',
    'app.post("/rpc", (req, res) => { res.status(400).json({ jsonrpc: "2.0", error: { code: -32000, message: "x" }, id: null }); });',
    {
      code: 'app.get("/", (req, res) => { res.status(401).json({ message: "no" }); });',
      options: { checkStatuses: false },
    },
    {
      code: 'app.get("/", (req, res) => { res.status(401).json({ message: "no" }); });',
      filename: "test/server.js",
    },
  ],
  invalid: [
    { code: 'app.get("/", (req, res) => { res.status(401).json(«{ message: "Unauthorized" }»); });' },
    { code: 'app.get("/", (req, res) => { return res.status(403).send(«"Forbidden"»); });' },
    { code: 'app.get("/", (req, res) => { res.status(500).send(«`Failed: ${err.message}`»); });' },
    { code: 'app.get("/", (req, res) => { res.status(StatusCodes.NOT_FOUND).json(«{ error: "x" }»); });' },
    {
      code: 'app.get("/", (req, res) => { res.status(HttpStatus.TOO_MANY_REQUESTS).jsonp(«{ error: "x" }»); });',
    },
    {
      code: 'const UNAUTHORIZED = 401; app.get("/", (req, res) => { res.status(UNAUTHORIZED).json(«{ error: "x" }»); });',
    },
    {
      code: 'app.get("/", (req, res) => { res.status(401).set("WWW-Authenticate", "Basic").json(«{ error: "x" }»); });',
    },
    { code: 'app.get("/", (req, res) => { res.status(400); res.json(«{ error: "x" }»); });' },
    {
      code: 'app.get("/", (req, res) => { res.statusCode = 400; res.end(JSON.stringify(«{ error: "x" }»)); });',
    },
    { code: 'app.get("/", (req, res) => { const body = «{ error: "x" }»; res.status(400).json(body); });' },
    {
      code: 'http.createServer((req, res) => { res.writeHead(404, headers); res.end(JSON.stringify(«{ error: "x" }»)); });',
    },
    { code: 'fastify.get("/", (request, reply) => { reply.code(404).send(«{ error: "x" }»); });' },
    { code: 'fastify.get("/", (request, reply) => reply.status(422).send(«{ error: "x" }»));' },
    {
      code: 'fastify.get("/", (request, reply) => reply.code(404).type("application/json").send(«{ error: "x" }»));',
    },
    { code: 'app.get("/", (c) => c.json(«{ error: "x" }», 401));' },
    { code: 'app.get("/", (c) => { c.status(404); return c.json(«{ error: "x" }»); });' },
    { code: 'export function GET() { return Response.json(«{ error: "x" }», { status: 404 }); }' },
    { code: 'export function GET() { return NextResponse.json(«{ error: "x" }», { status: 500 }); }' },
    {
      code: 'export function GET() { return new Response(JSON.stringify(«{ error: "x" }»), { status: 429, headers }); }',
    },
    { code: `http.createServer((req, res) => { res.writeHead(500); res.end(«'{"error":"x"}'»); });` },
    { code: 'app.get("/", (c) => c.body(«`{"error":"${text}"}`», 500));' },
    { code: 'app.use((ctx) => { ctx.status = 401; ctx.body = «"Unauthorized"»; });' },
    {
      code: 'export function GET() { return new NextResponse(JSON.stringify(«{ error: "x" }»), { status: 403 }); }',
    },
    {
      code: 'import { json } from "@sveltejs/kit"; export function GET() { return json(«{ error: "x" }», { status: 404 }); }',
    },
    {
      code: 'import { json } from "@remix-run/node"; export function loader() { throw json(«{ error: "x" }», { status: 404 }); }',
    },
    {
      code: 'export const handler = async () => ({ statusCode: 500, body: JSON.stringify(«{ error: "x" }») });',
    },
    { code: 'app.use((ctx) => { ctx.status = 401; ctx.body = «{ error: "x" }»; });' },
  ],
});

ruleCases("no-raw-envelope: TypeScript", noRawEnvelope, {
  mode: "typed",
  id: "envelope",
  suggestion: "useApiError",
  valid: [
    "interface E { status: false; error_code: string } show(null as unknown as E);",
    'const e: ApiError = JSON.parse("{}"); show(e);',
  ],
  invalid: [
    { code: 'const e: ApiError = «{ status: false, error_code: "INVALID_TO", description: "x" }»; show(e);' },
    {
      code: 'const e = «{ status: false as const, error_code: "INVALID_TO" as ErrorCode, description: "x" }»; show(e);',
    },
    {
      code: 'const e = «{ status: false, error_code: "INVALID_TO", description: "x" }» satisfies ApiError; show(e);',
    },
    {
      code: 'function f(): never { throw «{ status: false, error_code: "INVALID_TO", description: "Recipients are missing, empty or invalid." }»; } f();',
      output: `import { apiError } from "@error-model/server";
function f(): never { throw apiError("INVALID_TO"); } f();`,
    },
    {
      code: 'export function POST(): Response { return Response.json(«{ status: false, error_code: "NOT_FOUND", description: "No such message." }», { status: 404 }); }',
      output: `import { apiError } from "@error-model/server";
export function POST(): Response { throw apiError("NOT_FOUND", undefined, { description: "No such message." }); }`,
    },
    {
      code: 'export function POST(): Response { return Response.json(«{ status: false, error_code: "INSUFFICIENT_BALANCE", description: "x", balance: 1, estimated_cost: 2, currency: "EUR", total_recipients: 1, billable_recipients: 1, segments: 1 }», { status: 402 }); }',
      output: `import { apiError } from "@error-model/server";
export function POST(): Response { throw apiError("INSUFFICIENT_BALANCE", { balance: 1, estimated_cost: 2, currency: "EUR", total_recipients: 1, billable_recipients: 1, segments: 1 }, { description: "x" }); }`,
    },
    {
      code: 'export function POST(): Response { return Response.json(«{ status: false, error_code: "NOT_FOUND", description: "x" }», { status: 400 }); }',
      suggest: [
        [
          `import { apiError } from "@error-model/server";
export function POST(): Response { throw apiError("NOT_FOUND", undefined, { description: "x" }); }`,
        ],
      ],
    },
    {
      code: 'export const POST = (): Response => Response.json(«{ status: false, error_code: "NOT_FOUND", description: "x" }», { status: 404 });',
      output: `import { apiError } from "@error-model/server";
export const POST = (): Response => { throw apiError("NOT_FOUND", undefined, { description: "x" }); };`,
    },
  ],
});
