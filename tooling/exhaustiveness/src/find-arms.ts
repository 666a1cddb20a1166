import ts from "typescript";

/** One `.with…(…)` of a match that ends in `.exhaustive()`. */
export interface Arm {
  readonly file: string;
  readonly method: "with" | "withAction";
  /** What the arm handles: codes, kinds or an action. */
  readonly handled: readonly string[];
  /** Whether the cases are arguments of their own, and not members of an object pattern. */
  readonly bare: boolean;
  /** The file's text without the arm. */
  readonly textWithout: string;
}

/** Finds the arms of every exhaustive match in a source file, by syntax. */
export function findArms(source: ts.SourceFile): readonly Arm[] {
  const arms: Arm[] = [];
  const visit = (node: ts.Node): void => {
    if (isMethodCall(node, "exhaustive")) arms.push(...armsOfChain(node, source));
    ts.forEachChild(node, visit);
  };
  visit(source);
  return arms;
}

function isMethodCall(node: ts.Node, name: string): node is ts.CallExpression {
  return (
    ts.isCallExpression(node) &&
    ts.isPropertyAccessExpression(node.expression) &&
    node.expression.name.text === name
  );
}

function armsOfChain(end: ts.CallExpression, source: ts.SourceFile): readonly Arm[] {
  const arms: Arm[] = [];
  let call: ts.Expression = end;
  while (ts.isCallExpression(call) && ts.isPropertyAccessExpression(call.expression)) {
    const receiver: ts.Expression = call.expression.expression;
    const method = call.expression.name.text;
    if (method === "with" || method === "withAction") {
      const handled = call.arguments.flatMap((argument) => literalsIn(argument));
      const bare = call.arguments.some((argument) => ts.isStringLiteral(argument));
      const textWithout = source.text.slice(0, receiver.getEnd()) + source.text.slice(call.getEnd());
      if (handled.length > 0) arms.push({ file: source.fileName, method, handled, bare, textWithout });
    }
    call = receiver;
  }
  return arms;
}

/** The strings of a pattern: `"A"` itself, or the literal members of `{ kind: "a" }`; handlers have none. */
function literalsIn(argument: ts.Expression): readonly string[] {
  if (ts.isStringLiteral(argument)) return [argument.text];
  if (!ts.isObjectLiteralExpression(argument)) return [];
  return argument.properties.flatMap((property) =>
    ts.isPropertyAssignment(property) && ts.isStringLiteral(property.initializer)
      ? [property.initializer.text]
      : [],
  );
}
