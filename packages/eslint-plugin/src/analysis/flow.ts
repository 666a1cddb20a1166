import { AST_NODE_TYPES } from "@typescript-eslint/utils";
import type { TSESTree } from "@typescript-eslint/utils";
import type { Analysis } from "./analysis.js";
import { callsOf, calledFunction, nameOfCallee } from "./functions.js";
import { findVariable, placeOf, samePlace } from "./places.js";
import {
  enclosingFunction,
  isFunction,
  isTransparent,
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
const RESULT_METHODS = new Set(["flatMap", "from", "map", "then", "useMemo", "computed", "untracked"]);

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

/** The reads of a name that a pattern or a declaration binds. */
export function readsOfName(analysis: Analysis, name: TSESTree.Identifier): readonly TSESTree.Identifier[] {
  const references = findVariable(analysis.sourceCode, name)?.references ?? [];
  return references.flatMap((reference) =>
    reference.isRead() && reference.identifier.type === AST_NODE_TYPES.Identifier
      ? [reference.identifier]
      : [],
  );
}

function nextUses(analysis: Analysis, use: Use): Use[] {
  const { node } = use;
  const { parent } = node;
  if (parent === undefined) return [];
  const same = (next: TSESTree.Node): Use => ({ ...use, node: next });
  const composed = (next: TSESTree.Node): Use => ({ ...use, node: next, composed: true });
  switch (parent.type) {
    case AST_NODE_TYPES.AwaitExpression:
      return [same(parent)];
    case AST_NODE_TYPES.ConditionalExpression:
      return parent.test === node ? [] : [same(parent)];
    case AST_NODE_TYPES.LogicalExpression:
      return parent.left === node && parent.operator === "&&" ? [] : [same(parent)];
    case AST_NODE_TYPES.SequenceExpression:
      return parent.expressions.at(-1) === node ? [same(parent)] : [];
    case AST_NODE_TYPES.TemplateLiteral:
      return parent.parent.type === AST_NODE_TYPES.TaggedTemplateExpression ? [] : [composed(parent)];
    case AST_NODE_TYPES.BinaryExpression:
      return parent.operator === "+" ? [composed(parent)] : [];
    case AST_NODE_TYPES.ArrayExpression:
    case AST_NODE_TYPES.SpreadElement:
      return [same(parent)];
    case AST_NODE_TYPES.MemberExpression:
      return parent.object === node ? usesOfMember(parent).map(same) : [];
    case AST_NODE_TYPES.VariableDeclarator:
      return parent.id.type === AST_NODE_TYPES.Identifier ? readsOfName(analysis, parent.id).map(same) : [];
    case AST_NODE_TYPES.AssignmentExpression:
      return parent.right === node ? [...usesOfTarget(analysis, parent.left).map(same), same(parent)] : [];
    case AST_NODE_TYPES.Property:
      return parent.value === node ? usesOfStored(analysis, parent).map(same) : [];
    case AST_NODE_TYPES.ArrowFunctionExpression:
      return resultsOf(analysis, parent, use);
    case AST_NODE_TYPES.ReturnStatement: {
      const owner = enclosingFunction(parent);
      return owner === undefined ? [] : resultsOf(analysis, owner, use);
    }
    case AST_NODE_TYPES.CallExpression:
      return parent.callee === node ? [] : usesOfArgument(analysis, parent, use);
    case AST_NODE_TYPES.NewExpression:
      if (nameOfCallee(parent) === "Set") return [same(parent)];
      return messageReadsOfThrown(analysis, parent).map(same);
    default:
      return isTransparent(parent) ? [same(parent)] : [];
  }
}

function usesOfMember(member: TSESTree.MemberExpression): readonly TSESTree.Node[] {
  const call = methodCall(wrapped(member).parent);
  if (call?.callee === member) return TEXT_METHODS.has(call.name) ? [call.call] : [];
  // An element of `split`: `text.split(":")[0]`.
  return member.computed && memberName(member) === undefined ? [member] : [];
}

/** Where the value of an assigned name or member is read. */
function usesOfTarget(analysis: Analysis, target: TSESTree.Node): readonly TSESTree.Node[] {
  if (target.type === AST_NODE_TYPES.Identifier) return readsOfName(analysis, target);
  if (target.type !== AST_NODE_TYPES.MemberExpression) return [];
  const name = memberName(target);
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
      const value = read.value.type === AST_NODE_TYPES.AssignmentPattern ? read.value.left : read.value;
      return value.type === AST_NODE_TYPES.Identifier &&
        samePlace(placeOf(analysis.sourceCode, value), stored)
        ? readsOfName(analysis, value)
        : [];
    });
  return [...members, ...names];
}

function resultsOf(analysis: Analysis, owner: FunctionNode, use: Use): Use[] {
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
    return wrapper !== undefined && RESULT_METHODS.has(wrapper) ? [parent] : [];
  if (parent.type === AST_NODE_TYPES.MethodDefinition) {
    const name = parent.key.type === AST_NODE_TYPES.Identifier ? parent.key.name : undefined;
    if (name === undefined || parent.kind === "constructor") return [];
    const reads = analysis
      .index()
      .members(name)
      .filter((member) => member.object.type === AST_NODE_TYPES.ThisExpression);
    if (parent.kind === "get") return reads;
    return reads.flatMap((member) => {
      const call = methodCall(wrapped(member).parent);
      return call?.callee === member ? [call.call] : [];
    });
  }
  return callsOf(analysis.sourceCode, owner);
}

const TEXT_FUNCTIONS = new Set(["String", "lowerCase", "toLower", "trim", "deburr", "escape"]);

function usesOfArgument(analysis: Analysis, call: TSESTree.CallExpression, use: Use): Use[] {
  const { node } = use;
  const same = (next: TSESTree.Node): Use => ({ ...use, node: next });
  const position = call.arguments.findIndex((argument) => argument === node);
  const callee = nameOfCallee(call);
  if (callee !== undefined && TEXT_FUNCTIONS.has(callee) && position === 0) return [same(call)];
  if (call.callee.type === AST_NODE_TYPES.Super) return messageReadsOfThrown(analysis, call).map(same);
  if (callee !== undefined && ERROR_FACTORY.test(callee) && call.callee.type === AST_NODE_TYPES.Identifier)
    return messageReadsOfThrown(analysis, call).map(same);
  const state = stateOf(analysis, call);
  if (state !== undefined) return readsOfName(analysis, state).map(same);
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
): readonly TSESTree.Identifier[] {
  let parameter: TSESTree.Node | undefined = target.params[position];
  if (parameter?.type === AST_NODE_TYPES.AssignmentPattern) parameter = parameter.left;
  return parameter?.type === AST_NODE_TYPES.Identifier ? readsOfName(analysis, parameter) : [];
}

/** `this.method(…)` within the class that declares it. */
function calledMethod(analysis: Analysis, call: TSESTree.CallExpression): FunctionNode | undefined {
  const method = methodCall(call);
  if (method?.object.type !== AST_NODE_TYPES.ThisExpression) return undefined;
  for (const ancestor of analysis.sourceCode.getAncestors(call)) {
    if (ancestor.type !== AST_NODE_TYPES.ClassBody) continue;
    const member = ancestor.body.find(
      (candidate) =>
        (candidate.type === AST_NODE_TYPES.MethodDefinition ||
          candidate.type === AST_NODE_TYPES.PropertyDefinition) &&
        candidate.key.type === AST_NODE_TYPES.Identifier &&
        candidate.key.name === method.name,
    );
    const value =
      member?.type === AST_NODE_TYPES.MethodDefinition || member?.type === AST_NODE_TYPES.PropertyDefinition
        ? member.value
        : undefined;
    if (value !== null && isFunction(value)) return value;
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
