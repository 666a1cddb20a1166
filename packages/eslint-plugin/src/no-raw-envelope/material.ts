import { AST_NODE_TYPES } from "@typescript-eslint/utils";
import type { TSESTree } from "@typescript-eslint/utils";
import type { Analysis } from "../analysis/analysis.js";
import { nameOfCallee } from "../analysis/functions.js";
import { fits, isInside, keyName, methodCall } from "../analysis/syntax.js";

const TEST_FILE =
  /[.-](?:test|spec|stories|e2e|cy|mock)\.[^/]*$|(?:^|[/\\])(?:__tests__|__mocks__|__fixtures__|mocks?|fixtures?|msw|cypress|e2e|tests?)[/\\]/u;
const TEST_MODULE =
  /^(?:vitest|@?jest.*|mocha|chai|ava|tap|msw.*|nock|node:test|bun:test|supertest|@playwright\/test|cypress|undici-mock|fetch-mock|axios-mock-adapter)$/u;

/** Whether a file, by its path within the project or its imports, is a test or a mock, where envelopes are material. */
export function isTestFile(analysis: Analysis, filename: string): boolean {
  return (
    TEST_FILE.test(filename) || analysis.index().imports.some(({ source }) => TEST_MODULE.test(source.value))
  );
}

const MATERIAL_CALLS =
  /^(?:expect|assert|deepEqual|deepStrictEqual|strictEqual|equal|eql|include|toBe|toEqual|toStrictEqual|toMatchObject|toContainEqual|objectContaining|toHaveBeenCalledWith|toHaveBeenLastCalledWith|mock\w*|fn|spyOn|stub|fulfill|intercept|reply|replyOnce|respondWith|isMatching|with|object|literal|strictObject|isErrorEnvelope|readEnvelope|safeParse|parse|returns|resolves|rejects)$/u;

const MATERIAL_KEYS = /^(?:example|examples|default|const|enum|properties|schema|mock\w*|fixture\w*)$/u;

/** Whether a package makes error bodies by trade: the server package itself, and whatever mocks servers. */
export function isOriginOfEnvelopes(packageName: string | undefined, serverModule: string): boolean {
  return packageName === serverModule || fits(TEST_MODULE, packageName);
}

/** Names of constants that hold what is shown, fed to a test or compared with, and not sent. */
const MATERIAL_NAMES = /^(?:examples?|expected|fakes?|fixtures?|mocks?|samples?|stubs?)(?:[A-Z_]\w*)?$/u;

/** Whether a literal is material for a test, a pattern, a schema or documentation, and is not sent. */
export function isMaterial(analysis: Analysis, node: TSESTree.Node): boolean {
  return analysis.sourceCode.getAncestors(node).some((ancestor) => {
    if (ancestor.type === AST_NODE_TYPES.CallExpression) {
      if (isMockObject(ancestor)) return true;
      return (
        fits(MATERIAL_CALLS, nameOfCallee(ancestor)) &&
        ancestor.arguments.some((argument) => isInside(node, argument))
      );
    }
    if (ancestor.type === AST_NODE_TYPES.VariableDeclarator)
      return ancestor.id.type === AST_NODE_TYPES.Identifier && MATERIAL_NAMES.test(ancestor.id.name);
    return ancestor.type === AST_NODE_TYPES.Property && fits(MATERIAL_KEYS, keyName(ancestor));
  });
}

function isMockObject(call: TSESTree.CallExpression): boolean {
  const object = methodCall(call)?.object;
  return (
    object?.type === AST_NODE_TYPES.Identifier &&
    /^(?:HttpResponse|fetchMock|mock\w*|nock|rest|cy)$/u.test(object.name)
  );
}
