import { defineLintConfig } from "@tooling/eslint";

export default defineLintConfig(import.meta.dirname);
