import { describe, expect, test } from "vitest";
import { lintCase } from "../test/lint-case.js";
import type { Rule } from "./create-rule.js";
import { exhaustiveMatch } from "./rules/exhaustive-match.js";
import { knownCode } from "./rules/known-code.js";
import { matchOnCode } from "./rules/match-on-code.js";
import { noRawEnvelope } from "./rules/no-raw-envelope.js";
import { noStatusBranching } from "./rules/no-status-branching.js";

/** A rule, a source, and what is said about it: each report, and below it what its suggestions offer. */
type Row = readonly [
  rule: Rule,
  code: string,
  said: readonly (readonly [message: string, ...offers: string[]])[],
];

const settings = { registries: [["INVALID_TO", "DB_ERROR", "NOT_FOUND"]] };
const seen = "show(body.error_code); ";
const matched = `import { match, P } from "ts-pattern"; ${seen}`;
const mayChange = "The text of description may change at any time:";

const rows: readonly Row[] = [
  [
    matchOnCode,
    `${seen}if (body.description === "Not found") f();`,
    [[`${mayChange} compare error_code instead.`, "Compare error_code with NOT_FOUND."]],
  ],
  [matchOnCode, `${seen}f(TEXTS[body.description]);`, [[`${mayChange} look up by error_code instead.`]]],
  [matchOnCode, `${seen}switch (body.description) {}`, [[`${mayChange} switch on error_code instead.`]]],
  [
    matchOnCode,
    `${matched}match(body.description).with("Gone", f).exhaustive();`,
    [[`${mayChange} match on error_code instead.`]],
  ],
  [
    matchOnCode,
    `${matched}match(body).with({ description: "Gone" }, f).exhaustive();`,
    [[`${mayChange} put error_code into the pattern instead.`]],
  ],
  [
    matchOnCode,
    `${seen}expect(body).toHaveProperty("description", "Gone");`,
    [
      [
        "This test pins the wording of description, which may change at any time: assert error_code, or that a text is present.",
      ],
    ],
  ],
  [
    exhaustiveMatch,
    `${matched}match(body.error_code).with("NOT_FOUND", f).otherwise(g);`,
    [
      [
        "`.otherwise()` hides the codes that no arm names (INVALID_TO, DB_ERROR): name them, and end with `.exhaustive()`.",
        "Name the missing codes.",
      ],
    ],
  ],
  [
    exhaustiveMatch,
    `${matched}match(body.error_code).with("NOT_FOUND", f);`,
    [
      [
        "Without an end this match runs no arm: name every code (INVALID_TO, DB_ERROR), and end with `.exhaustive()`.",
      ],
    ],
  ],
  [
    exhaustiveMatch,
    `import { mapFailure } from "@error-model/server"; mapFailure("kind", failure).with("gone", "NOT_FOUND");`,
    [["Without an end this match runs no arm: name every kind, and end with `.exhaustive()`."]],
  ],
  [
    exhaustiveMatch,
    `switch (body.error_code) { case "NOT_FOUND": f(); break; default: g(); } show(body.description);`,
    [
      [
        "This default hides the codes that no case names (INVALID_TO, DB_ERROR): name them, so that a new one is noticed.",
        "Name the missing codes.",
      ],
    ],
  ],
  [
    exhaustiveMatch,
    `switch (body.error_code) { case "NOT_FOUND": f(); } show(body.description);`,
    [["This switch has no case for INVALID_TO, DB_ERROR.", "Name the missing codes."]],
  ],
  [
    exhaustiveMatch,
    `const texts = { NOT_FOUND: "Gone" }; show(texts[body.error_code], body.description);`,
    [
      [
        "This table has no entry for INVALID_TO, DB_ERROR: complete it, with `satisfies Record<ErrorCode, …>`.",
        "Name the missing codes.",
      ],
    ],
  ],
  [
    knownCode,
    `if (body.error_code === "NOT_FUOND") f();`,
    [['"NOT_FUOND" is not a code of the registry; NOT_FOUND is.']],
  ],
  [
    knownCode,
    `if (body.error_code === "NOTHING_FOUND") f();`,
    [['"NOTHING_FOUND" is not a code of the registry; NOT_FOUND is.', "Use NOT_FOUND."]],
  ],
  [
    knownCode,
    `if (body.error_code === "OUT_OF_STOCK") f();`,
    [['"OUT_OF_STOCK" is not a code of the registry: no error ever carries it.']],
  ],
  [
    noRawEnvelope,
    `app.get("/", (req, res) => res.status(404).json({ status: false, error_code: "NOT_FOUND" }));`,
    [
      [
        'An envelope that is written by hand drifts from the registry: throw `apiError("NOT_FOUND")`.',
        'Throw `apiError("NOT_FOUND")`, which answers with the status of the code.',
      ],
    ],
  ],
  [
    noRawEnvelope,
    `send({ status: false, error_code: code, description });`,
    [["An envelope that is written by hand drifts from the registry: throw `apiError(code)`."]],
  ],
  [
    noRawEnvelope,
    `res.status(404).json({ message: "Gone" });`,
    [
      [
        "A body that is made by hand for status 404 carries no code: throw `apiError(code)` of the server package.",
      ],
    ],
  ],
  [
    noStatusBranching,
    `const body = response.data; show(body.error_code); if (response.status === 401) login();`,
    [["Several errors share the status 401, and error_code is at hand here: branch on the code instead."]],
  ],
];

describe("a message says what to do", () => {
  test.each(rows)("%#", (rule, code, said) => {
    const messages = lintCase(rule, "javascript", { code, settings });
    expect(
      messages.map(({ message, suggestions = [] }) => [message, ...suggestions.map(({ desc }) => desc)]),
    ).toEqual(said);
  });
});
