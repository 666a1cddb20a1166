import { AST_NODE_TYPES } from "@typescript-eslint/utils";
import type { TSESLint, TSESTree } from "@typescript-eslint/utils";
import { resolveSettings, SETTINGS_KEY } from "../settings.js";
import type { EnvelopeShape, ResolvedSettings } from "../settings.js";
import { annotationAt, readAnnotation } from "./annotations.js";
import type { Annotated } from "./annotations.js";
import { codeReads, hasEvidence } from "./evidence.js";
import { fileIndex } from "./file-index.js";
import type { FileIndex } from "./file-index.js";
import { constantOf, placeOf, placeOfPattern, restPattern, variableOf } from "./places.js";
import type { Place } from "./places.js";
import { literalText, unwrap } from "./syntax.js";
import type { SourceCode } from "./source-code.js";
import { typeQuestions } from "./type-questions.js";
import type { TypeQuestions } from "./type-questions.js";

/** What the rules share about one file. */
export interface Analysis {
  readonly sourceCode: SourceCode;
  readonly settings: ResolvedSettings;
  readonly types: TypeQuestions | undefined;
  readonly index: () => FileIndex;
  /** Whether the file's text has the word at all: the cheapest test of all. */
  mentions(word: string): boolean;
  /** Whether the file's text has a code's member, a known code, or the name of the type of codes. */
  speaksOfCodes(): boolean;
  /** Whether an expression is an error, by its type or, where the type is silent, by evidence. */
  isError(node: TSESTree.Node): boolean;
  /** Whether what a destructuring pattern takes apart is an error, as far as is known at `at`. Default: at the pattern. */
  isErrorPattern(pattern: TSESTree.ObjectPattern, at?: TSESTree.Node): boolean;
  placeOf(node: TSESTree.Node): Place;
  /** The reads of the code of the error at a place. */
  codeReads(place: Place): readonly TSESTree.Node[];
  /** What the type written at a name says. */
  annotation(name: TSESTree.Node): Annotated;
  /** What a written type says. */
  readType(type: TSESTree.TypeNode): Annotated;
  /** The text of a string literal or of a constant that holds one. */
  textOf(node: TSESTree.Node): string | undefined;
}

type Context = Readonly<TSESLint.RuleContext<string, readonly unknown[]>>;

const analyses = new WeakMap<object, Analysis>();

/** The analysis of the file that a rule looks at; all rules share it. */
export function analyse(context: Context): Analysis {
  const { sourceCode } = context;
  const known = analyses.get(sourceCode);
  const settings = resolveSettings(context.settings[SETTINGS_KEY]);
  if (known?.settings === settings) return known;
  const analysis = create(sourceCode, settings);
  analyses.set(sourceCode, analysis);
  return analysis;
}

function create(sourceCode: SourceCode, settings: ResolvedSettings): Analysis {
  let lazyIndex: FileIndex | undefined;
  const index = (): FileIndex => (lazyIndex ??= fileIndex(sourceCode));
  const types = typeQuestions(sourceCode, settings.envelopes);
  const evidence = { sourceCode, settings, index };
  const words = new Map<string, boolean>();
  let speaks: boolean | undefined;

  function isError(node: TSESTree.Node): boolean {
    const verdict = types?.verdict(node) ?? "silent";
    if (verdict === "error") return true;
    const rest = restOf(node);
    if (rest !== undefined) return isErrorPattern(rest, node);
    if (verdict === "other" && !isCastFromNothing(types, node)) return false;
    return hasEvidence(evidence, placeOf(sourceCode, node), node);
  }

  function isErrorPattern(given: TSESTree.ObjectPattern, at: TSESTree.Node = given): boolean {
    let pattern = given;
    const seen = new Set<TSESTree.Node>();
    for (;;) {
      const verdict = types?.verdict(pattern) ?? "silent";
      if (verdict === "error") return true;
      const { parent } = pattern;
      const source = parent.type === AST_NODE_TYPES.VariableDeclarator ? parent.init : null;
      const rest = source === null ? undefined : restOf(source);
      // `const { x, ...rest } = rest` comes back to where it was.
      if (rest === undefined || seen.has(rest)) {
        if (verdict === "other" && (source === null || !isCastFromNothing(types, source))) return false;
        return hasEvidence(evidence, placeOfPattern(sourceCode, pattern), at);
      }
      seen.add(rest);
      pattern = rest;
    }
  }

  /** For a name that holds the rest of an object: the pattern that took it apart. */
  function restOf(node: TSESTree.Node): TSESTree.ObjectPattern | undefined {
    const name = variableOf(sourceCode, node)?.defs[0]?.name;
    return name === undefined ? undefined : restPattern(name);
  }

  return {
    sourceCode,
    settings,
    types,
    index,
    mentions(word) {
      const known = words.get(word) ?? sourceCode.text.includes(word);
      words.set(word, known);
      return known;
    },
    speaksOfCodes: () => (speaks ??= settings.mentionsCode.test(sourceCode.text)),
    isError,
    isErrorPattern,
    placeOf: (node) => placeOf(sourceCode, node),
    codeReads: (place) => settings.envelopes.flatMap((shape) => codeReads(evidence, place, shape)),
    annotation(name) {
      const type = annotationAt(name);
      return type && readAnnotation(type, index(), settings.envelopes);
    },
    readType: (type) => readAnnotation(type, index(), settings.envelopes),
    textOf: (node) => literalText(constantOf(sourceCode, node)),
  };
}

/** Whether an expression is a cast to a type with fewer members, of a value of which no type is known. */
function isCastFromNothing(types: TypeQuestions | undefined, node: TSESTree.Node): boolean {
  const inner = unwrap(node);
  return inner !== node && types?.verdict(inner) === "silent";
}

/** The shape whose text member has this name, if any: the cheap test before every question. */
export function shapeWithDescription(
  settings: ResolvedSettings,
  name: string | undefined,
): EnvelopeShape | undefined {
  return settings.envelopes.find(({ descriptionProperty }) => descriptionProperty === name);
}

/** The shape whose code member has this name, if any. */
export function shapeWithCode(
  settings: ResolvedSettings,
  name: string | undefined,
): EnvelopeShape | undefined {
  return settings.envelopes.find(({ codeProperty }) => codeProperty === name);
}
