import { expect, test } from "vitest";
import { requestIdFrom } from "./request-id.js";

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

test.each(["!", "~", "req-1", "a".repeat(128)])("%j is taken over", (id) => {
  expect(requestIdFrom(id)).toBe(id);
});

test.each(["", " ", "a b", "a\u007f", "\u001f", "a\r\nb", "é", "a".repeat(129), 5, null, undefined, ["a"]])(
  "in the place of %j there is a new one",
  (id) => {
    expect(requestIdFrom(id)).toMatch(UUID);
    expect(requestIdFrom(id)).not.toBe(requestIdFrom(id));
  },
);
