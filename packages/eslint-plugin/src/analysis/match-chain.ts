import { AST_NODE_TYPES } from "@typescript-eslint/utils";
import type { TSESTree } from "@typescript-eslint/utils";
import { importedAs } from "./imports.js";
import { constantOf, findVariable, soleDefinition } from "./places.js";
import type { SourceCode } from "./source-code.js";
import { keyName, literalText, memberName, methodCall, methodCallOn, unwrap } from "./syntax.js";
import type { MethodCall } from "./syntax.js";
import type { TypeQuestions } from "./type-questions.js";

/** A matching that was begun, and the calls chained to it. */
export interface MatchChain {
  /** `match` of ts-pattern, or one of this family's fronts. */
  readonly kind: Front | "match";
  /** Whether the front was made for a registry of the user's own, whose codes nobody but the types knows. */
  readonly own: boolean;
  readonly start: TSESTree.CallExpression;
  /** What is matched. */
  readonly subject: TSESTree.Node | undefined;
  readonly calls: readonly MethodCall[];
}

type Front = "mapFailure" | "matchBy" | "matchError" | "matchFailure";

const FRONTS: ReadonlyMap<string, Front> = new Map(
  (["mapFailure", "matchBy", "matchError", "matchFailure"] as const).map((name) => [name, name]),
);

/** What makes a front for a registry. */
const MAKERS: ReadonlyMap<string, Front> = new Map([
  ["createMapFailure", "mapFailure"],
  ["createMatchError", "matchError"],
]);

/** What makes an object, one member of which is a front. */
const HOLDERS: ReadonlyMap<string, Front> = new Map([["createErrors", "mapFailure"]]);

/** The fronts by the type of what they begin, in which one from another file is recognised. */
const BEGUN: ReadonlyMap<string | undefined, Front> = new Map([
  ["FailureMap", "mapFailure"],
  ["Matcher", "matchError"],
]);

/** What is known of a file here: not the whole analysis, which in turn asks for chains. */
interface Known {
  readonly sourceCode: SourceCode;
  readonly types: TypeQuestions | undefined;
}

/** The chain that a call begins, if it begins one: told by what is called in the file, and else by the types. */
export function chainOf(
  { sourceCode, types }: Known,
  start: TSESTree.CallExpression,
): MatchChain | undefined {
  return chainFrom(sourceCode, start) ?? (types && chainByType(types, start));
}

/** The chain that a call begins, as far as the file itself tells. */
export function chainFrom(sourceCode: SourceCode, start: TSESTree.CallExpression): MatchChain | undefined {
  const imported = importedAs(sourceCode, start.callee);
  if (imported?.module === "ts-pattern")
    return imported.name === "match" ? chain("match", false, start) : undefined;
  const front = imported && FRONTS.get(imported.name);
  if (front !== undefined) return chain(front, false, start);
  const made = madeFront(sourceCode, start.callee);
  return made && chain(made, true, start);
}

function chain(kind: MatchChain["kind"], own: boolean, start: TSESTree.CallExpression): MatchChain {
  const calls: MethodCall[] = [];
  for (let call = methodCallOn(start); call !== undefined; call = methodCallOn(call.call)) calls.push(call);
  const takesKey = kind === "matchBy" || kind === "mapFailure";
  return { kind, own, start, subject: start.arguments[takesKey ? 1 : 0], calls };
}

/** `createMatchError(all)`, a constant that holds it, and `mapFailure` of what `createErrors(all)` gave. */
function madeFront(sourceCode: SourceCode, callee: TSESTree.Node): Front | undefined {
  const made = constantOf(sourceCode, callee);
  const maker = makerOf(sourceCode, made);
  if (maker !== undefined) return MAKERS.get(maker);
  if (made.type === AST_NODE_TYPES.MemberExpression)
    return memberOfMade(sourceCode, made.object, memberName(made));
  if (made.type !== AST_NODE_TYPES.Identifier) return undefined;
  const definition = soleDefinition(findVariable(sourceCode, made));
  if (definition?.node.type !== AST_NODE_TYPES.VariableDeclarator || definition.node.init === null)
    return undefined;
  const property = definition.name.parent;
  return property.type === AST_NODE_TYPES.Property
    ? memberOfMade(sourceCode, definition.node.init, keyName(property))
    : undefined;
}

function memberOfMade(
  sourceCode: SourceCode,
  object: TSESTree.Node,
  name: string | undefined,
): Front | undefined {
  const front = HOLDERS.get(makerOf(sourceCode, constantOf(sourceCode, object)) ?? "");
  return front === name ? front : undefined;
}

/** The name of the imported function that an expression calls. */
function makerOf(sourceCode: SourceCode, node: TSESTree.Node): string | undefined {
  const call = unwrap(node);
  return call.type === AST_NODE_TYPES.CallExpression ? importedAs(sourceCode, call.callee)?.name : undefined;
}

/** A front that another file has made: only the type of what it begins tells. */
function chainByType(types: TypeQuestions, start: TSESTree.CallExpression): MatchChain | undefined {
  // Every arm gives a matcher as well, and only the first call begins one.
  if (!isArm(methodCallOn(start)) || isArm(methodCall(start))) return undefined;
  const front = BEGUN.get(types.symbolName(start));
  const [error] = start.arguments;
  if (front === undefined || error === undefined) return undefined;
  // `matchBy` and `matchFailure` begin a matcher too, and so may others: that of an error is given one.
  return front !== "matchError" || types.verdict(error) === "error" ? chain(front, true, start) : undefined;
}

/** `.with("NOT_FOUND", …)`, and not `[1, 2].with(0, 1)`, for which no type is asked. */
function isArm(method: MethodCall | undefined): boolean {
  if (method === undefined || !["with", "withAction"].includes(method.name)) return false;
  return method.call.arguments.some(
    (argument) => argument.type === AST_NODE_TYPES.SpreadElement || literalText(argument) !== undefined,
  );
}
