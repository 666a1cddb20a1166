import { apiError } from "@error-model/server";
import { handleErrors } from "@error-model/server/hono";
import { Hono } from "hono";

export const app = new Hono<{ Variables: { user: string } }>();
handleErrors(app);

app.use("/api/*", async (c, next) => {
  const token = c.req.header("Authorization");
  // expect: no-raw-envelope
  if (!token) return c.json({ status: false, error_code: "UNAUTHORIZED", description: "No token" }, 401);
  if (token.length < 20) {
    // expect: no-raw-envelope
    return c.json({ error: "Invalid token" }, 401);
  }
  c.set("user", token.slice(7));
  return next();
});

app.get("/api/messages/:id", async (c) => {
  const id = Number(c.req.param("id"));
  if (!Number.isSafeInteger(id)) throw apiError("INVALID_PARAMS");
  if (id > 1_000_000) {
    c.status(404);
    // expect: no-raw-envelope
    return c.json({ status: false, error_code: "NOT_FOUND", description: "No such message" });
  }
  return c.json({ status: true, id, description: "hello" }, 200);
});

app.post("/api/messages", async (c) => {
  const body: unknown = await c.req.json().catch(() => undefined);
  if (body === undefined) {
    // expect: no-raw-envelope@a
    const text = JSON.stringify({ status: false, error_code: "INVALID_BODY", description: "Bad" });
    // expect: no-raw-envelope@a
    return new Response(text, { status: 400, headers: { "Content-Type": "application/json" } });
  }
  return c.json({ status: true }, 201);
});

app.get("/old", (c) => c.redirect("/api/messages/1", 308));
app.get("/healthz", (c) => c.text("ok"));
