import { ruleCases } from "../../test/rule-cases.js";
import { exhaustiveMatch } from "./exhaustive-match.js";

const settings = {
  registries: [{ A_ONE: { description: "One." }, B_TWO: { description: "Two." }, C_THREE: {} }],
};

ruleCases("exhaustive-match: tables and matchers in plain JavaScript", exhaustiveMatch, {
  mode: "javascript",
  id: "default",
  suggestion: "addArms",
  valid: [
    "const t = { FORBIDDEN: 403, NOT_FOUND: 404 }; show(t[name]);",
    "const t = { FORBIDDEN: 403, NOT_FOUND: 404 }; show(t[err.code]);",
    "const t = {}; t[body.error_code] = 1; show(t[body.error_code]);",
    {
      code: "const t = { A_ONE: 1, B_TWO: 2, C_THREE: 3 }; show(t[body.error_code]);",
      settings,
    },
    'const t = { ...base, INVALID_TO: "x" }; show(t[body.error_code]);',
    'import { match } from "./my-match.js"; match(body.error_code).with("INVALID_TO", a).otherwise(b);',
    'import { match } from "ts-pattern"; match(action.type).with("INVALID_TO", a).otherwise(b);',
    'import { matchError } from "@error-model/core"; matchError(e).with("INVALID_TO", a).exhaustive();',
    {
      code: 'import { match } from "ts-pattern"; match(body.error_code).with("A_ONE", a).with("B_TWO", "C_THREE", b).exhaustive();',
      settings,
    },
    'import { match } from "ts-pattern"; match(data.error_code).with("weak_password", a).otherwise(b);',
    'const codes = { INVALID_TO: "x" }; for (const key in codes) show(codes[key]);',
  ],
  invalid: [
    {
      code: 'const labels = { A_ONE: "one" }; show(«labels[body.error_code]» ?? "other");',
      ids: ["table"],
      suggest: [
        [
          'const labels = { A_ONE: "one", B_TWO: "Two.", C_THREE: "C_THREE" }; show(labels[body.error_code] ?? "other");',
        ],
      ],
      settings,
    },
    {
      code: `const labels = {
  A_ONE: "one",
};
show(«labels[body.error_code]» || "other");`,
      ids: ["table"],
      suggest: [
        [
          `const labels = {
  A_ONE: "one",
  B_TWO: "Two.",
  C_THREE: "C_THREE",
};
show(labels[body.error_code] || "other");`,
        ],
      ],
      settings,
    },
    {
      code: 'const labels = Object.freeze({ A_ONE: "one", B_TWO: "two" }); const { error_code } = body; show(«labels[error_code]»);',
      ids: ["table"],
      suggest: [
        [
          'const labels = Object.freeze({ A_ONE: "one", B_TWO: "two", C_THREE: "C_THREE" }); const { error_code } = body; show(labels[error_code]);',
        ],
      ],
      settings,
    },
    {
      code: "const handlers = { A_ONE() { a(); } }; const h = «handlers[body.error_code]»; if (h) h();",
      ids: ["table"],
      settings,
    },
    {
      code: 'show(«{ A_ONE: "one" }[body.error_code]» ?? "other");',
      ids: ["table"],
      suggest: [['show({ A_ONE: "one", B_TWO: "Two.", C_THREE: "C_THREE" }[body.error_code] ?? "other");']],
      settings,
    },
    {
      code: 'const labels = new Map([["A_ONE", 1], ["B_TWO", 2]]); show(«labels.get(body.error_code)» ?? 3);',
      ids: ["table"],
      settings,
    },
    {
      code: 'import { match } from "ts-pattern"; match(body.error_code).with("A_ONE", a).«otherwise»(b);',
      ids: ["end"],
      suggest: [
        [
          'import { match } from "ts-pattern"; match(body.error_code).with("A_ONE", a).with("B_TWO", "C_THREE", b).exhaustive();',
        ],
      ],
      settings,
    },
    {
      code: 'import { match } from "ts-pattern"; match(body).with({ error_code: "A_ONE" }, a).«otherwise»(b); show(body.error_code);',
      ids: ["end"],
      suggest: [
        [
          'import { match } from "ts-pattern"; match(body).with({ error_code: "A_ONE" }, a).with({ error_code: "B_TWO" }, { error_code: "C_THREE" }, b).exhaustive(); show(body.error_code);',
        ],
      ],
      settings,
    },
    {
      code: 'const { match, P } = require("ts-pattern"); match(body.error_code).with("A_ONE", a).with(«P.string», b).exhaustive();',
      ids: ["arm"],
      suggest: [
        [
          'const { match, P } = require("ts-pattern"); match(body.error_code).with("A_ONE", a).with("B_TWO", "C_THREE", b).exhaustive();',
        ],
      ],
      settings,
    },
    {
      code: 'import { match, P } from "ts-pattern"; match(body.error_code).with(«P.string.startsWith("A_")», a).with("B_TWO", "C_THREE", b).exhaustive();',
      ids: ["arm"],
      suggest: [
        [
          'import { match, P } from "ts-pattern"; match(body.error_code).with("A_ONE", a).with("B_TWO", "C_THREE", b).exhaustive();',
        ],
      ],
      settings,
    },
    {
      code: 'import { matchError } from "@error-model/core"; matchError(e).with("A_ONE", a).«otherwise»(b);',
      ids: ["end"],
      suggest: [
        [
          'import { matchError } from "@error-model/core"; matchError(e).with("A_ONE", a).with("B_TWO", "C_THREE", b).exhaustive();',
        ],
      ],
      settings,
    },
    {
      code: 'import { matchFailure } from "@error-model/client"; matchFailure(f).with("network", a).«otherwise»(b);',
      ids: ["end"],
      settings,
    },
    {
      code: 'import { matchError, matchBy } from "@error-model/core"; matchBy("kind", f).with("api", a).«run»();',
      ids: ["end"],
      settings,
    },
  ],
});
