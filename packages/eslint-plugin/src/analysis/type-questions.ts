import type {
  ParserServices,
  ParserServicesWithTypeInformation,
  TSESLint,
  TSESTree,
} from "@typescript-eslint/utils";
import type { Expression, Type, TypeChecker } from "typescript";
import type { EnvelopeShape } from "../settings.js";

/**
 * What a type says about a value: it is an error, it is something else, or the type says nothing (`any`, `unknown`, a
 * type that could not be resolved, an index signature).
 */
export type Verdict = "error" | "other" | "silent";

/** What the rules ask the type checker. Built only where the parser has type information. */
export interface TypeQuestions {
  /** Whether the value of an expression, or of a destructuring pattern, is an error. */
  verdict(node: TSESTree.Node): Verdict;
  /** The envelope shape that the type of an expression has. */
  shapeOf(node: TSESTree.Node): EnvelopeShape | undefined;
  /** Whether every value that an expression can be is an error. */
  isOnlyError(node: TSESTree.Node): boolean;
  /** Whether a member of the value, under one of the names, is an error. */
  hasErrorMember(node: TSESTree.Node, names: readonly string[]): boolean;
  /** Whether the type says that the value has no member of a name, or only one that holds a code that nobody knows. */
  lacksMember(node: TSESTree.Node, name: string): boolean;
  /** The string literals that an expression can be; undefined where it can be any string or is no string. */
  literals(node: TSESTree.Node): readonly string[] | undefined;
  /** The string literals among what an expression, or the member of it under a path, can be. */
  textsAt(node: TSESTree.Node, path: readonly string[]): readonly string[];
  /** The string literals that the place of an expression asks for: the type of a parameter, of a declared constant. */
  expectedLiterals(node: TSESTree.Expression): readonly string[] | undefined;
  /** The codes that the type of an error allows; undefined where it can be any string. */
  codesOf(node: TSESTree.Node): readonly string[] | undefined;
  /** Whether the type says what an expression is (it is neither `any`, `unknown` nor unresolved). */
  isKnown(node: TSESTree.Node): boolean;
  /** The name of the type's symbol, such as `Map`. */
  symbolName(node: TSESTree.Node): string | undefined;
  /** Of a table: the keys that may be absent among the given ones; undefined where the type cannot tell. */
  absentKeys(node: TSESTree.Node, keys: Iterable<string>): readonly string[] | undefined;
}

/** The questions for one file, or undefined where the parser brought no type information. */
export function typeQuestions(
  sourceCode: Readonly<TSESLint.SourceCode>,
  envelopes: readonly EnvelopeShape[],
): TypeQuestions | undefined {
  const services = sourceCode.parserServices;
  // `getParserServices` of typescript-eslint throws under parsers that know nothing of types; looking is safe.
  if (!hasTypes(services)) return undefined;
  return ask(services, services.program.getTypeChecker(), envelopes);
}

function hasTypes(
  services: Partial<ParserServices> | undefined,
): services is ParserServicesWithTypeInformation {
  return Boolean(services?.program && services.esTreeNodeToTSNodeMap && "getTypeAtLocation" in services);
}

function ask(
  services: ParserServicesWithTypeInformation,
  checker: TypeChecker,
  envelopes: readonly EnvelopeShape[],
): TypeQuestions {
  // Compared with the checker's own types and never with TypeFlags: their numbers differ between TypeScript versions,
  // and the checker may come from another copy than the one this package would load. The type of an unresolved import
  // has the flags of `any`.
  const anyFlags = checker.getAnyType().flags;
  const unknownFlags = checker.getUnknownType().flags;
  const neverFlags = checker.getNeverType().flags;
  const stringType = checker.getStringType();
  const verdicts = new Map<Type, Verdict>();

  const saysNothing = (type: Type): boolean => type.flags === anyFlags || type.flags === unknownFlags;

  function typeOf(node: TSESTree.Node): Type {
    // Nodes that another parser made (a Vue template's) are unknown to TypeScript.
    if (!services.esTreeNodeToTSNodeMap.has(node)) return checker.getUnknownType();
    const given = services.getTypeAtLocation(node);
    // What is left of `unknown` without null is `{}`, which would say that there are no members.
    return saysNothing(given) ? given : constraintOf(checker.getNonNullableType(given));
  }

  /** Of a type parameter: what it extends. */
  function constraintOf(type: Type): Type {
    return type.isTypeParameter()
      ? (checker.getBaseConstraintOfType(type) ?? checker.getUnknownType())
      : type;
  }

  function isText(type: Type): boolean {
    const present = checker.getNonNullableType(type);
    return (
      !saysNothing(present) && present.flags !== neverFlags && checker.isTypeAssignableTo(present, stringType)
    );
  }

  function memberType(type: Type, name: string): Type | undefined {
    const symbol = type.getProperty(name);
    return symbol === undefined ? undefined : checker.getTypeOfSymbol(symbol);
  }

  function shapeOfMember(type: Type): EnvelopeShape | undefined {
    const isTextMember = (name: string): boolean => {
      const member = memberType(type, name);
      return member !== undefined && isText(member);
    };
    return envelopes.find(
      ({ codeProperty, descriptionProperty }) =>
        isTextMember(codeProperty) && isTextMember(descriptionProperty),
    );
  }

  function members(type: Type): readonly Type[] {
    const whole = constraintOf(type);
    return whole.isUnion() ? whole.types : [whole];
  }

  /** The client's `UnrecognizedFailure`: its envelope has a code that this build cannot know. */
  function isUnrecognized(type: Type): boolean {
    const kind = memberType(type, "kind");
    return kind?.isStringLiteral() === true && kind.value === "unrecognized";
  }

  function shapeOfType(type: Type): EnvelopeShape | undefined {
    return members(type)
      .map(shapeOfMember)
      .find((shape) => shape !== undefined);
  }

  function decide(type: Type): Verdict {
    // Of a JavaScript file, `useState(null)` says that there never is an error.
    if (saysNothing(type) || type.flags === neverFlags) return "silent";
    if (shapeOfType(type) !== undefined) return "error";
    const names = envelopes.flatMap((shape) => [shape.codeProperty, shape.descriptionProperty]);
    const tells = members(type).some((member) =>
      names.some((name) => memberType(member, name) !== undefined),
    );
    return !tells && members(type).some((member) => member.getStringIndexType() !== undefined)
      ? "silent"
      : "other";
  }

  function verdictOf(type: Type): Verdict {
    const verdict = verdicts.get(type) ?? decide(type);
    verdicts.set(type, verdict);
    return verdict;
  }

  function literalsOf(type: Type): readonly string[] | undefined {
    const texts: string[] = [];
    for (const member of members(checker.getNonNullableType(type))) {
      if (!member.isStringLiteral()) return undefined;
      texts.push(member.value);
    }
    return texts;
  }

  return {
    expectedLiterals(node) {
      if (!services.esTreeNodeToTSNodeMap.has(node)) return undefined;
      const type = checker.getContextualType(services.esTreeNodeToTSNodeMap.get(node) as Expression);
      return type === undefined ? undefined : literalsOf(type);
    },
    codesOf(node) {
      const codes: string[] = [];
      for (const member of members(typeOf(node))) {
        const shape = shapeOfMember(member);
        const code = shape && memberType(member, shape.codeProperty);
        if (code === undefined) continue;
        const literals = literalsOf(code);
        if (literals === undefined) return undefined;
        codes.push(...literals);
      }
      return codes;
    },
    verdict: (node) => verdictOf(typeOf(node)),
    shapeOf: (node) => shapeOfType(typeOf(node)),
    isOnlyError: (node) => members(typeOf(node)).every((member) => shapeOfMember(member) !== undefined),
    hasErrorMember(node, names) {
      return members(typeOf(node)).some(
        (member) =>
          !isUnrecognized(member) &&
          names.some((name) => {
            const value = memberType(member, name);
            return value !== undefined && verdictOf(checker.getNonNullableType(value)) === "error";
          }),
      );
    },
    lacksMember(node, name) {
      const type = typeOf(node);
      if (verdictOf(type) === "silent") return false;
      return members(type).every(
        (member) => isUnrecognized(member) || memberType(member, name) === undefined,
      );
    },
    literals: (node) => literalsOf(typeOf(node)),
    textsAt(node, path) {
      const parts = (type: Type): readonly Type[] => members(checker.getNonNullableType(type));
      let found = parts(typeOf(node));
      for (const name of path)
        found = found.flatMap((type) => memberType(type, name) ?? []).flatMap((type) => parts(type));
      return found.flatMap((type) => (type.isStringLiteral() ? type.value : []));
    },
    isKnown: (node) => !saysNothing(typeOf(node)),
    symbolName: (node) => typeOf(node).getSymbol()?.name,
    absentKeys(node, keys) {
      const type = typeOf(node);
      if (saysNothing(type) || type.getStringIndexType() !== undefined) return undefined;
      return [...keys].filter((key) => {
        const value = memberType(type, key);
        return value === undefined || checker.getNonNullableType(value) !== value;
      });
    },
  };
}
