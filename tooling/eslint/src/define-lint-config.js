import js from "@eslint/js";
import { defineConfig, globalIgnores } from "eslint/config";
import tseslint from "typescript-eslint";

export function defineLintConfig(rootDir, ...extra) {
  return defineConfig(
    globalIgnores([
      "dist/",
      "reports/",
      "coverage/",
      ".data/",
      ".readme/",
      "drizzle/",
      ".stryker-tmp/",
      "**/generated/",
      // tsup's own configuration, there for as long as it is read: linting would look for what is gone.
      "*.bundled_*.mjs",
    ]),
    {
      // A disable comment that silences nothing is a lie about the code below it.
      linterOptions: { reportUnusedDisableDirectives: "error" },
    },
    {
      files: ["**/*.ts", "**/*.tsx"],
      extends: [
        js.configs.recommended,
        tseslint.configs.strictTypeChecked,
        tseslint.configs.stylisticTypeChecked,
      ],
      languageOptions: {
        parserOptions: {
          projectService: true,
          tsconfigRootDir: rootDir,
        },
      },
      rules: {
        "@typescript-eslint/consistent-type-imports": "error",
        "@typescript-eslint/consistent-type-exports": "error",
        "@typescript-eslint/no-import-type-side-effects": "error",
        "@typescript-eslint/switch-exhaustiveness-check": [
          "error",
          { considerDefaultExhaustiveForUnions: false },
        ],
        "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
        "@typescript-eslint/no-confusing-void-expression": ["error", { ignoreArrowShorthand: true }],
        // Type-level code needs both forms: an interface cannot be a mapped type, and records read better than `Record`.
        "@typescript-eslint/consistent-type-definitions": "off",
        "@typescript-eslint/consistent-indexed-object-style": "off",
        "no-console": "error",
        eqeqeq: ["error", "always"],
        "max-lines": ["error", { max: 400, skipBlankLines: true, skipComments: true }],
      },
    },
    {
      files: ["**/*.test.ts", "**/*.test-d.ts", "test/**/*.ts"],
      rules: {
        // Tests feed broken input on purpose and name a fixture's member where a check would hide the failure.
        "@typescript-eslint/no-non-null-assertion": "off",
        "max-lines": ["error", { max: 500, skipBlankLines: true, skipComments: true }],
      },
    },
    ...extra,
  );
}
