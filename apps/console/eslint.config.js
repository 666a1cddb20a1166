import errorModel from "@error-model/eslint-plugin";
import { defineLintConfig } from "@tooling/eslint";
import reactHooks from "eslint-plugin-react-hooks";

export default defineLintConfig(
  import.meta.dirname,
  { ...errorModel.configs.recommendedTypeChecked, files: ["**/*.ts", "**/*.tsx"] },
  { ...reactHooks.configs.flat["recommended-latest"], files: ["src/**/*.ts", "src/**/*.tsx"] },
);
