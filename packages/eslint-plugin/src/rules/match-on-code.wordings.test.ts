import { ruleCases } from "../../test/rule-cases.js";
import { matchOnCode } from "./match-on-code.js";

const seen = "show(body.error_code); ";
const beside = (code: string): { code: string } => ({ code: `${seen}${code}` });

ruleCases("match-on-code: wordings that a test pins, plain JavaScript", matchOnCode, {
  mode: "javascript",
  id: "assertion",
  valid: [
    beside("assert.equal(body.description);"),
    beside('asserting.equal(body.description, "Gone"); texts.equal(body.description, "Gone");'),
    beside('expect(body.description).toBe(); expect(body.description).toBe(""); expect(body.description);'),
    beside("expect(body.description).toBe(`${text}`); expect(body.description).toBe(` ${text} `);"),
    beside("expect(body.description).toEqual(expect.anything()); expect(body.description).toEqual(text);"),
    beside(
      'expect(body.description).toEqual(expect.stringMatching(/.+/)); expect(body.description).toSatisfy("Gone");',
    ),
    beside('expect(body.description).not.toBe("Gone"); expect(body).not.toEqual({ description: "Gone" });'),
    beside(
      'check(body).toEqual({ description: "Gone" }); check(body).toHaveProperty("description", "Gone");',
    ),
    beside('expect().toEqual({ description: "Gone" }); expect(body).toEqual(); expect(body).toEqual(list);'),
    beside('expect(body).toHaveProperty("name", "Gone"); expect(body).toHaveProperty("description");'),
    beside(
      'expect(body).toContainKey({ description: "Gone" }); expect(body).toEqual({ ...other, name: "Gone" });',
    ),
    beside('expect(body).toEqual({ description: text }); expect(body).toEqual({ [description]: "Gone" });'),
    beside(
      'expect(body).toEqual(expect.objectContaining()); expect(body).toEqual(wrap({ description: "Gone" }));',
    ),
  ],
  invalid: [
    beside('«assert.equal(body.description, "Gone", "says so")»;'),
    beside("«assert.match(body.description, /gone/)»;"),
    beside("«expect(body.description).toBe(`Gone: ${name}`)»;"),
    beside("«expect(body.description).toBe(`${name} is gone`)»;"),
    beside('«expect(body.description).toEqual(expect.stringMatching("gone"))»;'),
    beside('«expect(body.description).toEqual(expect.stringContaining("gone"))»;'),
    beside('«expect(body.description).to.deep.equal("Gone")»;'),
    beside('expect(body).to.have.property("description", «"Gone"»);'),
    beside('expect(body).toEqual({ description: «"Gone"», name: 1 });'),
    beside('expect(body).toStrictEqual({ name: 1, "description": «"Gone"» });'),
    beside(
      'expect(body).to.include({ description: «"Gone"» }); expect(body).to.eql({ description: «"Gone"» });',
    ),
    beside("expect(body).to.deep.equal({ description: «/gone/» });"),
    beside('expect(body).toEqual(expect.objectContaining({ description: «"Gone"» }));'),
  ],
});

ruleCases("match-on-code: ways to decide, plain JavaScript", matchOnCode, {
  mode: "javascript",
  id: "comparison",
  valid: [
    beside("if (body.description === void 0 || body.description == null) f();"),
    beside("if (body.description.match() || body.description.includes()) f();"),
    beside("rows.sort((a, b) => body.description.localeCompare(b.text));"),
    beside("rows.toSorted((a, b) => body.description.localeCompare(b.text));"),
    beside('f(Object.is()); f(object.is(body.description, "x")); f(object.hasOwn(texts, body.description));'),
    beside(
      "f(texts.hasOwnProperty); f(texts.hasOther.call(texts, body.description)); f(new List().add(body.description));",
    ),
    beside(
      "cache.get(key, body.description); cache.get(body.description, key); Reflect.has(body.description, key);",
    ),
    beside(
      "rules.some((rule) => rule.test(body.description)); [parse].some((rule) => rule.test(body.description));",
    ),
    beside(
      "f(parser.exec(body.description)); f(load().test(body.description)); f(texture.test(body.description));",
    ),
    beside(
      'f(store.includes(body.description)); f(listing.includes(body.description)); f("key" in body.description);',
    ),
    beside('const b = { error_code: "INVALID_TO", description: text }; if (text === "x") f(b);'),
  ],
  invalid: [
    beside("if («body.description !== -1») f();"),
    beside('if («"x" === body.description») f();'),
    beside('const a = body.description; if («(a || body.description) === "x"») f();'),
    beside("f(rows.reduce(«body.description.localeCompare(other)», 0));"),
    beside('f(«Object.is("x", body.description)»); f(«Object.is(body.description, "x")»);'),
    beside("[/gone/, parse].some((rule) => «rule.test(body.description)»);"),
    beside(
      "patterns.some((rule) => «rule.test(body.description)»); regexes.some((rule) => «rule.test(body.description)»);",
    ),
    beside(
      "f(«GONE.test(body.description)»); f(«lib.goneRegex.exec(body.description)»); f(«re.test(body.description)»);",
    ),
    beside("f(«knownTexts.includes(body.description)»); f(«TEXTS.indexOf(body.description)»);"),
    beside('f(«"x: y".startsWith(body.description)»); f(«["x"].includes(body.description)»);'),
    beside('f(«_.includes(body.description, "x")»); f(«_.isEqual("x", body.description)»);'),
    { code: `import { isEqual } from "lodash-es"; ${seen}f(«isEqual(body.description, "x")»);` },
    { code: `import * as R from "ramda"; ${seen}f(«R.equals(body.description, "x")»);` },
  ],
});
