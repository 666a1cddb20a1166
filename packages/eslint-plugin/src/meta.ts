/** What ESLint shows and caches by: the package's name, and the name that its rules are prefixed with. */
export const meta = {
  name: "@error-model/eslint-plugin",
  version: "0.0.0",
  namespace: "error-model",
} as const;
