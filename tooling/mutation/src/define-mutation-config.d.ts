import type { PartialStrykerOptions } from "@stryker-mutator/api/core";

export declare function defineMutationConfig(options: PartialStrykerOptions): PartialStrykerOptions;
