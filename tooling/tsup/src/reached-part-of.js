import { copyFile, mkdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import ts from "typescript";

/**
 * Bundles the part of a dependency that is reached, and its licence beside it.
 *
 * A package may say that it has no side effects, and yet build values as it loads (`const any = chainable(when(isAny))`):
 * a bundler then keeps those calls, and all that they call, in every page. This marks them as pure, on the word of the
 * package.
 */
export function reachedPartOf(name) {
  const files = new RegExp(`^(?<folder>.*/node_modules/${name}/).*\\.js$`);
  return {
    name: `reached-part-of-${name}`,
    setup: ({ onLoad, initialOptions: { outdir } }) =>
      onLoad({ filter: files }, async ({ path }) => {
        await mkdir(outdir, { recursive: true });
        await copyFile(join(files.exec(path).groups.folder, "LICENSE"), join(outdir, `${name}.LICENSE`));
        return { contents: markPureCalls(path, await readFile(path, "utf8")), loader: "js" };
      }),
  };
}

/** Puts `@__PURE__` before the calls that a module makes as it loads. */
function markPureCalls(path, text) {
  const places = [];
  const visit = (node) => {
    if (ts.isFunctionLike(node)) return;
    if (ts.isCallExpression(node)) places.push(node.getStart());
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true, ts.ScriptKind.JS));
  return [0, ...places].map((place, index) => text.slice(place, places[index])).join("/* @__PURE__ */ ");
}
