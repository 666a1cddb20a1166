import { AST_NODE_TYPES } from "@typescript-eslint/utils";
import type { TSESTree } from "@typescript-eslint/utils";
import { exportedName } from "./annotations.js";
import type { SourceCode } from "./source-code.js";
import { findVariable } from "./places.js";
import { keyName, literalText, memberName, unwrap } from "./syntax.js";

export interface Imported {
  readonly module: string;
  /** The exported name; `*` for a namespace. */
  readonly name: string;
}

/** What an expression is that names an import: `match`, `tsPattern.match`, also through `require`. */
export function importedAs(sourceCode: SourceCode, node: TSESTree.Node): Imported | undefined {
  const inner = unwrap(node);
  if (inner.type === AST_NODE_TYPES.MemberExpression) {
    const object = importedAs(sourceCode, inner.object);
    const name = memberName(inner);
    return object?.name === "*" && name !== undefined ? { module: object.module, name } : undefined;
  }
  if (inner.type !== AST_NODE_TYPES.Identifier) return undefined;
  const definition = findVariable(sourceCode, inner)?.defs[0];
  if (definition === undefined) return undefined;
  const { node: declared, parent } = definition;
  if (parent?.type === AST_NODE_TYPES.ImportDeclaration) {
    const module = parent.source.value;
    if (declared.type === AST_NODE_TYPES.ImportSpecifier) return { module, name: exportedName(declared) };
    return { module, name: declared.type === AST_NODE_TYPES.ImportDefaultSpecifier ? "default" : "*" };
  }
  if (declared.type !== AST_NODE_TYPES.VariableDeclarator || declared.init === null) return undefined;
  const module = requiredModule(declared.init);
  if (module === undefined) return undefined;
  if (declared.id.type === AST_NODE_TYPES.Identifier) return { module, name: "*" };
  const property = definition.name.parent;
  const key = property.type === AST_NODE_TYPES.Property ? keyName(property) : undefined;
  return key === undefined ? undefined : { module, name: key };
}

/** The name under which ts-pattern exports what an expression names. */
export function ofTsPattern(sourceCode: SourceCode, node: TSESTree.Node): string | undefined {
  const imported = importedAs(sourceCode, node);
  return imported?.module === "ts-pattern" ? imported.name : undefined;
}

function requiredModule(node: TSESTree.Expression): string | undefined {
  const inner = unwrap(node);
  const call = inner.type === AST_NODE_TYPES.AwaitExpression ? unwrap(inner.argument) : inner;
  if (call.type === AST_NODE_TYPES.ImportExpression) return literalText(call.source);
  if (call.type !== AST_NODE_TYPES.CallExpression || call.callee.type !== AST_NODE_TYPES.Identifier)
    return undefined;
  const [first] = call.arguments;
  return call.callee.name === "require" && first !== undefined ? literalText(first) : undefined;
}
