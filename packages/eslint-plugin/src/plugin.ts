import type { Linter } from "eslint";
import { recommended, recommendedTypeChecked } from "./configs.js";
import { meta } from "./meta.js";
import { shownRules as rules } from "./shown-rules.js";

/** The flat configurations of the plugin; an alias, which fits ESLint's own type of a plugin as no interface does. */
export type Configs = {
  /** Every rule; needs no type information. */
  readonly recommended: Linter.Config;
  /** Every rule, for files that are parsed with type information. */
  readonly recommendedTypeChecked: Linter.Config;
};

export const configs: Configs = { recommended, recommendedTypeChecked };

/** The plugin: its rules, and the two flat configurations `recommended` and `recommendedTypeChecked`. */
const plugin: { meta: typeof meta; rules: typeof rules; configs: Configs } = { meta, rules, configs };

export default plugin;
export { meta, rules };
