import { codesByAction, errorCodes, registry } from "@error-model/core";
import { describe, expect, test } from "vitest";
import { en } from "../texts/en/en.js";
import { findCodes } from "./atlas-search.js";
import type { AtlasFilters } from "./atlas-filters.js";
import { readAtlasFilters } from "./atlas-filters.js";

const find = (filters: AtlasFilters) => findCodes(filters, en.errors).flatMap(({ codes }) => codes);

test("without filters, every code is there once, by category", () => {
  expect(find({}).toSorted()).toEqual([...errorCodes].toSorted());
  for (const { category, codes } of findCodes({}, en.errors))
    expect(new Set(codes.map((code) => registry[code].category))).toEqual(new Set([category]));
});

test("filters narrow by category, action and status, together", () => {
  expect(find({ action: "replace-api-key" })).toEqual(codesByAction["replace-api-key"]);
  expect(find({ status: 429 })).toEqual(["RATE_LIMIT_EXCEEDED", "TOO_MANY_ATTEMPTS"]);
  expect(find({ category: "server", status: 500, action: "retry-later" })).toEqual(["DB_ERROR"]);
  expect(find({ category: "server", status: 429 })).toEqual([]);
});

describe("words are found", () => {
  test.each([
    ["part of a code, in any case", "api_key exp", ["API_KEY_EXPIRED"]],
    ["a code without its underscores", "invalid workspace header", ["INVALID_WORKSPACE_HEADER"]],
    ["what only the catalogue's remedy says", "grows with each attempt", ["DB_ERROR"]],
    ["what only this console's text says", "Caps Lock", ["INVALID_CREDENTIALS"]],
    ["nothing", "no such words anywhere", []],
  ])("%s: %s", (_, words, codes) => {
    expect(find({ words })).toEqual(codes);
  });
});

test("an address is read without what is no filter", () => {
  expect(readAtlasFilters({ words: "", category: "nonsense", action: ["top-up"], status: "402" })).toEqual(
    {},
  );
  const filters = { words: "key", category: "billing", action: "top-up", status: 402 } as const;
  expect(readAtlasFilters({ ...filters, other: 1 })).toEqual(filters);
});
