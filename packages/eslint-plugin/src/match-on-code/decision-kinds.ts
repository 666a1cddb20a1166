import type { TSESTree } from "@typescript-eslint/utils";

/** A place where a text decides. */
export interface Decision {
  readonly node: TSESTree.Node;
  readonly kind: "assertion" | "comparison" | "lookup" | "match" | "switch";
  /** The text that is looked for, where it is known. */
  readonly text?: string | undefined;
  /** For a comparison with an operator: the other side. */
  readonly other?: TSESTree.Node | undefined;
}
