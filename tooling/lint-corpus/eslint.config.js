import { defineLintConfig } from "@tooling/eslint";
import { globalIgnores } from "eslint/config";

// The corpus is full of mistakes on purpose.
export default defineLintConfig(import.meta.dirname, globalIgnores(["corpus/"]));
