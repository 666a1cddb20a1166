import type { TSESTree } from "@typescript-eslint/utils";
import type { Analysis } from "../analysis/analysis.js";
import { declarationOf } from "../analysis/caught-values.js";
import { unwrap } from "../analysis/syntax.js";

/** The codes that a type has room for, which may be those of a registry that no setting names. Asked for when needed. */
export type PossibleCodes = () => readonly string[];

/**
 * The codes that an expression, or a member of it further down, can be by its type: as it stands there, before a cast,
 * and as declared, since a code that an earlier test has taken out of the type still is one.
 */
export function possibleIn(
  analysis: Analysis,
  node: TSESTree.Node,
  path: readonly string[] = [],
): PossibleCodes {
  return () => {
    const { types } = analysis;
    if (types === undefined) return [];
    const place = analysis.placeOf(node);
    const declaration = declarationOf(place);
    return [
      ...types.textsAt(node, path),
      ...types.textsAt(unwrap(node), path),
      ...(declaration === undefined ? [] : types.textsAt(declaration, [...place.path, ...path])),
    ];
  };
}

/** The codes that the place of an expression asks for: a member of what is declared to be an error, an argument. */
export function expectedBy(analysis: Analysis, node: TSESTree.Expression): PossibleCodes {
  return () => analysis.types?.expectedLiterals(node) ?? [];
}
