import { AST_NODE_TYPES } from "@typescript-eslint/utils";
import type { TSESTree } from "@typescript-eslint/utils";
import type { Analysis } from "./analysis.js";
import { callsOf, calledFunction, nameOfCallee } from "./functions.js";
import { findVariable, placeOf, readsOfName, samePlace } from "./places.js";
import {
  boundName,
  callOfMethod,
  enclosingFunction,
  isFunction,
  keyName,
  memberName,
  methodCall,
  wrapped,
} from "./syntax.js";
import type { FunctionNode } from "./syntax.js";
import { messageReadsOfThrown } from "./thrown-messages.js";

/** An expression that carries a value on. */
export interface Use {
  readonly node: TSESTree.Node;
  /** Whether other text stands around the value: `Failed: ${text}`. */
  readonly composed?: boolean;
  /** Whether a function gave such a text back, as one does that renders a page. */
  readonly rendered?: boolean;
  /** The call through whose argument the value came into a function: its result goes back there, and to no other call. */
  readonly entered?: { readonly call: TSESTree.CallExpression; readonly target: FunctionNode } | undefined;
}

/** Methods that give a text made from the text. */
const TEXT_METHODS = new Set([
  "at",
  "charAt",
  "concat",
  "join",
  "normalize",
  "padEnd",
  "padStart",
  "replace",
  "replaceAll",
  "slice",
  "split",
  "substr",
  "substring",
  "toLocaleLowerCase",
  "toLocaleUpperCase",
  "toLowerCase",
  "toString",
  "toUpperCase",
  "trim",
  "trimEnd",
  "trimStart",
  "valueOf",
]);

/** Methods that hand the result of their callback on. */
const RESULT_METHODS: ReadonlySet<string | undefined> = new Set([
  "flatMap",
  "from",
  "map",
  "then",
  "useMemo",
  "computed",
  "untracked",
]);

/** A value that reaches more places than this is not worth more of the linter's time. */
const MAX_USES = 300;

/** Every expression that carries the value of `start`: itself, aliases, parameters, results, texts made from it. */
export function usesOf(analysis: Analysis, start: TSESTree.Node): readonly Use[] {
  const uses: Use[] = [];
  const seen = new Map<TSESTree.Node, Set<TSESTree.Node | undefined>>();
  const pending: Use[] = [{ node: start }];
  for (let use = pending.pop(); use !== undefined && uses.length < MAX_USES; use = pending.pop()) {
    const node = wrapped(use.node);
    const ways = seen.get(node) ?? new Set();
    if (ways.has(use.entered?.call)) continue;
    seen.set(node, ways.add(use.entered?.call));
    uses.push({ ...use, node });
    pending.push(...nextUses(analysis, { ...use, node }));
  }
  return uses;
}

function nextUses(analysis: Analysis, use: Use): Use[] {
  const next = reachedFrom(analysis, use);
  const carrier = carrierOf(use.node);
  if (carrier !== undefined)
    next.push({ ...use, node: carrier, composed: use.composed === true || COMPOSING.has(carrier.type) });
  return next;
}

/** What puts other text around a text. */
const COMPOSING = new Set([AST_NODE_TYPES.BinaryExpression, AST_NODE_TYPES.TemplateLiteral]);

const TEXT_FUNCTIONS: ReadonlySet<string | undefined> = new Set([
  "String",
  "lowerCase",
  "toLower",
  "trim",
  "deburr",
  "escape",
]);

/** The expression around a value that is the value, holds it, or is a text made from it. */
function carrierOf(node: TSESTree.Node): TSESTree.Node | undefined {
  const { parent } = node;
  switch (parent?.type) {
    case AST_NODE_TYPES.AwaitExpression:
    case AST_NODE_TYPES.ArrayExpression:
    case AST_NODE_TYPES.SpreadElement:
      return parent;
    case AST_NODE_TYPES.ConditionalExpression:
      return parent.test === node ? undefined : parent;
    case AST_NODE_TYPES.LogicalExpression:
      return parent.left === node && parent.operator === "&&" ? undefined : parent;
    case AST_NODE_TYPES.SequenceExpression:
      return parent.expressions.at(-1) === node ? parent : undefined;
    case AST_NODE_TYPES.TemplateLiteral:
      return parent.parent.type === AST_NODE_TYPES.TaggedTemplateExpression ? undefined : parent;
    case AST_NODE_TYPES.BinaryExpression:
      return parent.operator === "+" ? parent : undefined;
    case AST_NODE_TYPES.AssignmentExpression:
      return parent.right === node ? parent : undefined;
    case AST_NODE_TYPES.MemberExpression:
      return parent.object === node ? madeByMember(parent) : undefined;
    case AST_NODE_TYPES.CallExpression:
      return parent.arguments[0] === node && TEXT_FUNCTIONS.has(nameOfCallee(parent)) ? parent : undefined;
    case AST_NODE_TYPES.NewExpression:
      return nameOfCallee(parent) === "Set" ? parent : undefined;
    default:
      return undefined;
  }
}

/** The text that a member of a text gives: what a method makes of it, or an element of `text.split(":")[0]`. */
function madeByMember(member: TSESTree.MemberExpression): TSESTree.Node | undefined {
  const call = callOfMethod(member);
  if (call !== undefined) return TEXT_METHODS.has(call.name) ? call.call : undefined;
  return member.computed && memberName(member) === undefined ? member : undefined;
}

/** Where a value comes out again that was stored, returned, passed or thrown. */
function reachedFrom(analysis: Analysis, use: Use): Use[] {
  const { node } = use;
  const { parent } = node;
  const same = (next: TSESTree.Node): Use => ({ ...use, node: next });
  switch (parent?.type) {
    case AST_NODE_TYPES.VariableDeclarator:
      return usesOfTarget(analysis, parent.id).map(same);
    case AST_NODE_TYPES.AssignmentExpression:
      return usesOfTarget(analysis, parent.left).map(same);
    case AST_NODE_TYPES.Property:
      return usesOfStored(analysis, parent).map(same);
    case AST_NODE_TYPES.ArrowFunctionExpression:
      return resultsOf(analysis, parent, use);
    case AST_NODE_TYPES.ReturnStatement:
      return resultsOf(analysis, enclosingFunction(parent), use);
    case AST_NODE_TYPES.CallExpression:
      return usesOfArgument(analysis, parent, use);
    case AST_NODE_TYPES.NewExpression:
      return messageReadsOfThrown(analysis, parent).map(same);
    default:
      return [];
  }
}

/** Where the value of an assigned name or member is read. */
function usesOfTarget(analysis: Analysis, target: TSESTree.Node): readonly TSESTree.Node[] {
  if (target.type === AST_NODE_TYPES.Identifier) return readsOfName(analysis.sourceCode, target);
  const name = target.type === AST_NODE_TYPES.MemberExpression ? memberName(target) : undefined;
  if (name === undefined || name === "innerHTML" || name === "textContent") return [];
  const place = placeOf(analysis.sourceCode, target);
  return analysis
    .index()
    .members(name)
    .filter((member) => samePlace(placeOf(analysis.sourceCode, member), place));
}

/** Where a member of a literal object is read: `const view = { text: error.description }`, then `view.text`. */
function usesOfStored(analysis: Analysis, property: TSESTree.Property): readonly TSESTree.Node[] {
  const name = keyName(property);
  const object = property.parent;
  if (name === undefined || object.type !== AST_NODE_TYPES.ObjectExpression) return [];
  const stored = { root: object, path: [name], node: object };
  const members = analysis
    .index()
    .members(name)
    .filter((member) => samePlace(placeOf(analysis.sourceCode, member), stored));
  const names = analysis
    .index()
    .patternProperties(name)
    .flatMap((read) => {
      const bound = boundName(read);
      return bound && samePlace(placeOf(analysis.sourceCode, bound), stored)
        ? readsOfName(analysis.sourceCode, bound)
        : [];
    });
  return [...members, ...names];
}

function resultsOf(analysis: Analysis, owner: FunctionNode | undefined, use: Use): Use[] {
  if (owner === undefined) return [];
  const { entered, composed = false, rendered = composed } = use;
  const results = usesOfResult(analysis, owner);
  const reached = entered?.target === owner ? results.filter((node) => node === entered.call) : results;
  return reached.map((node) => ({ node, composed, rendered }));
}

/** Where the result of a function goes: its calls, or the call that it is the callback of. */
function usesOfResult(analysis: Analysis, owner: FunctionNode): readonly TSESTree.Node[] {
  const { parent } = owner;
  const wrapper = parent.type === AST_NODE_TYPES.CallExpression ? nameOfCallee(parent) : undefined;
  if (parent.type === AST_NODE_TYPES.CallExpression && wrapper !== "useCallback")
    return RESULT_METHODS.has(wrapper) ? [parent] : [];
  if (parent.type === AST_NODE_TYPES.MethodDefinition) {
    const reads = analysis
      .index()
      .members(keyName(parent))
      .filter((member) => member.object.type === AST_NODE_TYPES.ThisExpression);
    if (parent.kind === "get") return reads;
    return reads.flatMap((member) => callOfMethod(member)?.call ?? []);
  }
  return callsOf(analysis.sourceCode, owner);
}

function usesOfArgument(analysis: Analysis, call: TSESTree.CallExpression, use: Use): Use[] {
  const { node } = use;
  const same = (next: TSESTree.Node): Use => ({ ...use, node: next });
  const position = call.arguments.findIndex((argument) => argument === node);
  const { callee } = call;
  const isFactory = callee.type === AST_NODE_TYPES.Identifier && ERROR_FACTORY.test(callee.name);
  if (isFactory || callee.type === AST_NODE_TYPES.Super)
    return messageReadsOfThrown(analysis, call).map(same);
  const state = stateOf(analysis, call);
  if (state !== undefined) return readsOfName(analysis.sourceCode, state).map(same);
  const target = calledFunction(analysis.sourceCode, call) ?? calledMethod(analysis, call);
  if (target === undefined) return [];
  return parameterReads(analysis, target, position).map((read) => ({
    ...use,
    node: read,
    entered: { call, target },
  }));
}

const ERROR_FACTORY = /^(?:[A-Z]\w*)?Error$/u;

function parameterReads(
  analysis: Analysis,
  target: FunctionNode,
  position: number,
): readonly TSESTree.Node[] {
  let parameter: TSESTree.Node | undefined = target.params[position];
  if (parameter?.type === AST_NODE_TYPES.AssignmentPattern) parameter = parameter.left;
  return parameter?.type === AST_NODE_TYPES.Identifier ? readsOfName(analysis.sourceCode, parameter) : [];
}

/** `this.method(…)` within the class that declares it. */
function calledMethod(analysis: Analysis, call: TSESTree.CallExpression): FunctionNode | undefined {
  const method = methodCall(call);
  if (method?.object.type !== AST_NODE_TYPES.ThisExpression) return undefined;
  for (const ancestor of analysis.sourceCode.getAncestors(call)) {
    if (ancestor.type !== AST_NODE_TYPES.ClassBody) continue;
    const values = ancestor.body.map((member) =>
      (member.type === AST_NODE_TYPES.MethodDefinition ||
        member.type === AST_NODE_TYPES.PropertyDefinition) &&
      keyName(member) === method.name
        ? member.value
        : null,
    );
    return values.find((value) => isFunction(value));
  }
  return undefined;
}

/** For `setText(value)` of `const [text, setText] = useState(…)`: the name `text`. */
function stateOf(analysis: Analysis, call: TSESTree.CallExpression): TSESTree.Identifier | undefined {
  if (call.callee.type !== AST_NODE_TYPES.Identifier) return undefined;
  const definition = findVariable(analysis.sourceCode, call.callee)?.defs[0]?.node;
  if (definition?.type !== AST_NODE_TYPES.VariableDeclarator) return undefined;
  if (definition.id.type !== AST_NODE_TYPES.ArrayPattern) return undefined;
  const [state, setter] = definition.id.elements;
  return setter?.type === AST_NODE_TYPES.Identifier &&
    setter.name === call.callee.name &&
    state?.type === AST_NODE_TYPES.Identifier
    ? state
    : undefined;
}
