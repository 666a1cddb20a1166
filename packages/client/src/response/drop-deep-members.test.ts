import { expect, test } from "vitest";
import { dropDeepMembers } from "./drop-deep-members.js";

function nested(levels: number): unknown {
  return levels === 0 ? "end" : [nested(levels - 1)];
}

test("a body without deep members is given back as it is", () => {
  const body = { error_code: "NOT_FOUND", list: [1, null, { a: [] }], deep: nested(100) };
  expect(dropDeepMembers(body)).toBe(body);
});

test("deep members are left out of a copy, however many there are, and the body stays as it was", () => {
  const body = {
    first: nested(101),
    kept: [1, nested(99)],
    mixed: ["flat", nested(100)],
    last: nested(5000),
  };
  const kept = dropDeepMembers(body);
  expect(Object.keys(kept)).toEqual(["kept"]);
  expect(kept.kept).toBe(body.kept);
  expect(Object.keys(body)).toEqual(["first", "kept", "mixed", "last"]);
});
