import errorModel from "@error-model/eslint-plugin";
import { defineLintConfig } from "@tooling/eslint";

export default defineLintConfig(import.meta.dirname, {
  ...errorModel.configs.recommendedTypeChecked,
  files: ["**/*.ts"],
});
