import ts from "typescript";
import type { RepoFile } from "./repo-files.js";

/** Lists what the house does not allow in code, whatever the linter's comments say. */
export function codeViolations({ path, text }: RepoFile): string[] {
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  const found: string[] = [];

  function report(position: number, problem: string): void {
    const line = source.getLineAndCharacterOfPosition(position).line + 1;
    found.push(`${path}:${String(line)} ${problem}`);
  }

  function visit(node: ts.Node): void {
    const problem = problemOfNode(node);
    if (problem !== undefined) report(node.getStart(source), problem);
    ts.forEachChild(node, visit);
  }

  visit(source);
  for (const { start, comment } of commentsOf(source)) {
    const problem = problemOfComment(comment);
    if (problem !== undefined) report(start, problem);
  }
  return found;
}

const RUNNERS = new Set(["it", "test", "describe", "suite", "bench"]);
const LEAVES_TESTS_OUT = new Set(["only", "skip", "todo", "skipIf", "runIf"]);

function problemOfNode(node: ts.Node): string | undefined {
  if (ts.isPropertyAccessExpression(node) && LEAVES_TESTS_OUT.has(node.name.text)) {
    const runner = node.expression.getText().split(".")[0] ?? "";
    if (RUNNERS.has(runner)) return `"${runner}.${node.name.text}" leaves tests out`;
  }
  const isCast = ts.isAsExpression(node) || ts.isTypeAssertionExpression(node);
  if (isCast && node.type.kind === ts.SyntaxKind.AnyKeyword) return `a cast to "any" ends type-checking`;
  return undefined;
}

function problemOfComment(comment: string): string | undefined {
  const directive = /^\/[/*]+\s*(@ts-ignore|@ts-nocheck|eslint-disable\S*)/.exec(comment)?.[1];
  if (directive === undefined) return undefined;
  if (directive.startsWith("@ts-")) return `"${directive}" hides every error, expected or not`;
  return /\s--\s+\S/.test(comment) ? undefined : `"${directive}" gives no reason after " -- "`;
}

/** Every comment stands before some token, and the end of the file is one as well. */
function commentsOf(source: ts.SourceFile): { start: number; comment: string }[] {
  const comments = new Map<number, string>();
  function collect(ranges: readonly ts.CommentRange[] | undefined): void {
    for (const { pos, end } of ranges ?? []) comments.set(pos, source.text.slice(pos, end));
  }
  function visit(node: ts.Node): void {
    if (node.getChildCount(source) === 0) {
      // Text in JSX is not trivia, so what looks like a comment there is none.
      if (node.kind !== ts.SyntaxKind.JsxText)
        collect(ts.getLeadingCommentRanges(source.text, node.getFullStart()));
      collect(ts.getTrailingCommentRanges(source.text, node.getEnd()));
    }
    for (const child of node.getChildren(source)) visit(child);
  }
  visit(source);
  return [...comments].map(([start, comment]) => ({ start, comment }));
}

/** Lists the statements of an index file that are no list of names taken from another file. */
export function indexViolations({ path, text }: RepoFile): string[] {
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  return source.statements.flatMap((statement) => {
    const isList =
      ts.isExportDeclaration(statement) &&
      statement.moduleSpecifier !== undefined &&
      statement.exportClause !== undefined &&
      ts.isNamedExports(statement.exportClause);
    const line = source.getLineAndCharacterOfPosition(statement.getStart(source)).line + 1;
    return isList ? [] : [`${path}:${String(line)} is not "export { … } from"`];
  });
}
