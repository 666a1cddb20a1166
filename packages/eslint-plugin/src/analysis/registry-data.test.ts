import { registry } from "@error-model/core";
import { describe, expect, test } from "vitest";
import { resolveSettings } from "../settings.js";

const { registry: data } = resolveSettings({});

describe("the text of a code", () => {
  test.each(Object.entries(registry))("%s is found by its default text", (code, { description }) => {
    expect(data.codeOfText(description)).toBe(code);
    expect(data.codeOfText(` ${description.toUpperCase().replaceAll(/[.;,]/gu, "")} `)).toBe(code);
  });

  test("a text that is no default text has no code", () => {
    expect(data.codeOfText("Something else.")).toBeUndefined();
    expect(data.codeOfText("")).toBeUndefined();
  });
});

describe("the codes that a text speaks of", () => {
  test.each([
    ["balance", ["INSUFFICIENT_BALANCE"]],
    ["rate limit", ["RATE_LIMIT_EXCEEDED"]],
    ["token expired", ["TOKEN_EXPIRED"]],
    ["Too many login attempts", ["TOO_MANY_ATTEMPTS", "TOO_MANY_RECIPIENTS"]],
  ])("%j", (text, codes) => {
    expect(data.codesAbout(text, 3)).toEqual(codes);
  });

  test("words that stand everywhere speak of none", () => {
    expect(data.codesAbout("the is not", 3)).toEqual([]);
    expect(data.codesAbout("x y", 3)).toEqual([]);
  });

  test("there are at most as many as asked for", () => {
    expect(data.codesAbout("workspace", 2)).toHaveLength(2);
  });
});

describe("the nearest codes", () => {
  test.each([
    ["INVALID_TOO", "INVALID_TO", 1],
    ["invalid_to", "INVALID_TO", 0],
    ["invalidTo", "INVALID_TO", 0],
    ["Invalid-To", "INVALID_TO", 0],
    ["EXPIRED_TOKEN", "TOKEN_EXPIRED", 1],
    ["DB_ERORR", "DB_ERROR", 1],
    ["UNAUTHORISED", "UNAUTHORIZED", 1],
    ["TOKEN_EXPIRE", "TOKEN_EXPIRED", 1],
  ])("%s is %s, %i edits away", (name, code, distance) => {
    expect(data.nearest(name)[0]).toEqual({ code, distance });
  });

  test("a name that resembles none has none", () => {
    expect(data.nearest("CARD_WAS_DECLINED_BY_BANK")).toEqual([]);
    expect(data.nearest("")).toEqual([]);
  });
});

describe("settings", () => {
  test("a registry that is given replaces the default one, and lists of codes join it", () => {
    const { registry: own } = resolveSettings({
      registries: [
        { A_ONE: { httpStatus: 400, description: "One.", details: { a: {} } } },
        ["B_TWO", "A_ONE"],
      ],
    });
    expect([...own.codes]).toEqual([
      ["A_ONE", { httpStatus: 400, description: "One.", details: ["a"] }],
      ["B_TWO", { details: [] }],
    ]);
  });

  test("the same settings object is read once", () => {
    const settings = { names: ["x"] };
    expect(resolveSettings(settings)).toBe(resolveSettings(settings));
    expect(resolveSettings(undefined)).toBe(resolveSettings(undefined));
  });
});
