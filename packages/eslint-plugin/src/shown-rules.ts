import type { Rule } from "eslint";
import { rules } from "./rules.js";
import type { RuleName } from "./rules.js";

/**
 * Every rule by its name, in ESLint's own types, which describe a rule's context more narrowly; at run time they are one.
 * Those of typescript-eslint would bring declarations along that do not compile beside every TypeScript.
 */
export const shownRules: Readonly<Record<RuleName, Rule.RuleModule>> = rules as unknown as Record<
  RuleName,
  Rule.RuleModule
>;
