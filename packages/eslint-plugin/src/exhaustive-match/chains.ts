import { AST_NODE_TYPES } from "@typescript-eslint/utils";
import type { TSESTree } from "@typescript-eslint/utils";
import { shapeWithCode, shapeWithDescription } from "../analysis/analysis.js";
import type { Analysis } from "../analysis/analysis.js";
import { codesOfError, codeValue } from "../analysis/code-values.js";
import { chainOf } from "../analysis/match-chain.js";
import type { MatchChain } from "../analysis/match-chain.js";
import { constantOf, soleResult } from "../analysis/places.js";
import {
  isFunction,
  keyName,
  literalText,
  literalValue,
  methodCall,
  nameOf,
  propertyNamed,
  unwrap,
} from "../analysis/syntax.js";
import type { MethodCall } from "../analysis/syntax.js";
import { hasGuard, ownPattern, patternsOf, patternTexts } from "../analysis/ts-pattern.js";
import { namingPatterns, takesEveryCode } from "./nested-errors.js";
import { isSpeltAsCode } from "./switches.js";

/** A ts-pattern match on an error or its code. */
export interface CodeMatch {
  readonly chain: MatchChain;
  /** The codes that can come in; undefined where the subject has values beside errors. */
  readonly codes: readonly string[] | undefined;
  /** Whether the compiler knows that there are no others. */
  readonly limited: boolean;
  /** The member of the subject that holds the code; undefined where the subject is the code. */
  readonly codeProperty: string | undefined;
  /** Where the subject holds the error further down, such as in a result: the patterns that name a code of it. */
  readonly naming?: readonly TSESTree.ObjectExpression[];
}

/** The match that a call begins, if it is one on an error or its code. */
export function codeMatchFrom(analysis: Analysis, call: TSESTree.CallExpression): CodeMatch | undefined {
  const chain = chainOf(analysis, call);
  if (chain === undefined) return undefined;
  if (chain.kind !== "match") return frontMatch(analysis, chain);
  const { subject } = chain;
  if (subject === undefined) return undefined;
  const value = codeValue(analysis, subject) ?? wrappedCode(analysis, subject);
  if (value?.limited === false && namesOtherCodes(analysis, chain)) return undefined;
  if (value !== undefined)
    return {
      chain,
      codes: "partOf" in value || value.codes.length === 0 ? undefined : value.codes,
      limited: value.limited,
      codeProperty: undefined,
    };
  if (!analysis.isError(subject)) return nestedMatch(analysis, chain);
  const pure =
    analysis.types === undefined || !analysis.types.isKnown(subject) || analysis.types.isOnlyError(subject);
  const limits = analysis.types?.codesOf(subject);
  return {
    chain,
    codes: pure ? codesOfError(analysis, subject) : undefined,
    limited: limits !== undefined && limits.length > 0,
    codeProperty: (analysis.types?.shapeOf(subject) ?? analysis.settings.envelopes[0])?.codeProperty,
  };
}

/** A match on something that holds an error, such as a result, with arms that name codes of it. */
function nestedMatch(analysis: Analysis, chain: MatchChain): CodeMatch | undefined {
  const naming = namingPatterns(analysis, chain);
  return naming.length === 0
    ? undefined
    : { chain, codes: undefined, limited: false, codeProperty: undefined, naming };
}

/** Whether every text that the arms name is spelt like the code of another API. */
function namesOtherCodes(analysis: Analysis, chain: MatchChain): boolean {
  const texts = chain.calls
    .filter(({ name }) => name === "with")
    .flatMap(patternsOf)
    .flatMap((pattern) => patternTexts(analysis.sourceCode, pattern, true))
    .flatMap((node) => literalText(node) ?? []);
  return texts.length > 0 && !texts.some((text) => isSpeltAsCode(analysis, text));
}

/** `match([error.error_code, attempt])`, `match({ code: error.error_code })` */
function wrappedCode(
  analysis: Analysis,
  subject: TSESTree.Node,
): { readonly partOf: true; readonly limited: boolean } | undefined {
  const inner = unwrap(subject);
  const parts =
    inner.type === AST_NODE_TYPES.ArrayExpression
      ? inner.elements
      : inner.type === AST_NODE_TYPES.ObjectExpression
        ? inner.properties.map((property) =>
            property.type === AST_NODE_TYPES.Property ? property.value : null,
          )
        : [];
  return parts.some((part) => part !== null && codeValue(analysis, part) !== undefined)
    ? { partOf: true, limited: false }
    : undefined;
}

function frontMatch(analysis: Analysis, chain: MatchChain): CodeMatch {
  const { subject } = chain;
  const limits = subject && analysis.types?.codesOf(subject);
  const plain =
    chain.kind === "matchError" &&
    chain.calls.every(({ name }) => name !== "withAction") &&
    // Without the type of the error, nobody knows which codes one's own registry has.
    (!chain.own || limits !== undefined);
  return {
    chain,
    codes: plain && subject ? codesOfError(analysis, subject) : undefined,
    limited: limits !== undefined && limits.length > 0,
    codeProperty: undefined,
  };
}

/** The codes that the arms of a match name, but for those of one pattern. */
export function handledCodes(
  analysis: Analysis,
  { chain, codeProperty }: CodeMatch,
  except?: TSESTree.Node,
): ReadonlySet<string> {
  const handled = new Set<string>();
  for (const call of chain.calls) {
    if (call.name !== "with" || hasGuard(call)) continue;
    for (const pattern of patternsOf(call)) {
      if (pattern === except) continue;
      for (const node of patternTexts(analysis.sourceCode, codePattern(pattern, codeProperty) ?? pattern)) {
        const text = literalText(node);
        if (text !== undefined) handled.add(text);
      }
    }
  }
  return handled;
}

/** The part of a pattern that is about the code. */
function codePattern(pattern: TSESTree.Node, codeProperty: string | undefined): TSESTree.Node | undefined {
  const inner = unwrap(pattern);
  if (codeProperty === undefined || inner.type !== AST_NODE_TYPES.ObjectExpression) return undefined;
  return propertyNamed(inner, codeProperty)?.value;
}

/** The patterns of an arm that let codes through which nobody named. */
export function swallowingPatterns(
  analysis: Analysis,
  match: CodeMatch,
  call: MethodCall,
): readonly TSESTree.Node[] {
  if (call.name === "when") {
    const [predicate] = call.call.arguments;
    return predicate !== undefined && acceptsAll(analysis, predicate) ? [predicate] : [];
  }
  if (call.name !== "with" || hasGuard(call)) return [];
  return patternsOf(call).filter((pattern) => swallows(analysis, match, pattern));
}

/** Patterns that take whatever a member of an error holds. */
const TAKES_ALL = new Set(["_", "any", "nonNullable", "select", "string", "unknown"]);

const WIDE = new Set(["_", "any", "nonNullable", "not", "string", "unknown"]);

function swallows(analysis: Analysis, match: CodeMatch, node: TSESTree.Node): boolean {
  const pattern = constantOf(analysis.sourceCode, node);
  if (pattern.type === AST_NODE_TYPES.ObjectExpression && match.naming !== undefined)
    return match.naming.some((naming) =>
      takesEveryCode(analysis, pattern, naming, (value) => swallows(analysis, match, value)),
    );
  if (pattern.type === AST_NODE_TYPES.ObjectExpression) return swallowsObject(analysis, match, pattern);
  if (pattern.type === AST_NODE_TYPES.ArrayExpression)
    return (
      pattern.elements.length > 0 &&
      pattern.elements.every((item) => item !== null && swallows(analysis, match, item))
    );
  const own = ownPattern(analysis.sourceCode, pattern);
  if (own === undefined) return false;
  if (WIDE.has(own.name) || own.name.startsWith("string.")) return true;
  const inner = (argument: TSESTree.Node): boolean => swallows(analysis, match, argument);
  switch (own.name) {
    case "select":
      return own.args.length === 0 || isNameOnly(own.args) || own.args.slice(-1).some(inner);
    case "optional":
    case "union":
      return own.args.some(inner);
    case "intersection":
      return own.args.every(inner);
    case "when":
      return own.args.some((predicate) => acceptsAll(analysis, predicate));
    default:
      return false;
  }
}

/** `P.select("name")`: a name and no pattern. */
function isNameOnly(args: readonly TSESTree.Node[]): boolean {
  const [name] = args;
  return args.length === 1 && name !== undefined && literalText(name) !== undefined;
}

/** An object pattern that names no code: `{}`, `{ status: false }`, `{ error_code: P.string }`. */
function swallowsObject(analysis: Analysis, match: CodeMatch, pattern: TSESTree.ObjectExpression): boolean {
  if (match.chain.kind !== "match") return pattern.properties.length === 0;
  return pattern.properties.every((property) => {
    if (property.type !== AST_NODE_TYPES.Property) return false;
    const name = keyName(property);
    const value = unwrap(property.value);
    if (name === "status" && literalValue(value) === false) return match.codes !== undefined;
    if (shapeWithCode(analysis.settings, name) !== undefined) return swallows(analysis, match, value);
    // `{ description: P.string }` takes every text; `{ description: P.string.includes("…") }` does not.
    const own = ownPattern(analysis.sourceCode, value);
    return own !== undefined && TAKES_ALL.has(own.name) && match.codes !== undefined;
  });
}

const PREFIX_METHODS = new Set(["endsWith", "includes", "match", "startsWith", "test"]);

/** A predicate that says yes without naming a code: `() => true`, `(code) => code.startsWith("INVALID_")`. */
function acceptsAll(analysis: Analysis, node: TSESTree.Node): boolean {
  const predicate = constantOf(analysis.sourceCode, node);
  if (!isFunction(predicate)) return false;
  const result = soleResult(predicate);
  if (!result) return false;
  const value = unwrap(result);
  if (literalValue(value) === true) return true;
  const method = methodCall(value);
  if (method === undefined || !PREFIX_METHODS.has(method.name)) return false;
  // That an error's text decides is the matter of another rule.
  if (shapeWithDescription(analysis.settings, nameOf(method.object)) !== undefined) return false;
  // `["INVALID_TO", "INVALID_SENDER"].includes(code)` names its codes.
  return constantOf(analysis.sourceCode, method.object).type !== AST_NODE_TYPES.ArrayExpression;
}
