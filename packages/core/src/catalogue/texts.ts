import type { ErrorDetails } from "../envelope/envelope.js";
import type { ErrorCode } from "../registry/registry.js";

/** What the catalogue says about a code, for people. */
export interface CatalogueWords {
  /** A heading of a few words. */
  readonly title: string;
  /** When the code occurs. */
  readonly cause: string;
  /** What to do about it. */
  readonly remedy: string;
}

/** The words of one code, and example details where its body carries any. */
export type CatalogueText<C extends ErrorCode> = CatalogueWords &
  ([keyof ErrorDetails<C>] extends [never] ? unknown : { readonly details: ErrorDetails<C> });

/** One text per code: a code that is missing, or too many, does not compile. */
export type CatalogueTexts<C extends ErrorCode = ErrorCode> = { readonly [K in C]: CatalogueText<K> };
