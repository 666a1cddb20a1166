import { ruleCases } from "../../test/rule-cases.js";
import { noRawEnvelope } from "./no-raw-envelope.js";

const ENVELOPE = '{ status: false, error_code: "NOT_FOUND", description: "x" }';

ruleCases("no-raw-envelope: material, and handlers that give a body back", noRawEnvelope, {
  mode: "javascript",
  id: "envelope",
  valid: [
    `const mockError = ${ENVELOPE}; play(mockError);`,
    `const sample = Object.freeze(${ENVELOPE}); show(sample);`,
    `export const examples = [${ENVELOPE}];`,
    `const fake_response = ${ENVELOPE}; play(fake_response);`,
    'fastify.get("/", async (request, reply) => { reply.code(200); return { id: 1 }; });',
    'fastify.get("/", async (request, reply) => { reply.code(404); return; });',
    'fastify.get("/", async (request, reply) => { reply.code(404); return page; });',
    "function find(request, res) { res.status(404); return { id: 1 }; }",
    'app.get("/", (req, res) => { res.statusCode = 404; res.end("{}"); });',
    'app.get("/", (req, res) => { res.status(404).send("{ }"); });',
    "const reply = ask(); function find() { reply.code(404); return { id: 1 }; }",
  ],
  invalid: [
    { code: "app.get('/', (req, res) => { res.status(404).send(«'{\"a\":1}'»); });", ids: ["body"] },
    { code: `const problem = «${ENVELOPE}»; play(problem);` },
    { code: `const [sample] = [«${ENVELOPE}»]; show(sample);` },
    { code: `const mocking = «${ENVELOPE}»; play(mocking);` },
    {
      code: 'fastify.get("/", async (request, reply) => { reply.code(404); return «{ message: "No such thing" }»; });',
      ids: ["body"],
    },
    {
      code: 'fastify.get("/", async function (request, reply) { reply.status(409); return «{ message: "Twice" }»; });',
      ids: ["body"],
    },
    { code: `fastify.get("/", async (request, reply) => { reply.code(404); return «${ENVELOPE}»; });` },
  ],
});
