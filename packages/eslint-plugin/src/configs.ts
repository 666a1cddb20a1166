import type { Linter } from "eslint";
import { meta } from "./meta.js";
import { SETTINGS_KEY } from "./settings.js";
import type { ErrorModelSettings } from "./settings.js";
import { shownRules as rules } from "./shown-rules.js";

const plugin = { meta, rules };

const entries: Linter.RulesRecord = Object.fromEntries(
  Object.keys(rules).map((name) => [`${meta.namespace}/${name}`, "error"]),
);

/** All rules; types are used where the parser has them, and not asked for where it has none. */
export const recommended: Linter.Config = {
  name: "error-model/recommended",
  plugins: { [meta.namespace]: plugin },
  rules: entries,
};

const typed: ErrorModelSettings = { types: "require" };

/** All rules; a TypeScript file that is parsed without type information is reported instead of judged by half. */
export const recommendedTypeChecked: Linter.Config = {
  name: "error-model/recommended-type-checked",
  plugins: { [meta.namespace]: plugin },
  rules: entries,
  settings: { [SETTINGS_KEY]: typed },
};
