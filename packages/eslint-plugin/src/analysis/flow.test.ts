import { expect, test } from "vitest";
import { probe } from "../../test/probe.js";
import { usesOf } from "./flow.js";

/** The expressions that the value of `$(x)` reaches, as text. */
function reached(code: string): readonly string[] {
  const [uses = []] = probe(code, (analysis, node) =>
    usesOf(analysis, node.parent ?? node).map((use) => analysis.sourceCode.getText(use.node)),
  );
  return uses.slice(1);
}

test.each([
  ["a constant", "const a = $(x); g(a);", ["a"]],
  ["an alias of an alias", "const a = $(x); const b = a; g(b);", ["a", "b"]],
  ["an assignment", "let a; a = $(x); g(a);", ["a"]],
  ["a cast", "const a = $(x) as string; g(a!);", ["a!"]],
  ["a default", 'const a = $(x) ?? ""; g(a);', ["a"]],
  ["a choice", 'const a = c ? $(x) : ""; g(a);', ["a"]],
  ["a member", "this.a = $(x); g(this.a);", ["this.a"]],
  ["a literal's member", "const v = { a: $(x) }; g(v.a);", ["v.a"]],
  ["a state", 'const [a, setA] = useState(""); setA($(x)); g(a);', ["a"]],
  ["a parameter", "function h(t) { g(t); } h($(x));", ["t"]],
  ["a parameter with a default", 'const h = (t = "") => g(t); h($(x));', ["t"]],
  ["a result", "const h = () => $(x); g(h());", ["h()"]],
  ["a mapped list", "const l = e.map((i) => $(x)); g(l);", ["l"]],
  ["a thrown message", "try { throw new Error($(x)); } catch (e) { g(e.message); }", ["e.message"]],
  [
    "a rejected message",
    "const h = () => { throw new TypeError($(x)); }; h().catch((e) => g(e.message));",
    ["e.message"],
  ],
])("a value reaches %s", (_, code, names) => {
  expect(reached(code)).toEqual(expect.arrayContaining(names));
});

test("a value does not reach what is only stored beside it", () => {
  expect(reached("const v = { a: $(x), b: y }; g(v.b);")).not.toContain("v.b");
});
