import { AST_NODE_TYPES } from "@typescript-eslint/utils";
import type { TSESLint, TSESTree } from "@typescript-eslint/utils";
import { keyName, memberName } from "./syntax.js";

/** The reads of members by name, found in one walk over the file when the first question needs it. */
export interface FileIndex {
  /** Every `x.name`, `x["name"]`. */
  members(name: string | undefined): readonly TSESTree.MemberExpression[];
  /** Every `{ name }` in a destructuring pattern. */
  patternProperties(name: string): readonly TSESTree.Property[];
  /** Every `{ name: … }` in an object literal. */
  literalProperties(name: string): readonly TSESTree.Property[];
  /** Every `{ name: … }` in a written type. */
  typeMembers(name: string): readonly TSESTree.TSPropertySignature[];
  /** Every `"name" in x`. */
  inTests(name: string): readonly TSESTree.BinaryExpression[];
  readonly imports: readonly TSESTree.ImportDeclaration[];
  readonly interfaces: ReadonlyMap<string, TSESTree.Node>;
}

export function fileIndex(sourceCode: Readonly<TSESLint.SourceCode>): FileIndex {
  const members = new Map<string | undefined, TSESTree.MemberExpression[]>();
  const properties = new Map<string, TSESTree.Property[]>();
  const literals = new Map<string, TSESTree.Property[]>();
  const typeMembers = new Map<string, TSESTree.TSPropertySignature[]>();
  const inTests = new Map<string, TSESTree.BinaryExpression[]>();
  const imports: TSESTree.ImportDeclaration[] = [];
  const interfaces = new Map<string, TSESTree.Node>();

  function visit(node: TSESTree.Node): void {
    switch (node.type) {
      case AST_NODE_TYPES.MemberExpression:
        add(members, memberName(node), node);
        break;
      case AST_NODE_TYPES.Property:
        add(node.parent.type === AST_NODE_TYPES.ObjectPattern ? properties : literals, keyName(node), node);
        break;
      case AST_NODE_TYPES.TSPropertySignature:
        add(typeMembers, keyName(node), node);
        break;
      case AST_NODE_TYPES.BinaryExpression:
        if (node.operator === "in" && node.left.type === AST_NODE_TYPES.Literal)
          add(inTests, String(node.left.value), node);
        break;
      case AST_NODE_TYPES.ImportDeclaration:
        imports.push(node);
        break;
      case AST_NODE_TYPES.TSInterfaceDeclaration:
      case AST_NODE_TYPES.TSTypeAliasDeclaration:
        interfaces.set(node.id.name, node);
        break;
      case AST_NODE_TYPES.ClassDeclaration:
        if (node.id !== null) interfaces.set(node.id.name, node);
        break;
      default:
    }
    for (const child of childrenOf(sourceCode, node)) visit(child);
  }
  visit(sourceCode.ast);

  return {
    members: (name) => members.get(name) ?? [],
    patternProperties: (name) => properties.get(name) ?? [],
    literalProperties: (name) => literals.get(name) ?? [],
    typeMembers: (name) => typeMembers.get(name) ?? [],
    inTests: (name) => inTests.get(name) ?? [],
    imports,
    interfaces,
  };
}

function add<T>(
  map: Map<string | undefined, T[]> | Map<string, T[]>,
  key: string | undefined,
  value: T,
): void {
  if (key === undefined) return;
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
}

function childrenOf(
  sourceCode: Readonly<TSESLint.SourceCode>,
  node: TSESTree.Node,
): readonly TSESTree.Node[] {
  // Parsers add node types of their own (JSX, Svelte, Vue); their visitor keys say where the children are.
  const keys = sourceCode.visitorKeys[node.type] ?? [];
  return keys.flatMap((key) => {
    const child: unknown = Reflect.get(node, key);
    return (Array.isArray(child) ? child : [child]).filter(isNode);
  });
}

function isNode(value: unknown): value is TSESTree.Node {
  return typeof value === "object" && value !== null && "type" in value && typeof value.type === "string";
}
