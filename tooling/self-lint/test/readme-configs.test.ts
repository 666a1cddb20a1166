import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { listWorkspacePackages } from "@tooling/workspace";
import { ESLint } from "eslint";
import { afterAll, expect, test } from "vitest";

const plugin = listWorkspacePackages(["packages"]).find(({ manifest }) =>
  manifest.name.endsWith("/eslint-plugin"),
);
const readme = readFileSync(join(plugin?.dir ?? "", "README.md"), "utf8");
const configs = [...readme.matchAll(/^```js\n(\/\/ eslint\.config\.js\n[^]*?)^```$/gmu)].flatMap(
  ([, code]) => code ?? [],
);

// Below this package, which has everything that the examples import.
const home = mkdtempSync(join(import.meta.dirname, "../.readme-"));
afterAll(() => rmSync(home, { recursive: true, force: true }));

/** A user's project with a configuration: a script, a typed file, and what a build has made of a registry. */
function projectWith(config: string, name: string): string {
  const dir = join(home, name);
  mkdirSync(join(dir, "dist"), { recursive: true });
  const files = {
    "eslint.config.js": config,
    "package.json": '{ "type": "module" }',
    "tsconfig.json": '{ "compilerOptions": { "strict": true }, "include": ["*.ts"] }',
    "dist/shop-registry.js": "export const shopRegistry = { OUT_OF_STOCK: { httpStatus: 409 } };",
    "send.js": 'if (body.error_code === "OUT_OF_STOCK" || body.description === "Low") stop();',
    "send.ts":
      'export const isLow = (e: { error_code: string; description: string }) => e.description === "Low";',
  };
  for (const [path, text] of Object.entries(files)) writeFileSync(join(dir, path), `${text}\n`);
  return dir;
}

test("the README shows how to configure the rules", () => {
  expect(configs.length).toBeGreaterThanOrEqual(4);
});

test.each(configs.map((config, i) => ({ config, name: String(i) })))(
  "configuration $name of the README lints as it says",
  async ({ config, name }) => {
    const results = await new ESLint({ cwd: projectWith(config, name) }).lintFiles(
      config.includes("typescript-eslint") ? ["send.js", "send.ts"] : ["send.js"],
    );
    const reports = results.map(({ messages }) => messages.map(({ ruleId, message }) => ruleId ?? message));
    // A code of one's own is known where a setting names its registry.
    const own = config.includes("registries") ? [] : ["error-model/known-code"];
    const typed = config.includes("typescript-eslint") ? [["error-model/match-on-code"]] : [];
    expect(reports).toEqual([[...own, "error-model/match-on-code"], ...typed]);
  },
  60_000,
);
