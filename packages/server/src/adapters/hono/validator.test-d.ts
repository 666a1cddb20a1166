import { Hono } from "hono";
import * as z from "zod/mini";
import { expectTypeOf, test } from "vitest";
import { validator } from "./validator.js";

test("valid() has the output of the schema", () => {
  const body = z.object({ to: z.array(z.string()), page: z._default(z.number(), 1) });
  const params = z.object({ id: z.string() });
  new Hono().post("/:id", validator("json", body), validator("param", params), (c) => {
    expectTypeOf(c.req.valid("json")).toEqualTypeOf<{ to: string[]; page: number }>();
    expectTypeOf(c.req.valid("param")).toEqualTypeOf<{ id: string }>();
    // @ts-expect-error -- nothing has validated the query
    c.req.valid("query");
    return c.text("");
  });
});
