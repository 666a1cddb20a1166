import { expectTypeOf, test } from "vitest";
import type { resourceErrors } from "../registry/resource.js";
import { catalogue, explain } from "./catalogue.js";
import type { CatalogueTexts } from "./texts.js";

const words = { title: "T", cause: "C", remedy: "R" };

test("a text that is missing does not compile", () => {
  // @ts-expect-error -- NOT_FOUND has no text.
  ({}) satisfies CatalogueTexts<keyof typeof resourceErrors>;
});

test("a text too many does not compile", () => {
  // @ts-expect-error -- GONE is not a code.
  ({ NOT_FOUND: words, GONE: words }) satisfies CatalogueTexts<keyof typeof resourceErrors>;
});

test("a code with details owes an example of them", () => {
  // @ts-expect-error -- the six figures are missing.
  ({ INSUFFICIENT_BALANCE: words }) satisfies CatalogueTexts<"INSUFFICIENT_BALANCE">;
});

test("samples and explanations have the type of their code", () => {
  expectTypeOf(catalogue.INSUFFICIENT_BALANCE.sample.currency).toEqualTypeOf<string>();
  expectTypeOf(explain("NOT_FOUND").httpStatus).toEqualTypeOf<404>();
  expectTypeOf(explain("NOT_FOUND").code).toEqualTypeOf<"NOT_FOUND">();
});
