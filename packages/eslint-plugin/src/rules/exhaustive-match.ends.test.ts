import { ruleCases } from "../../test/rule-cases.js";
import { exhaustiveMatch } from "./exhaustive-match.js";

const FEW = 'declare const few: "INVALID_TO" | "DB_ERROR";';
const MATCH = 'import { match, P } from "ts-pattern";';

ruleCases("exhaustive-match: matches without an end, with types", exhaustiveMatch, {
  mode: "typed",
  id: "open",
  suggestion: "endExhaustively",
  valid: [
    `${MATCH} ${FEW} match(few).with("INVALID_TO", show).with("DB_ERROR", retry).exhaustive();`,
    `${MATCH} ${FEW} const begun = match(few).with("INVALID_TO", show); begun.with("DB_ERROR", retry).exhaustive();`,
    `${MATCH} match(product.status).with("sold", show);`,
    `${MATCH} ${FEW} match(few);`,
    `${MATCH} match(error).with({ error_code: "NOT_FOUND", description: P.string }, show).exhaustive(show);`,
    `${MATCH} match(error).with({ description: P.string.includes("x") }, show).exhaustive(show);`,
    `${MATCH} match(error).with(P.when((e) => e.description.includes("x")), show).exhaustive(show);`,
    `${MATCH} match(error).when(({ description }) => description.startsWith("x"), show).exhaustive(show);`,
  ],
  invalid: [
    {
      code: `${MATCH} ${FEW} match(few).with("INVALID_TO", show).«with»("DB_ERROR", retry);`,
      suggest: [
        [`${MATCH} ${FEW} match(few).with("INVALID_TO", show).with("DB_ERROR", retry).exhaustive();`],
      ],
    },
    { code: `${MATCH} ${FEW} match(few).«with»("INVALID_TO", show);` },
    { code: `${MATCH} match(loose.error_code).«with»("INVALID_TO", show);` },
    { code: `${MATCH} ${FEW} match(few).with("INVALID_TO", show).«when»((c) => c === "DB_ERROR", show);` },
    {
      code: 'import { matchError } from "@error-model/core"; matchError(envelope).«withAction»("top-up", () => show());',
    },
    {
      code: `${MATCH} match(error).with(«{ description: P.select() }», show).exhaustive(show);`,
      ids: ["arm"],
    },
    {
      code: `${MATCH} match(error).when(«(e) => e.error_code.startsWith("INVALID_")», show).exhaustive(show);`,
      ids: ["arm"],
    },
    {
      code: `${MATCH} match(error).when(«({ error_code }) => error_code.startsWith("INVALID_")», show).exhaustive(show);`,
      ids: ["arm"],
    },
  ],
});

const SHOP = 'import { all, mapShopFailure, matchShop } from "shop"; import type { ShopError } from "shop";';
const TWO = `${SHOP} declare const two: Extract<ShopError, { error_code: "OUT_OF_STOCK" | "DB_ERROR" }>;`;
const MADE = 'import { createMatchError } from "@error-model/core";';
const MAP = 'import { createErrors, createMapFailure, mapFailure } from "@error-model/server";';

ruleCases("exhaustive-match: matches of one's own registry without an end, with types", exhaustiveMatch, {
  mode: "typed",
  id: "open",
  suggestion: "endExhaustively",
  valid: [
    `${TWO} matchShop(two).with("OUT_OF_STOCK", show).with("DB_ERROR", retry).exhaustive();`,
    `${TWO} ${MADE} const match = createMatchError(all); match(two).with("OUT_OF_STOCK", "DB_ERROR", show).exhaustive();`,
    `${TWO} ${MADE} const begun = createMatchError(all)(two).with("OUT_OF_STOCK", show); show(begun);`,
    `${TWO} ${MADE} const make = (registry: typeof all) => show(createMatchError(registry)); make(all);`,
    `${SHOP} ${MAP} throw mapFailure("kind", { kind: "gone" }).with("gone", "NOT_FOUND").exhaustive();`,
    `${SHOP} declare const cart: { with(name: string, add: () => void): void }; cart.with("NOT_FOUND", retry);`,
    `${SHOP} interface Matcher { with(name: string, f: () => void): Matcher } declare function pick(p: object): Matcher; pick(product).with("NOT_FOUND", retry);`,
  ],
  invalid: [
    {
      code: `${TWO} matchShop(two).with("OUT_OF_STOCK", show).«with»("DB_ERROR", retry);`,
      suggest: [[`${TWO} matchShop(two).with("OUT_OF_STOCK", show).with("DB_ERROR", retry).exhaustive();`]],
    },
    { code: `${TWO} matchShop(two).«with»("OUT_OF_STOCK", () => show());` },
    {
      code: `${TWO} ${MADE} const match = createMatchError(all); match(two).«with»("OUT_OF_STOCK", "DB_ERROR", show);`,
      suggest: [
        [
          `${TWO} ${MADE} const match = createMatchError(all); match(two).with("OUT_OF_STOCK", "DB_ERROR", show).exhaustive();`,
        ],
      ],
    },
    { code: `${TWO} ${MADE} createMatchError(all)(two).«withAction»("retry-later", show);` },
    { code: `${SHOP} ${MAP} mapFailure("kind", { kind: "gone" }).«with»("gone", "NOT_FOUND");` },
    { code: `${SHOP} ${MAP} throw mapFailure("kind", { kind: "gone" }).«with»("gone", "NOT_FOUND");` },
    { code: `${SHOP} throw mapShopFailure("kind", { kind: "gone" }).«with»("gone", "NOT_FOUND");` },
  ],
});

ruleCases(
  "exhaustive-match: matches of one's own registry without an end, plain JavaScript",
  exhaustiveMatch,
  {
    mode: "javascript",
    id: "open",
    valid: [
      `${MADE} const match = createMatchError(all); match(error).with("OUT_OF_STOCK", show).exhaustive();`,
      `${MADE} let match = createMatchError(all); match = other; match(error).with("OUT_OF_STOCK", show);`,
      `${MADE} const match = createMatcher(all); match(error).with("NOT_FOUND", show);`,
      `${MAP} const { validateOrThrow } = createErrors(all); validateOrThrow("kind", failure).with("gone", "NOT_FOUND");`,
      `${MAP} const errors = createErrors(all); errors.apiError("kind", failure).with("gone", "NOT_FOUND");`,
      `${MAP} const [map] = createErrors(all); map("kind", failure).with("gone", "NOT_FOUND");`,
      `${MAP} show((kind) => mapFailure("kind", failure).with(kind, "NOT_FOUND"));`,
    ],
    invalid: [
      { code: `${MADE} const match = createMatchError(all); match(error).«with»("OUT_OF_STOCK", show);` },
      { code: `${MADE} createMatchError(all)(error).«with»("OUT_OF_STOCK", show);` },
      { code: `${MAP} mapFailure("kind", failure).with("gone", "NOT_FOUND").«with»("off", "DB_ERROR");` },
      {
        code: `${MAP} const map = createMapFailure(all); throw map("kind", failure).«with»("gone", "NOT_FOUND");`,
      },
      {
        code: `${MAP} const { mapFailure: map } = createErrors(all); map("kind", failure).«with»("gone", "OFF");`,
      },
      {
        code: `${MAP} const errors = createErrors(all); errors.mapFailure("kind", failure).«with»("gone", "OFF");`,
      },
      {
        code: 'const { createMatchError } = require("@error-model/core"); const match = createMatchError(all); match(error).«with»("OFF", show);',
      },
    ],
  },
);

const ENVELOPE = 'import type { ErrorCode, ErrorEnvelope } from "@error-model/core";';

ruleCases("exhaustive-match: codes that written types limit, without types", exhaustiveMatch, {
  mode: "typescript",
  id: "missing",
  suggestion: "addArms",
  valid: [
    `${ENVELOPE} function f(e: ErrorEnvelope<"INVALID_TO" | "DB_ERROR">) { switch (e.error_code) { case "INVALID_TO": return 1; case "DB_ERROR": return 2; } }`,
    `${ENVELOPE} type Few = "INVALID_TO" | "DB_ERROR"; type Problem = Readonly<ErrorEnvelope<Few>>; function f(e: Problem) { switch (e.error_code) { case "INVALID_TO": return 1; case "DB_ERROR": return 2; } }`,
    `${ENVELOPE} import type { Few } from "./few.js"; function f(e: ErrorEnvelope<Few>) { switch (e.error_code) { case "INVALID_TO": return 1; } }`,
    `${ENVELOPE} function f(e: ErrorEnvelope<Exclude<ErrorCode, "DB_ERROR">>) { switch (e.error_code) { case "INVALID_TO": return 1; } }`,
    `${ENVELOPE} interface Problem { error_code: "INVALID_TO"; description: string } function f(e: Problem) { switch (e.error_code) { case "INVALID_TO": return 1; } }`,
    `${ENVELOPE} type Problem = ErrorEnvelope<"INVALID_TO">; function Icon({ error: { error_code } }: { error: Problem }) { switch (error_code) { case "INVALID_TO": return 1; } }`,
    `${ENVELOPE} type Problem = ErrorEnvelope<"INVALID_TO">; function f(e: { error_code: Problem["error_code"]; description: string }) { switch (e.error_code) { case "INVALID_TO": return 1; } }`,
    `${ENVELOPE} type Few = "INVALID_TO"; const FIELDS = { INVALID_TO: "to" } as const satisfies Record<Few, string>; function f(e: ErrorEnvelope) { return FIELDS[e.error_code]; }`,
    `${ENVELOPE} import type { Few } from "./few.js"; const de: Record<Few, string> = { INVALID_TO: "a" }; function f(e: ErrorEnvelope) { return de[e.error_code]; }`,
    `${ENVELOPE} ${MATCH} function f(e: ErrorEnvelope<"INVALID_TO">) { return match(e.error_code).with("INVALID_TO", show).exhaustive(); }`,
  ],
  invalid: [
    {
      code: `${ENVELOPE} function f(e: ErrorEnvelope<"INVALID_TO" | "DB_ERROR">) { switch («e.error_code») { case "INVALID_TO": return 1; } }`,
      suggest: [
        [
          `${ENVELOPE} function f(e: ErrorEnvelope<"INVALID_TO" | "DB_ERROR">) { switch (e.error_code) { case "INVALID_TO": return 1; case "DB_ERROR":   throw new Error("This error code is not handled."); } }`,
        ],
      ],
    },
    {
      code: `${ENVELOPE} interface Problem { error_code: "INVALID_TO" | "DB_ERROR"; description: string } function f(e: Problem) { switch («e.error_code») { case "INVALID_TO": return 1; } }`,
      suggest: [
        [
          `${ENVELOPE} interface Problem { error_code: "INVALID_TO" | "DB_ERROR"; description: string } function f(e: Problem) { switch (e.error_code) { case "INVALID_TO": return 1; case "DB_ERROR":   throw new Error("This error code is not handled."); } }`,
        ],
      ],
    },
    {
      code: `${ENVELOPE} function f(e: ErrorEnvelope<ErrorCode | "X">) { switch («e.error_code») { case "INVALID_TO": return 1; } }`,
      settings: { registries: [["INVALID_TO", "DB_ERROR"]] },
      suggest: [
        [
          `${ENVELOPE} function f(e: ErrorEnvelope<ErrorCode | "X">) { switch (e.error_code) { case "INVALID_TO": return 1; case "DB_ERROR":   throw new Error("This error code is not handled."); } }`,
        ],
      ],
    },
    {
      code: `${ENVELOPE} const T: Record<string, string> = { INVALID_TO: "a" }; function f(e: ErrorEnvelope) { return «T[e.error_code]»; }`,
      settings: { registries: [["INVALID_TO", "DB_ERROR"]] },
      ids: ["table"],
      suggest: [
        [
          `${ENVELOPE} const T: Record<string, string> = { INVALID_TO: "a", DB_ERROR: "DB_ERROR" }; function f(e: ErrorEnvelope) { return T[e.error_code]; }`,
        ],
      ],
    },
    {
      code: `${ENVELOPE} ${MATCH} function f(e: ErrorEnvelope<"INVALID_TO" | "DB_ERROR">) { return match(e).with({ error_code: "INVALID_TO" }, show).«otherwise»(retry); }`,
      ids: ["end"],
      suggest: [
        [
          `${ENVELOPE} ${MATCH} function f(e: ErrorEnvelope<"INVALID_TO" | "DB_ERROR">) { return match(e).with({ error_code: "INVALID_TO" }, show).with({ error_code: "DB_ERROR" }, retry).exhaustive(); }`,
        ],
      ],
    },
  ],
});

ruleCases("exhaustive-match: tables of tables, plain JavaScript", exhaustiveMatch, {
  mode: "javascript",
  id: "table",
  suggestion: "addArms",
  valid: [
    "const dates = { en: { short: 'x' } }; show(dates[language][error.error_code_name]);",
    {
      code: "const texts = { de: { NOT_FOUND: 'a', DB_ERROR: 'b' } }; show(texts[language][error.error_code]);",
      settings: { registries: [["NOT_FOUND", "DB_ERROR"]] },
    },
    "const texts = { de: { NOT_FOUND: 'a' }, ...more }; show(texts[language][error.error_code]);",
    "const texts = { de: load() }; show(texts[language][error.error_code]);",
  ],
  invalid: [
    {
      code: "const texts = { de: { NOT_FOUND: 'a', DB_ERROR: 'b' }, fr: { NOT_FOUND: 'c' } }; const table = texts[language]; show(«table[error.error_code]» || error.description);",
      settings: { registries: [["NOT_FOUND", "DB_ERROR"]] },
      suggest: [
        [
          "const texts = { de: { NOT_FOUND: 'a', DB_ERROR: 'b' }, fr: { NOT_FOUND: 'c', DB_ERROR: \"DB_ERROR\" } }; const table = texts[language]; show(table[error.error_code] || error.description);",
        ],
      ],
    },
    {
      code: "const texts = { de: { NOT_FOUND: 'a' } }; show(«texts[language][error.error_code]»);",
      settings: { registries: [["NOT_FOUND", "DB_ERROR"]] },
      suggest: [
        [
          "const texts = { de: { NOT_FOUND: 'a', DB_ERROR: \"DB_ERROR\" } }; show(texts[language][error.error_code]);",
        ],
      ],
    },
  ],
});

const UNENDED =
  'import { matchError } from "@error-model/core"; matchError(envelope).«withAction»("top-up", () => show());';

ruleCases("exhaustive-match: matches without an end, without types", exhaustiveMatch, {
  mode: "typescript",
  id: "open",
  // A test of types is compiled and never run.
  valid: [{ code: UNENDED.replaceAll(/[«»]/gu, ""), filename: "match.test-d.ts" }],
  invalid: [{ code: UNENDED }, { code: UNENDED, filename: "match.test.ts" }],
});
