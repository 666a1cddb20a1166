import { checkPackage, type Package, type Problem } from "@arethetypeswrong/core";

/**
 * Resolves every entry point as TypeScript does in each mode and lists what goes wrong.
 *
 * The packages are ES modules only. So the mode of Node 10, which has no `exports`, does not count; and that a
 * CommonJS importer reaches an ES module is accepted, since the Nodes of "engines" can require one.
 */
export async function typesProblems(tarball: Package): Promise<string[]> {
  const result = await checkPackage(tarball);
  if (result.types === false) return ["The package has no types."];
  return result.problems.filter((problem) => !isAccepted(problem)).map(describeProblem);
}

function isAccepted(problem: Problem): boolean {
  if (problem.kind === "CJSResolvesToESM") return true;
  return "resolutionKind" in problem && problem.resolutionKind === "node10";
}

function describeProblem({ kind, ...where }: Problem): string {
  return `${kind}: ${JSON.stringify(where)}`;
}
