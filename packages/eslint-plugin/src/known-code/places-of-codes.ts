import { AST_NODE_TYPES } from "@typescript-eslint/utils";
import type { TSESTree } from "@typescript-eslint/utils";
import type { Analysis } from "../analysis/analysis.js";
import { codeValue } from "../analysis/code-values.js";
import { importedAs, ofTsPattern } from "../analysis/imports.js";
import { nameOfCallee } from "../analysis/functions.js";
import { chainOf } from "../analysis/match-chain.js";
import { constantOf } from "../analysis/places.js";
import { isTransparent, keyName, literalText, memberName, methodCall, unwrap } from "../analysis/syntax.js";
import type { MethodCall } from "../analysis/syntax.js";
import { patternMembers, patternsOf, patternTexts } from "../analysis/ts-pattern.js";
import { possibleIn } from "./possible-codes.js";
import type { PossibleCodes } from "./possible-codes.js";

/** A text that stands where a code is meant. */
export interface CodePlace {
  readonly node: TSESTree.Node;
  /** Whether types or imports say that it is a code; if not, only what is spelt like one is judged. */
  readonly certain: boolean;
  /** The codes that the type of the place has, where types tell: they are known, whatever registry they come from. */
  readonly possible?: PossibleCodes;
  /** Whether codes of any registry may stand there: what is meant is suggested, since a fix would compile either way. */
  readonly loose?: true;
}

export type Places = readonly CodePlace[];

/** The texts that a comparison holds against a code. */
export function inComparison(analysis: Analysis, node: TSESTree.BinaryExpression): Places {
  if (!["===", "==", "!==", "!="].includes(node.operator)) return [];
  return against(analysis, node.left, node.right);
}

/** Of two sides: the text of the one, where the other is a code. */
export function against(analysis: Analysis, left: TSESTree.Node, right: TSESTree.Node): Places {
  const [text, other] = isText(analysis, right) ? [right, left] : [left, right];
  if (!mayMeanCode(analysis, other, [text]) || codeValue(analysis, other) === undefined) return [];
  return [
    {
      node: constantOf(analysis.sourceCode, text),
      certain: isCertain(analysis, other),
      possible: possibleIn(analysis, other),
    },
  ];
}

/** The cheap test before a type is asked for: a text that is spelt like a code, or a value that is called one. */
function mayMeanCode(analysis: Analysis, value: TSESTree.Node, texts: readonly TSESTree.Node[]): boolean {
  const known = texts.flatMap((node) => analysis.textOf(node) ?? []);
  if (known.length === 0) return false;
  return known.some(isSpeltAsCode) || /code/iu.test(analysis.sourceCode.getText(value));
}

/** Codes are UPPER_SNAKE; those of most other APIs are not. */
export function isSpeltAsCode(text: string): boolean {
  return /^[A-Z][A-Z0-9]{3,}$|^[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+$/u.test(text);
}

export function isText(analysis: Analysis, node: TSESTree.Node): boolean {
  return analysis.textOf(node) !== undefined;
}

/** Whether the type, and not only the name of the member, says that an expression is a code. */
function isCertain(analysis: Analysis, node: TSESTree.Node): boolean {
  const inner = unwrap(node);
  if (inner.type === AST_NODE_TYPES.MemberExpression && analysis.types?.verdict(inner.object) === "error")
    return true;
  return codeValue(analysis, node)?.limited === true;
}

export function inSwitch(analysis: Analysis, node: TSESTree.SwitchStatement): Places {
  const texts = node.cases.flatMap(({ test }) => (test !== null && isText(analysis, test) ? [test] : []));
  const { discriminant } = node;
  if (!mayMeanCode(analysis, discriminant, texts) || codeValue(analysis, discriminant) === undefined)
    return [];
  const certain = isCertain(analysis, discriminant);
  const possible = possibleIn(analysis, discriminant);
  return texts.map((test) => ({ node: constantOf(analysis.sourceCode, test), certain, possible }));
}

/** The patterns of a match on an error or its code, and of `isMatching`. */
export function inMatch(analysis: Analysis, node: TSESTree.CallExpression): Places {
  const { sourceCode } = analysis;
  const texts = (pattern: TSESTree.Node): readonly TSESTree.Node[] => patternTexts(sourceCode, pattern, true);
  const members = (pattern: TSESTree.Node, subject: TSESTree.Node | undefined): Places => {
    const certain = subject !== undefined && isErrorByType(analysis, subject);
    return analysis.settings.envelopes.flatMap(({ codeProperty }) =>
      patternMembers(pattern, codeProperty).flatMap(({ property, path }) =>
        texts(property.value).map((text) => ({
          node: text,
          certain,
          ...(subject && { possible: possibleIn(analysis, subject, [...path, codeProperty]) }),
        })),
      ),
    );
  };
  const chain = chainOf(analysis, node);
  if (chain?.subject !== undefined) {
    const arms = chain.calls.filter(({ name }) => name === "with");
    if (chain.kind === "mapFailure") return chain.own ? [] : arms.flatMap(targetOf);
    const patterns = arms.flatMap(patternsOf);
    if (patterns.length === 0) return [];
    const { kind, subject } = chain;
    const onCode = kind === "matchError" || (kind === "match" && codeValue(analysis, subject) !== undefined);
    if (onCode) {
      const certain = kind === "matchError" || isCertain(analysis, subject);
      const possible = possibleIn(analysis, subject, kind === "matchError" ? ["error_code"] : []);
      if (chain.own && possible().length === 0) return [];
      return patterns.flatMap((pattern) => texts(pattern).map((text) => ({ node: text, certain, possible })));
    }
    return patterns.flatMap((pattern) => members(pattern, subject));
  }
  if (ofTsPattern(sourceCode, node.callee) !== "isMatching") return [];
  const [pattern, subject] = node.arguments;
  return pattern === undefined ? [] : members(pattern, subject);
}

/** The code that an arm of `mapFailure` gives; one that is cast past the compiler is meant so. */
function targetOf({ call }: MethodCall): Places {
  const target = call.arguments.at(-1);
  return target === undefined || isTransparent(target) || literalText(target) === undefined
    ? []
    : [{ node: target, certain: true }];
}

/** That somebody reads a member of this name from a value makes it no error of this model. */
function isErrorByType({ types }: Analysis, node: TSESTree.Node): boolean {
  return types?.verdict(node) === "error";
}

/** `["INVALID_TO"].includes(code)`, `new Set(["INVALID_TO"]).has(code)`, `new Map([["INVALID_TO", …]]).get(code)` */
export function inList(analysis: Analysis, node: TSESTree.CallExpression): Places {
  const method = methodCall(node);
  const [argument] = node.arguments;
  if (method === undefined || argument === undefined) return [];
  if (!["get", "has", "includes", "indexOf"].includes(method.name)) return [];
  const texts = listedTexts(analysis, method.object);
  if (!mayMeanCode(analysis, argument, texts) || codeValue(analysis, argument) === undefined) return [];
  const certain = isCertain(analysis, argument);
  return texts.map((text) => ({ node: text, certain, possible: possibleIn(analysis, argument) }));
}

const LISTS: ReadonlySet<string | undefined> = new Set(["Map", "Set", "freeze"]);

export function listedTexts(analysis: Analysis, node: TSESTree.Node): readonly TSESTree.Node[] {
  const list = constantOf(analysis.sourceCode, node);
  if (list.type === AST_NODE_TYPES.NewExpression || list.type === AST_NODE_TYPES.CallExpression) {
    const [first] = list.arguments;
    return first !== undefined && LISTS.has(nameOfCallee(list)) ? listedTexts(analysis, first) : [];
  }
  if (list.type !== AST_NODE_TYPES.ArrayExpression) return [];
  return list.elements.flatMap((element): readonly TSESTree.Node[] => {
    if (element === null) return [];
    const item = unwrap(element);
    if (item.type === AST_NODE_TYPES.ArrayExpression)
      return item.elements.slice(0, 1).flatMap((key) => (key === null ? [] : [key]));
    return literalText(item) === undefined ? [] : [item];
  });
}

/** The keys of a table that is looked up by a code, and of the registry itself. */
export function inLookup(analysis: Analysis, node: TSESTree.MemberExpression): Places {
  const name = memberName(node);
  if (name !== undefined) {
    if (!isSpeltAsCode(name)) return [];
    const imported = importedAs(analysis.sourceCode, node.object);
    return imported?.name === "registry" && imported.module.startsWith("@error-model/")
      ? [{ node: node.property, certain: true }]
      : [];
  }
  const table = constantOf(analysis.sourceCode, node.object);
  if (table.type !== AST_NODE_TYPES.ObjectExpression || table.properties.length === 0) return [];
  if (codeValue(analysis, node.property) === undefined) return [];
  return keysOf(table, { certain: false, possible: possibleIn(analysis, node.property) });
}

export function keysOf(table: TSESTree.ObjectExpression, about: Omit<CodePlace, "node">): Places {
  return table.properties.flatMap((property) =>
    property.type === AST_NODE_TYPES.Property && keyName(property) !== undefined
      ? [{ ...about, node: property.key }]
      : [],
  );
}
