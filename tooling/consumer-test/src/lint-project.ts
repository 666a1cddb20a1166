import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { runCommand } from "@tooling/workspace";
import type { LinterVersion } from "./combinations.js";
import type { Consumer } from "./consumer.js";

/** A file in which one line matches on a text, as each of the languages has it. */
export interface LintedFile {
  readonly title: string;
  readonly name: string;
  readonly text: string;
  /** The entry of the flat configuration; `errorModel` is the plugin, `tool(name)` imports a parser. */
  readonly config: string;
}

const MISTAKE = 'if (body.error_code && body.description === "The API key is disabled.") stop();';

const TYPED = `({
  ...errorModel.configs.recommendedTypeChecked,
  files: ["**/*.ts"],
  languageOptions: {
    parser: (await tool("typescript-eslint")).parser,
    parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
  },
})`;

const parsedBy = (parser: string): string =>
  `({ ...errorModel.configs.recommended, files: ["**/*.*"], languageOptions: { parser: await tool("${parser}") } })`;

export const lintedFiles: readonly LintedFile[] = [
  { title: "plain JavaScript", name: "send.js", text: MISTAKE, config: "errorModel.configs.recommended" },
  {
    title: "TypeScript with types",
    name: "send.ts",
    // Only the type says that this is an error.
    text: `export const isLow = (e: { error_code: string; description: string }) => e.description === "Low";`,
    config: TYPED,
  },
  {
    title: "a Vue component",
    name: "Send.vue",
    text: `<script setup>\n${MISTAKE}\n</script>\n`,
    config: parsedBy("vue-eslint-parser"),
  },
  {
    title: "a Svelte component",
    name: "Send.svelte",
    text: `<script>\n${MISTAKE}\n</script>\n`,
    config: parsedBy("svelte-eslint-parser"),
  },
];

interface LintResult {
  readonly messages: readonly { readonly ruleId: string | null; readonly message: string }[];
}

/** Lints one file in a project of its own, by the command that users run, and gives the rules that reported. */
export async function lintAsUser(
  { dir, toolsDir }: Consumer,
  { name: linter }: LinterVersion,
  { name, text, config }: LintedFile,
): Promise<readonly string[]> {
  const project = join(dir, "lint", linter, name.replace(".", "-"));
  mkdirSync(project, { recursive: true });
  const tools = pathToFileURL(join(toolsDir, "package.json")).href;
  writeFileSync(
    join(project, "eslint.config.mjs"),
    `import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";
import errorModel from "@error-model/eslint-plugin";
const { resolve } = createRequire("${tools}");
const tool = async (name) => {
  const module = await import(pathToFileURL(resolve(name)).href);
  return module.default ?? module;
};
export default [${config}];
`,
  );
  writeFileSync(
    join(project, "tsconfig.json"),
    '{ "compilerOptions": { "strict": true }, "include": ["*.ts"] }',
  );
  writeFileSync(join(project, name), `${text}\n`);
  const eslint = join(toolsDir, "node_modules", linter, "bin/eslint.js");
  const ran = await runCommand(process.execPath, [eslint, "--format", "json", name], { cwd: project });
  try {
    const results = JSON.parse(ran.stdout) as readonly LintResult[];
    return results.flatMap(({ messages }) => messages.map(({ ruleId, message }) => ruleId ?? message));
  } catch {
    throw new Error(`${linter} did not run:\n${ran.output}`);
  }
}
