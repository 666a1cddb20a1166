import { ruleCases } from "../../test/rule-cases.js";
import { noRawEnvelope } from "./no-raw-envelope.js";

ruleCases("no-raw-envelope: envelopes", noRawEnvelope, {
  mode: "javascript",
  id: "envelope",
  suggestion: "useApiError",
  valid: [
    'import { apiError } from "@error-model/server"; app.post("/", (c) => { throw apiError("INVALID_TO"); });',
    "log({ error_code: e.error_code, description: e.description });",
    "log({ status: res.status, error_code: e.error_code });",
    'const event = { status: "failed", error_code: "INVALID_TO" };',
    'const e = { status: false, message: "x" };',
    'const e = { status: true, error_code: "x" };',
    'const e = { status: false, error_code: 404, description: "Not Found" };',
    'const e = { ok: false, error_code: 400, description: "Bad Request: chat not found" };',
    'expect(body).toEqual({ status: false, error_code: "INVALID_TO", description: "Recipients are missing, empty or invalid." });',
    'expect(body).toMatchObject({ status: false, error_code: "INVALID_TO" });',
    'expect(handler).toHaveBeenCalledWith({ status: false, error_code: "INVALID_TO", description: "Recipients are missing, empty or invalid." });',
    'assert.deepEqual(body, { status: false, error_code: "INVALID_TO", description: "Recipients are missing, empty or invalid." });',
    'server.use(http.post(url, () => HttpResponse.json({ status: false, error_code: "INVALID_TO", description: "Recipients are missing, empty or invalid." }, { status: 400 })));',
    'nock(url).post("/sms").reply(400, { status: false, error_code: "INVALID_TO", description: "Recipients are missing, empty or invalid." });',
    'mock.onPost("/sms").reply(400, { status: false, error_code: "INVALID_TO", description: "Recipients are missing, empty or invalid." });',
    'fetchMock.post(url, { status: 400, body: { status: false, error_code: "INVALID_TO", description: "Recipients are missing, empty or invalid." } });',
    'send.mockResolvedValue({ status: false, error_code: "INVALID_TO", description: "Recipients are missing, empty or invalid." });',
    'await page.route(url, (route) => route.fulfill({ status: 400, json: { status: false, error_code: "INVALID_TO", description: "Recipients are missing, empty or invalid." } }));',
    'import { match } from "ts-pattern"; match(x).with({ status: false, error_code: "INVALID_TO" }, a).exhaustive();',
    "const schema = z.object({ status: z.literal(false), error_code: z.string(), description: z.string() });",
    'const operation = { responses: { 400: { content: { "application/json": { example: { status: false, error_code: "INVALID_TO", description: "Recipients are missing, empty or invalid." } } } } } };',
    'const schema = { type: "object", properties: { status: { const: false }, error_code: { type: "string" } } };',
    "const forwarded = { ...envelope, requestId };",
    "res.status(400).json({ ...envelope, requestId });",
    {
      code: 'const body = { status: false, error_code: "INVALID_TO", description: "Recipients are missing, empty or invalid." };',
      filename: "api.test.js",
    },
    {
      code: 'res.status(400).json({ status: false, error_code: "INVALID_TO", description: "Recipients are missing, empty or invalid." });',
      filename: "mocks/server.js",
    },
    'import { http } from "msw"; const body = { status: false, error_code: "INVALID_TO", description: "Recipients are missing, empty or invalid." };',
    'import { test } from "vitest"; const body = { status: false, error_code: "INVALID_TO", description: "Recipients are missing, empty or invalid." };',
  ],
  invalid: [
    {
      code: 'const envelope = «{ status: false, error_code: "INVALID_TO", description: "Recipients are missing, empty or invalid." }»;',
    },
    { code: 'const e = «{ "status": false, "error_code": "INVALID_TO", "description": text }»;' },
    { code: "const e = «{ status: false, error_code: code, description }»;" },
    { code: 'export const invalidTo = «{ status: false, error_code: `INVALID_TO`, description: "x" }»;' },
    {
      code: "function fail(code, text) { return «{ status: false, error_code: code, description: text }»; }",
    },
    { code: "const fail = (code) => («{ status: false, error_code: code, description: MESSAGES[code] }»);" },
    {
      code: 'throw «{ status: false, error_code: "INVALID_TO", description: "Recipients are missing, empty or invalid." }»;',
      output: `import { apiError } from "@error-model/server";
throw apiError("INVALID_TO");`,
    },
    {
      code: 'throw «{ status: false, error_code: "INVALID_TO", description: "Give at least one recipient." }»;',
      output: `import { apiError } from "@error-model/server";
throw apiError("INVALID_TO", undefined, { description: "Give at least one recipient." });`,
    },
    {
      code: 'throw «{ status: false, error_code: "INVALID_TO" }»;',
      output: `import { apiError } from "@error-model/server";
throw apiError("INVALID_TO");`,
    },
    {
      code: 'import express from "express"; throw «{ status: false, error_code: "INVALID_TO", description: "Recipients are missing, empty or invalid." }»;',
      output: `import express from "express";
import { apiError } from "@error-model/server"; throw apiError("INVALID_TO");`,
    },
    {
      code: 'const express = require("express"); throw «{ status: false, error_code: "INVALID_TO", description: "Recipients are missing, empty or invalid." }»;',
      output: `const { apiError } = require("@error-model/server");
const express = require("express"); throw apiError("INVALID_TO");`,
    },
    {
      code: 'import { apiError } from "@error-model/server"; throw «{ status: false, error_code: "INVALID_TO", description: "Recipients are missing, empty or invalid." }»;',
      output: 'import { apiError } from "@error-model/server"; throw apiError("INVALID_TO");',
    },
    {
      code: 'import { apiError } from "./errors.js"; throw «{ status: false, error_code: "INVALID_TO", description: "Recipients are missing, empty or invalid." }»;',
    },
    {
      code: 'app.use((req, res, next) => { next(«{ status: false, error_code: "INVALID_TO", description: "Recipients are missing, empty or invalid." }»); });',
      output: `import { apiError } from "@error-model/server";
app.use((req, res, next) => { next(apiError("INVALID_TO")); });`,
    },
    {
      code: 'new Promise((resolve, reject) => { reject(«{ status: false, error_code: "INVALID_TO", description: "Recipients are missing, empty or invalid." }»); });',
      output: `import { apiError } from "@error-model/server";
new Promise((resolve, reject) => { reject(apiError("INVALID_TO")); });`,
    },
    { code: 'throw «{ status: false, error_code: "NO_SUCH_CODE", description: "x" }»;' },
    { code: 'throw «{ status: false, error_code: "INVALID_TO", description: "x", requestId }»;' },
    { code: 'throw «{ status: false, error_code: "INSUFFICIENT_BALANCE", description: "x" }»;' },
    {
      code: 'throw «{ status: false, error_code: "INSUFFICIENT_BALANCE", description: "Top up.", balance, estimated_cost: cost, currency: "EUR", total_recipients: 3, billable_recipients: 3, segments: 1 }»;',
      output: `import { apiError } from "@error-model/server";
throw apiError("INSUFFICIENT_BALANCE", { balance, estimated_cost: cost, currency: "EUR", total_recipients: 3, billable_recipients: 3, segments: 1 }, { description: "Top up." });`,
    },
    {
      code: 'throw «{ status: false, error_code: "INVALID_TO", description: error.message }»;',
      output: `import { apiError } from "@error-model/server";
throw apiError("INVALID_TO", undefined, { description: error.message });`,
    },
    {
      code: 'app.post("/sms", (req, res) => { if (!req.body.to) return res.status(400).json(«{ status: false, error_code: "INVALID_TO", description: "Recipients are missing, empty or invalid." }»); send(); });',
      output: `import { apiError } from "@error-model/server";
app.post("/sms", (req, res) => { if (!req.body.to) throw apiError("INVALID_TO"); send(); });`,
    },
    {
      code: 'app.post("/sms", (req, res) => { if (!req.body.to) { res.status(400).json(«{ status: false, error_code: "INVALID_TO", description: "Recipients are missing, empty or invalid." }»); return; } send(); });',
      output: `import { apiError } from "@error-model/server";
app.post("/sms", (req, res) => { if (!req.body.to) { throw apiError("INVALID_TO"); } send(); });`,
    },
    {
      code: 'app.post("/sms", (req, res) => { res.status(400).json(«{ status: false, error_code: "INVALID_TO", description: "Recipients are missing, empty or invalid." }»); });',
      output: `import { apiError } from "@error-model/server";
app.post("/sms", (req, res) => { throw apiError("INVALID_TO"); });`,
    },
    {
      code: 'app.post("/sms", (req, res) => { if (!req.body.to) { res.status(400).json(«{ status: false, error_code: "INVALID_TO", description: "Recipients are missing, empty or invalid." }»); } send(); });',
    },
    {
      code: 'app.post("/sms", async (req, res) => { try { await send(); } catch (e) { return res.status(400).json(«{ status: false, error_code: "INVALID_TO", description: "Recipients are missing, empty or invalid." }»); } });',
      output: `import { apiError } from "@error-model/server";
app.post("/sms", async (req, res) => { try { await send(); } catch (e) { throw apiError("INVALID_TO"); } });`,
    },
    {
      code: 'app.post("/sms", async (req, res) => { try { return res.status(400).json(«{ status: false, error_code: "INVALID_TO", description: "Recipients are missing, empty or invalid." }»); } catch (e) { log(e); } });',
    },
    {
      code: 'app.post("/sms", (req, res) => { db.query(sql, (err) => { if (err) return res.status(400).json(«{ status: false, error_code: "INVALID_TO", description: "Recipients are missing, empty or invalid." }»); }); });',
    },
    {
      code: 'app.post("/sms", (req, res) => res.status(400).json(«{ status: false, error_code: "INVALID_TO", description: "Recipients are missing, empty or invalid." }»));',
      output: `import { apiError } from "@error-model/server";
app.post("/sms", (req, res) => { throw apiError("INVALID_TO"); });`,
    },
    {
      code: 'app.post("/sms", (req, res) => { return res.status(403).json(«{ status: false, error_code: "INVALID_TO", description: "Recipients are missing, empty or invalid." }»); });',
      suggest: [
        [
          `import { apiError } from "@error-model/server";
app.post("/sms", (req, res) => { throw apiError("INVALID_TO"); });`,
        ],
      ],
    },
    {
      code: 'app.post("/sms", (req, res) => { return res.set("x", "y").status(400).send(«{ status: false, error_code: "INVALID_TO", description: "Recipients are missing, empty or invalid." }»); });',
      suggest: [
        [
          `import { apiError } from "@error-model/server";
app.post("/sms", (req, res) => { throw apiError("INVALID_TO"); });`,
        ],
      ],
    },
    {
      code: 'app.post("/sms", (req, res) => { res.status(400); return res.json(«{ status: false, error_code: "INVALID_TO", description: "Recipients are missing, empty or invalid." }»); });',
      output: `import { apiError } from "@error-model/server";
app.post("/sms", (req, res) => { res.status(400); throw apiError("INVALID_TO"); });`,
    },
    {
      code: 'app.post("/sms", (req, res) => { const body = «{ status: false, error_code: "INVALID_TO", description: "Recipients are missing, empty or invalid." }»; return res.status(400).json(body); });',
    },
    {
      code: 'fastify.post("/sms", (request, reply) => { return reply.code(400).send(«{ status: false, error_code: "INVALID_TO", description: "Recipients are missing, empty or invalid." }»); });',
      output: `import { apiError } from "@error-model/server";
fastify.post("/sms", (request, reply) => { throw apiError("INVALID_TO"); });`,
    },
    {
      code: 'fastify.post("/sms", async (request, reply) => { await reply.code(400).send(«{ status: false, error_code: "INVALID_TO", description: "Recipients are missing, empty or invalid." }»); });',
      output: `import { apiError } from "@error-model/server";
fastify.post("/sms", async (request, reply) => { throw apiError("INVALID_TO"); });`,
    },
    {
      code: 'app.post("/sms", (c) => { return c.json(«{ status: false, error_code: "INVALID_TO", description: "Recipients are missing, empty or invalid." }», 400); });',
      output: `import { apiError } from "@error-model/server";
app.post("/sms", (c) => { throw apiError("INVALID_TO"); });`,
    },
    {
      code: 'app.post("/sms", (c) => c.json(«{ status: false, error_code: "INVALID_TO", description: "Recipients are missing, empty or invalid." }», 400));',
      output: `import { apiError } from "@error-model/server";
app.post("/sms", (c) => { throw apiError("INVALID_TO"); });`,
    },
    {
      code: 'export async function POST(request) { return Response.json(«{ status: false, error_code: "INVALID_TO", description: "Recipients are missing, empty or invalid." }», { status: 400 }); }',
      output: `import { apiError } from "@error-model/server";
export async function POST(request) { throw apiError("INVALID_TO"); }`,
    },
    {
      code: 'export async function POST(request) { return NextResponse.json(«{ status: false, error_code: "INVALID_TO", description: "Recipients are missing, empty or invalid." }», { status: 400 }); }',
      output: `import { apiError } from "@error-model/server";
export async function POST(request) { throw apiError("INVALID_TO"); }`,
    },
    {
      code: 'export async function POST(request) { return new Response(JSON.stringify(«{ status: false, error_code: "INVALID_TO", description: "Recipients are missing, empty or invalid." }»), { status: 400, headers }); }',
      suggest: [
        [
          `import { apiError } from "@error-model/server";
export async function POST(request) { throw apiError("INVALID_TO"); }`,
        ],
      ],
    },
    {
      code: 'export const handler = async () => { return { statusCode: 400, body: JSON.stringify(«{ status: false, error_code: "INVALID_TO", description: "Recipients are missing, empty or invalid." }») }; };',
      output: `import { apiError } from "@error-model/server";
export const handler = async () => { throw apiError("INVALID_TO"); };`,
    },
    {
      code: 'throw «{ status: false, error_code: "INVALID_TO", description: "Recipients are missing, empty or invalid." }»;',
      output: `import { apiError } from "#errors";
throw apiError("INVALID_TO");`,
      options: { module: "#errors" },
    },
    {
      code: 'throw «{ status: false, code: "A_B", text: "x" }»;',
      output: `import { apiError } from "@error-model/server";
throw apiError("A_B", undefined, { description: "x" });`,
      settings: { envelopes: [{ codeProperty: "code", descriptionProperty: "text" }], registries: [["A_B"]] },
    },
    {
      code: 'if (a) throw «{ status: false, error_code: "INVALID_TO", description: "Recipients are missing, empty or invalid." }»; throw «{ status: false, error_code: "INVALID_TO", description: "Give at least one recipient." }»;',
      output: [
        `import { apiError } from "@error-model/server";
if (a) throw apiError("INVALID_TO"); throw { status: false, error_code: "INVALID_TO", description: "Give at least one recipient." };`,
        `import { apiError } from "@error-model/server";
if (a) throw apiError("INVALID_TO"); throw apiError("INVALID_TO", undefined, { description: "Give at least one recipient." });`,
      ],
    },
  ],
});
