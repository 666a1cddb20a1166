import { expect, test } from "vitest";
import { highlight } from "./highlight.js";

test("names, strings, numbers and words of JSON are told apart", () => {
  const kinds = highlight('{ "cost": -1.5, "code": "A", "status": false }').filter(
    ({ kind }) => kind !== "plain",
  );
  expect(kinds).toEqual([
    { kind: "name", text: '"cost"' },
    { kind: "number", text: "-1.5" },
    { kind: "name", text: '"code"' },
    { kind: "string", text: '"A"' },
    { kind: "name", text: '"status"' },
    { kind: "word", text: "false" },
  ]);
});

test.each(["", "plain", "// comment\ncode(1)", 'GET /x HTTP/1.1\nx-api-key: "…"\n\n{"a":"un\\"closed'])(
  "nothing of the text is lost: %j",
  (text) => {
    expect(
      highlight(text)
        .map((token) => token.text)
        .join(""),
    ).toBe(text);
  },
);
