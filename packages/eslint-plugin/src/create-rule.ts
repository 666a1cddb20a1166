import type { JSONSchema, TSESLint } from "@typescript-eslint/utils";
import { analyse } from "./analysis/analysis.js";
import type { Analysis } from "./analysis/analysis.js";

const DOCS = "https://github.com/error-model/error-model/blob/main/packages/eslint-plugin/docs/rules";

export interface RuleDocs {
  readonly description: string;
  readonly url: string;
  /** Every rule works without types, and better with them. */
  readonly requiresTypeChecking: false;
  readonly recommended: true;
}

export type RuleContext<M extends string> = Readonly<TSESLint.RuleContext<M | "noTypes", readonly unknown[]>>;

export type Rule<M extends string = string> = TSESLint.RuleModule<
  M | "noTypes",
  readonly unknown[],
  RuleDocs
>;

interface RuleDefinition<M extends string, O extends object> {
  readonly name: string;
  readonly meta: {
    readonly type: "problem" | "suggestion";
    readonly description: string;
    readonly messages: Readonly<Record<M, string>>;
    readonly fixable?: "code";
    readonly hasSuggestions?: true;
  };
  readonly options: {
    readonly defaults: O;
    /** The JSON Schema of each option. */
    readonly properties: Readonly<Record<keyof O, JSONSchema.JSONSchema4>>;
  };
  readonly create: (
    context: RuleContext<M>,
    analysis: Analysis,
    options: Readonly<O>,
  ) => TSESLint.RuleListener;
}

/** Files in which the absence of types was reported, so that five rules say it once. */
const reported = new WeakSet();

/** Builds a rule: fills in its options, shares the analysis, and looks into the template of a Vue file as well. */
export function createRule<M extends string, O extends object>({
  name,
  meta: { description, messages, ...meta },
  options: { defaults, properties },
  create,
}: RuleDefinition<M, O>): Rule<M> {
  return {
    name,
    meta: {
      ...meta,
      schema: [{ type: "object", properties, additionalProperties: false }],
      defaultOptions: [defaults],
      docs: { description, url: `${DOCS}/${name}.md`, requiresTypeChecking: false, recommended: true },
      messages: {
        ...messages,
        noTypes:
          "The configuration asks for type information, and the parser has none for this file: set parserOptions.projectService, or use the `recommended` configuration.",
      },
    },
    create(context) {
      const analysis = analyse(context);
      reportMissingTypes(context, analysis);
      // ESLint before 9.15 and oxlint do not merge `defaultOptions`. The schema has checked what the user gave.
      const given = context.options[0] as Partial<O> | undefined;
      return withTemplates(context, create(context, analysis, { ...defaults, ...given }));
    },
  };
}

function reportMissingTypes(context: RuleContext<string>, analysis: Analysis): void {
  const { sourceCode } = context;
  if (!analysis.settings.requireTypes || analysis.types !== undefined || reported.has(sourceCode)) return;
  if (!/\.[cm]?tsx?$/u.test(context.filename)) return;
  reported.add(sourceCode);
  context.report({ loc: { line: 1, column: 0 }, messageId: "noTypes" });
}

type TemplateVisitors = (
  template: TSESLint.RuleListener,
  script: TSESLint.RuleListener,
) => TSESLint.RuleListener;

/** vue-eslint-parser keeps a template's tree apart and walks it for whoever asks through its services. */
function withTemplates(
  { sourceCode }: RuleContext<string>,
  listener: TSESLint.RuleListener,
): TSESLint.RuleListener {
  const services: object | undefined = sourceCode.parserServices;
  const define: unknown =
    services === undefined ? undefined : Reflect.get(services, "defineTemplateBodyVisitor");
  // The services of other parsers are untyped; this is the one function of vue-eslint-parser's that is called.
  return typeof define === "function" ? (define as TemplateVisitors)(listener, listener) : listener;
}
