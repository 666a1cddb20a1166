import { Hono } from "hono";
import type { Context } from "hono";
import { bearerAuth } from "hono/bearer-auth";
import { bodyLimit } from "hono/body-limit";
import { cors } from "hono/cors";
import { HTTPException } from "hono/http-exception";
import { requestId } from "hono/request-id";
import { validator as honoValidator } from "hono/validator";
import * as z from "zod/mini";
import { describe, expect, test } from "vitest";
import { apiError } from "../../error/api-error-of-code.js";
import { errorHandler, handleErrors } from "./handlers.js";
import { validator } from "./validator.js";

const CANARY = "canary";

test.each([
  [400, "INVALID_PARAMS"],
  [401, "UNAUTHORIZED"],
  [403, "FORBIDDEN"],
  [404, "NOT_FOUND"],
  [405, "NOT_FOUND"],
  [413, "INVALID_BODY"],
  [415, "INVALID_BODY"],
  [429, "RATE_LIMIT_EXCEEDED"],
  [402, "INTERNAL_ERROR"],
  [418, "INTERNAL_ERROR"],
  [503, "INTERNAL_ERROR"],
] as const)("an HTTPException of %d is %s, and its own text stays here", async (status, code) => {
  const app = new Hono().get("/", () => {
    throw new HTTPException(status, {
      message: CANARY,
      res: new Response(CANARY, { headers: { a: CANARY } }),
    });
  });
  app.onError(errorHandler({ log: false }));
  const response = await app.request("/");
  const text = await response.text();
  expect(JSON.parse(text)).toMatchObject({ error_code: code });
  expect(text + JSON.stringify([...response.headers])).not.toContain(CANARY);
});

describe("what Hono's own middleware refuses", () => {
  const refused = async (app: Hono, init: RequestInit): Promise<unknown> => {
    handleErrors(app, { log: false });
    return (await app.request("/", init)).json();
  };

  test("for a malformed Authorization header is about the request, and not about a body", async () => {
    const app = new Hono();
    app.get("/", bearerAuth({ token: "t" }), (c) => c.text(""));
    expect(await refused(app, { headers: { authorization: "Bearer a b" } })).toMatchObject({
      error_code: "INVALID_PARAMS",
      description: "The request is not valid.",
    });
  });

  test("for a body that is too large says so", async () => {
    const app = new Hono();
    app.post("/", bodyLimit({ maxSize: 1 }), (c) => c.text(""));
    expect(
      await refused(app, { method: "POST", body: "{}", headers: { "content-length": "2" } }),
    ).toMatchObject({
      error_code: "INVALID_BODY",
      description: "The body is too large.",
    });
  });

  test.each([
    ["json", "{", "application/json"],
    ["form", "{", "multipart/form-data; boundary=x"],
  ] as const)(
    "for a broken body, as its validator of %s does, is INVALID_BODY",
    async (target, body, type) => {
      const app = new Hono();
      app.post(
        "/",
        honoValidator(target, () => ({})),
        (c) => c.text(""),
      );
      expect(await refused(app, { method: "POST", body, headers: { "content-type": type } })).toMatchObject({
        error_code: "INVALID_BODY",
        description: "The body is not well-formed JSON.",
      });
    },
  );

  const readJson = async (c: Context) => c.json(await c.req.json<object>());

  test("is INVALID_BODY as well where a handler has caught what `c.req.json()` throws", async () => {
    const app = new Hono();
    app.post("/", async (c) =>
      readJson(c).catch((cause: unknown) => {
        throw new HTTPException(400, { message: CANARY, cause });
      }),
    );
    expect(await refused(app, { method: "POST", body: "{" })).toMatchObject({ error_code: "INVALID_BODY" });
  });

  test("is unexpected where nobody has: a SyntaxError does not say whose text was parsed", async () => {
    const app = new Hono();
    app.post("/", readJson);
    expect(await refused(app, { method: "POST", body: "{" })).toMatchObject({ error_code: "INTERNAL_ERROR" });
  });
});

describe("headers", () => {
  test("of middleware stay, those that described the failed answer go", async () => {
    const app = new Hono();
    handleErrors(app);
    app.use(cors({ origin: "https://app.example" }));
    app.get("/", (c) => {
      c.header("Content-Length", "3");
      c.header("ETag", '"v1"');
      c.header("Content-Type", "text/csv");
      throw apiError("FORBIDDEN");
    });
    const { headers } = await app.request("/", { headers: { origin: "https://app.example" } });
    expect(headers.get("access-control-allow-origin")).toBe("https://app.example");
    expect(headers.get("content-type")).toBe("application/json; charset=utf-8");
    expect(headers.has("content-length")).toBe(false);
    expect(headers.has("etag")).toBe(false);
  });

  test("carry the id that the requestId middleware has set", async () => {
    const app = new Hono();
    handleErrors(app);
    app.use(requestId({ generator: () => "from-middleware" }));
    expect((await app.request("/nowhere")).headers.get("x-request-id")).toBe("from-middleware");
  });
});

test("an error after the answer was made replaces the answer", async () => {
  const app = new Hono();
  handleErrors(app, { log: false });
  app.use(async (_, next) => {
    await next();
    throw apiError("DB_ERROR");
  });
  app.get("/", (c) => c.text("made", 200, { "Content-Length": "4" }));
  const response = await app.request("/");
  expect(response.status).toBe(500);
  expect(await response.json()).toMatchObject({ error_code: "DB_ERROR" });
  expect(response.headers.has("content-length")).toBe(false);
});

describe("the body", () => {
  const schema = z.object({ a: z.number() });
  const post = (app: Hono, body: string) => app.request("/", { method: "POST", body });
  const headers = { "content-type": "application/json" };

  test("stays readable as text after it was validated", async () => {
    const app = new Hono();
    app.post("/", validator("json", schema), async (c) => c.text(await c.req.text()));
    const response = await app.request("/", { method: "POST", body: '{ "a": 1 }', headers });
    expect(await response.text()).toBe('{ "a": 1 }');
  });

  test("may have been read before, for a signature, say", async () => {
    const app = new Hono();
    app.use(async (c, next) => {
      await c.req.text();
      await next();
    });
    app.post("/", validator("json", schema), (c) => c.json(c.req.valid("json")));
    const response = await app.request("/", { method: "POST", body: '{ "a": 1 }', headers });
    expect(await response.json()).toEqual({ a: 1 });
  });

  test.each([
    [8, 400],
    [9, 400],
    [10, 200],
  ])("that was read before is held to its limit too: %d bytes, %d", async (limitBytes, status) => {
    const app = new Hono();
    handleErrors(app);
    app.use(async (c, next) => {
      await c.req.text();
      await next();
    });
    app.post("/", validator("json", schema, { limitBytes }), (c) => c.json(c.req.valid("json")));
    expect((await app.request("/", { method: "POST", body: '{ "a": 1 }', headers })).status).toBe(status);
  });

  test("is refused when its media type is text, which a foreign page may send without asking", async () => {
    const app = new Hono();
    handleErrors(app);
    app.post("/", validator("json", schema), (c) => c.json(c.req.valid("json")));
    expect((await post(app, '{"a":1}')).status).toBe(400);
  });
});
