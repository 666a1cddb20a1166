import { describe, expect, test } from "vitest";
import { probe } from "../../test/probe.js";
import type { Analysis } from "./analysis.js";
import type { TSESTree } from "@typescript-eslint/utils";

const isError = (analysis: Analysis, node: TSESTree.Node): boolean => analysis.isError(node);

describe("by its type, an error is", () => {
  test.each([
    ["an envelope of the core", "$(envelope)"],
    ["a team's own interface", "$(error)"],
    ["a type with a code of any string", "$(loose)"],
    ["a class with both members", "$(smsError)"],
    ["a member of a union", "declare const x: { status: true } | ApiError; $(x)"],
    ["an intersection", "declare const x: { error_code: string } & { description: string }; $(x)"],
    ["what a generic's constraint allows", "function f<E extends ApiError>(e: E) { $(e); } f(error);"],
    ["a mapped type", "declare const x: Readonly<ApiError>; $(x)"],
    ["an optional description", "declare const x: { error_code: string; description?: string }; $(x)"],
    ["possibly undefined", "declare const x: ApiError | undefined; $(x)"],
    ["an inline cast", "$(anything as ApiError)"],
    ["an element of a list", "for (const e of errors) $(e);"],
    ["a narrowed member of a result", "if (!result.ok) $(result.error);"],
    [
      "a template literal type as code",
      "declare const x: { error_code: `SMS_${string}`; description: string }; $(x)",
    ],
    [
      "a string enum as code",
      'enum C { A = "A" } declare const x: { error_code: C; description: string }; $(x)',
    ],
  ])("%s", (_, code) => {
    expect(probe(code, isError, { typed: true })).toEqual([true]);
  });
});

describe("by its type, no error is", () => {
  test.each([
    ["a product", "$(product)"],
    ["Telegram's answer", "$(telegram)"],
    ["a code without a text", "declare const x: { error_code: string }; $(x)"],
    [
      "a text of another type",
      "declare const x: { error_code: string; description: { short: string } }; $(x)",
    ],
    ["a text that may be anything", "declare const x: { error_code: string; description: any }; $(x)"],
    ["a code that never is", "declare const x: { error_code: never; description: string }; $(x)"],
    ["a string", '$("text")'],
    ["any, without evidence", "$(anything)"],
    ["an unresolved import, without evidence", 'import { x } from "./nowhere.js"; $(x)'],
    ["a declared type, whatever is read from it", "show((product as any).error_code); $(product)"],
  ])("%s", (_, code) => {
    expect(probe(code, isError, { typed: true })).toEqual([false]);
  });
});

describe("where the type says nothing, evidence does", () => {
  test.each([
    ["any", "show(anything.error_code); $(anything)"],
    ["unknown after a cast", "declare const u: unknown; show((u as any).error_code); $(u as any)"],
    ["an unresolved import", 'import { x } from "./nowhere.js"; show(x.error_code); $(x)'],
    ["a record of anything", "declare const r: Record<string, string>; show(r.error_code); $(r)"],
  ])("%s", (_, code) => {
    expect(probe(code, isError, { typed: true })).toEqual([true]);
  });
});

describe("without types, evidence is", () => {
  test.each([
    ["the code, read from the same value", "f(x.error_code); $(x)"],
    ["the code, read later", "$(x); f(x.error_code)"],
    ["the code, read by its quoted name", 'f(x["error_code"]); $(x)'],
    ["the code, read through an alias", "const y = x; f(y.error_code); $(x)"],
    ["the code, read by destructuring", "const { error_code } = x; $(x)"],
    ["the code, read by nested destructuring", "const { a: { error_code } } = x; $(x.a)"],
    ["a test for the member", 'if ("error_code" in x) $(x)'],
    ["a member of this", "class A { a() { f(this.e.error_code); } b() { $(this.e); } }"],
    ["the body in an error branch", "if (!r.ok) { const b = await r.json(); $(b); }"],
    [
      "the body after success has left",
      "async function g() { if (r.ok) return; const b = await r.json(); $(b); }",
    ],
    ["the body by a status", "if (r.status === 400) { const b = await r.json(); $(b); }"],
    ["the body in a case of a status", "switch (r.status) { case 400: { const b = await r.json(); $(b); } }"],
    ["the body, read before the branch", "const b = await r.json(); if (!r.ok) $(b);"],
    ["the body under an and", "const b = await r.json(); !r.ok && $(b);"],
    ["the parsed text", "if (!r.ok) { const b = JSON.parse(await r.text()); $(b); }"],
    ["the data of an axios error", "try { g(); } catch (e) { $(e.response.data); }"],
    ["the data of a rejected promise", "g().catch((e) => $(e.response.data))"],
    ["the data of a request that may fail", "const r = await g(); if (r.status >= 400) $(r.data);"],
    ["the body of a ky error", "try { g(); } catch (e) { const b = await e.response.json(); $(b); }"],
    ["a literal with both members", 'const x = { error_code: "A", description: "b" }; $(x)'],
    ["a parsed envelope", "const x = errorEnvelopeSchema.parse(y); $(x)"],
    [
      "an interface of the file",
      "interface E { error_code: string; description: string } function g(e: E) { $(e); }",
    ],
    [
      "an inherited interface of the file",
      "interface E { error_code: string; description: string } interface F extends E { a: 1 } function g(e: F) { $(e); }",
    ],
    [
      "an imported type of this family",
      'import type { ErrorEnvelope } from "@error-model/core"; function g(e: ErrorEnvelope) { $(e); }',
    ],
    ["an argument somewhere", "function g(e) { $(e); } g(x); f(x.error_code);"],
  ])("%s", (_, code) => {
    expect(probe(code, isError)).toEqual([true]);
  });
});

describe("without types, no evidence is", () => {
  test.each([
    ["a description alone", "f(x.description); $(x)"],
    ["the code of another value", "f(y.error_code); $(x)"],
    ["the code of a deeper value", "f(x.a.error_code); $(x)"],
    ["a code compared with a number", "if (x.error_code === 403) $(x)"],
    ["a code compared with a number under an alias", "const c = x.error_code; if (c > 400) $(x)"],
    [
      "a code compared with a number after destructuring",
      "const { error_code } = x; if (error_code === 1) $(x)",
    ],
    ["a code switched on numbers", "switch (x.error_code) { case 400: $(x); }"],
    ["a code that is only written", 'x.error_code = "A"; $(x)'],
    ["a successful body", "const b = await r.json(); $(b)"],
    ["a body in the branch of success", "if (r.ok) { const b = await r.json(); $(b); }"],
    ["a body in the error branch of another response", "if (!s.ok) { const b = await r.json(); $(b); }"],
    ["a body for a missing page", "if (r.status < 400) { const b = await r.json(); $(b); }"],
    ["what was caught itself", "try { g(); } catch (e) { $(e); }"],
    ["the data of something", "$(x.data)"],
    ["a variable of the same name elsewhere", "function a(x) { f(x.error_code); } function b(x) { $(x); }"],
    [
      "an interface with a numeric code",
      "interface E { error_code: number; description: string } function g(e: E) { f(e.error_code); $(e); }",
    ],
  ])("%s", (_, code) => {
    expect(probe(code, isError)).toEqual([false]);
  });
});

describe("settings name", () => {
  test("variables and members", () => {
    expect(
      probe("$(problem); $(state.problem); $(other)", isError, { settings: { names: ["problem"] } }),
    ).toEqual([true, true, false]);
  });

  test("further shapes", () => {
    const settings = { envelopes: [{ codeProperty: "code", descriptionProperty: "message" }] };
    expect(probe("f(x.code); $(x)", isError, { settings })).toEqual([true]);
    expect(
      probe("declare const x: { code: string; message: string }; $(x)", isError, { typed: true, settings }),
    ).toEqual([true]);
  });
});
