import { ruleCases } from "../../test/rule-cases.js";
import { exhaustiveMatch } from "./exhaustive-match.js";

const IMPORT = 'import { match, P } from "ts-pattern";';

ruleCases("exhaustive-match: an error inside a result, with types", exhaustiveMatch, {
  mode: "typed",
  id: "arm",
  valid: [
    `${IMPORT} match(result).with({ ok: true }, show).with({ ok: false }, ({ error }) => show(error.error_code)).exhaustive();`,
    `${IMPORT} match(result).with({ ok: true }, show).otherwise(show);`,
    `${IMPORT} declare const answer: { ok: true } | { ok: false; error: { error_code: string } }; match(answer).with({ ok: false, error: { error_code: "NOT_FOUND" } }, show).otherwise(show);`,
    `${IMPORT} declare const item: { ok: boolean; product: Product }; match(item).with({ product: { status: "NOT_FOUND" } }, show).otherwise(show);`,
    `${IMPORT} match(result).with({ ok: false, error: { error_code: "GONE_WRONG" as any } }, show).otherwise(show);`,
    `${IMPORT} match(result).with({ ok: true, value: { id: P.string } }, show).with({ ok: false, error: { error_code: "NOT_FOUND" } }, show).exhaustive(show);`,
  ],
  invalid: [
    {
      code: `${IMPORT} match(result).with({ ok: true }, show).with({ ok: false, error: { error_code: "INVALID_TO" } }, show).with(«{ ok: false }», show).exhaustive();`,
    },
    {
      code: `${IMPORT} match(result).with({ ok: true }, show).with({ ok: false, error: { error_code: "INVALID_TO" } }, show).with(«{ ok: false, error: P._ }», show).exhaustive();`,
    },
    {
      code: `${IMPORT} match(result).with({ ok: true }, show).with({ ok: false, error: { error_code: "INVALID_TO" } }, show).with(«{ ok: false, error: { error_code: P.string } }», show).exhaustive();`,
    },
    {
      code: `${IMPORT} match(result).with({ ok: true }, show).with({ error: { error_code: P.union("INVALID_TO", "NOT_FOUND") } }, show).with(«P._», show).exhaustive();`,
    },
    {
      code: `${IMPORT} match(result).with({ ok: false, error: { error_code: "INVALID_TO" } }, show).with(«{}», show).exhaustive();`,
    },
    {
      code: `${IMPORT} match(result).with({ ok: false, error: { error_code: "INVALID_TO" } }, show).«otherwise»(show);`,
      ids: ["end"],
    },
    {
      code: `${IMPORT} match(anything).with({ ok: false, error: { error_code: "INVALID_TO" } }, show).«run»();`,
      ids: ["end"],
    },
  ],
});

ruleCases("exhaustive-match: an error inside a result, plain JavaScript", exhaustiveMatch, {
  mode: "javascript",
  id: "end",
  valid: [
    `${IMPORT} match(result).with({ ok: true }, show).with({ ok: false }, fail).exhaustive();`,
    `${IMPORT} match(reply).with({ body: { error_code: 403 } }, kicked).otherwise(show);`,
    `${IMPORT} match(reply).with({ body: { error_code: "invalid_grant" } }, kicked).otherwise(show);`,
    `${IMPORT} match(state).with({ page: { code: "NOT_FOUND" } }, lost).otherwise(show);`,
  ],
  invalid: [
    {
      code: `${IMPORT} match(result).with({ ok: true }, show).with({ error: { error_code: "INVALID_TO" } }, fix).«otherwise»(show);`,
    },
    {
      code: `const { match } = require("ts-pattern"); module.exports = (error) => match(error).with({ error_code: "NOT_FOUND" }, drop).«otherwise»(show);`,
      settings: { registries: [["NOT_FOUND", "INVALID_TO"]] },
      suggest: [
        [
          {
            id: "addArms",
            output:
              'const { match } = require("ts-pattern"); module.exports = (error) => match(error).with({ error_code: "NOT_FOUND" }, drop).with({ error_code: "INVALID_TO" }, show).exhaustive();',
          },
        ],
      ],
    },
    {
      code: `${IMPORT} match(error).with({ error_code: "NOT_FOUND" }, drop).with(«P._», show).exhaustive();`,
      ids: ["arm"],
      settings: { registries: [["NOT_FOUND", "INVALID_TO"]] },
      suggest: [
        [
          {
            id: "addArms",
            output: `${IMPORT} match(error).with({ error_code: "NOT_FOUND" }, drop).with({ error_code: "INVALID_TO" }, show).exhaustive();`,
          },
        ],
      ],
    },
  ],
});
