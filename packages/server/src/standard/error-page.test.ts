import { describe, expect, test } from "vitest";
import { apiError } from "../error/api-error-of-code.js";
import { errorPage, expectCatalogue } from "./error-page.js";
import { toResponse } from "./to-response.js";

test.each([
  ["https://docs.example", "https://docs.example/errors/A"],
  ["https://docs.example/", "https://docs.example/errors/A"],
  ["http://docs.example/api", "http://docs.example/api/errors/A"],
  ["https://docs.example/api/?q=1#f", "https://docs.example/api/errors/A"],
  ["https://user:secret@docs.example/a b\r\n>", "https://docs.example/a%20b%3E/errors/A"],
])("in the catalogue at %j the page is %s", (catalogue, page) => {
  expect(errorPage(catalogue, "A")).toBe(page);
  expect(() => expectCatalogue(catalogue)).not.toThrow();
});

describe.each(["docs", "/docs", "ftp://docs.example", "javascript:alert(1)", ""])(
  "%j is no catalogue",
  (address) => {
    test("and an adapter says so at once", () => {
      expect(() => expectCatalogue(address)).toThrow(TypeError);
      expect(() => expectCatalogue(address)).toThrow(`"catalogueUrl" is ${JSON.stringify(address)}`);
    });

    test("and an answer goes without a link", () => {
      expect(errorPage(address, "A")).toBeUndefined();
      expect(toResponse(apiError("NOT_FOUND"), { catalogueUrl: address }).headers).not.toHaveProperty("Link");
    });
  },
);

test("without a catalogue there are no pages, and nothing to complain about", () => {
  expect(errorPage(undefined, "A")).toBeUndefined();
  expect(() => expectCatalogue(undefined)).not.toThrow();
});

test("an answer links to the page of its code", () => {
  const catalogueUrl = "https://docs.example";
  expect(toResponse(apiError("NOT_FOUND"), { catalogueUrl }).headers["Link"]).toBe(
    '<https://docs.example/errors/NOT_FOUND>; rel="help"',
  );
  expect(toResponse(apiError("NOT_FOUND")).headers).not.toHaveProperty("Link");
});

test("two catalogues in turn are kept apart", () => {
  expect(errorPage("https://a.example", "A")).toBe("https://a.example/errors/A");
  expect(errorPage("https://b.example", "A")).toBe("https://b.example/errors/A");
  expect(errorPage("https://a.example", "B")).toBe("https://a.example/errors/B");
});
