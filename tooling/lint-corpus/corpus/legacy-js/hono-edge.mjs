import { Hono } from "hono";
import { apiError } from "@error-model/server";

const app = new Hono();

app.get("/numbers/:id", async (c) => {
  const id = c.req.param("id");
  // expect: no-raw-envelope
  if (id === "0") return c.json({ status: false, error_code: "NOT_FOUND", description: "0" }, 404);
  const row = await c.env.DB.prepare("select * from numbers where id = ?").bind(id).first();
  if (!row) throw apiError("NOT_FOUND");
  if (row.description.startsWith("reserved")) return c.json({ status: true, reserved: true });
  return c.json({ status: true, row });
});

app.onError((error, c) => {
  console.error(error);
  // expect: no-raw-envelope
  return c.json({ status: false, error_code: "INTERNAL_ERROR", description: "Try later" }, 500);
});

app.notFound(() => {
  // expect: no-raw-envelope
  return Response.json({ status: false, error_code: "NOT_FOUND", description: "?" }, { status: 404 });
});

export default app;
