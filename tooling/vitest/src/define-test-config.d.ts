import type { TestUserConfig, ViteUserConfig } from "vitest/config";

export interface TestConfigOptions extends Omit<TestUserConfig, "typecheck"> {
  /** Run the `.test-d.ts` files as well. Default: `false`. */
  readonly typeTests?: boolean;
}

export declare function defineTestConfig(options?: TestConfigOptions): ViteUserConfig;
