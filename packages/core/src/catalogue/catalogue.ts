import type { ErrorEnvelope } from "../envelope/envelope.js";
import { codesOf } from "../registry/codes.js";
import type { ErrorDefinition } from "../registry/definition.js";
import { registry } from "../registry/registry.js";
import type { ErrorCode, Registry } from "../registry/registry.js";
import { authenticationTexts } from "./authentication.js";
import { authorizationTexts } from "./authorization.js";
import { billingTexts } from "./billing.js";
import { rateLimitTexts } from "./rate-limit.js";
import { resourceTexts } from "./resource.js";
import { serverTexts } from "./server.js";
import type { CatalogueTexts, CatalogueWords } from "./texts.js";
import { validationTexts } from "./validation.js";

/** What the catalogue says about a code, with an example of its error body. */
export interface CatalogueEntry<C extends ErrorCode = ErrorCode> extends CatalogueWords {
  readonly sample: Readonly<ErrorEnvelope<C>>;
}

/** One entry per code of the SMS API. */
export type Catalogue = { readonly [C in ErrorCode]: CatalogueEntry<C> };

/** Everything that is known about a code: the facts of the registry and the words of the catalogue. */
export type Explanation<C extends ErrorCode = ErrorCode> = {
  [K in C]: { readonly code: K } & Registry[K] & CatalogueEntry<K>;
}[C];

const texts = {
  ...authenticationTexts,
  ...authorizationTexts,
  ...validationTexts,
  ...billingTexts,
  ...rateLimitTexts,
  ...resourceTexts,
  ...serverTexts,
} as const satisfies CatalogueTexts;

/** The texts of every code, in registry order: when it occurs, what to do about it, and an example body. */
export const catalogue: Catalogue = /* @__PURE__ */ makeCatalogue();

function makeCatalogue(): Catalogue {
  const words: CatalogueTexts = texts;
  const entries = codesOf(registry).map((code): [ErrorCode, CatalogueEntry] => [
    code,
    entryOf(code, words[code]),
  ]);
  // Every code has an entry, made from its own text: the type of `words` sees to that.
  const table = Object.assign(Object.create(null) as object, Object.fromEntries(entries));
  return Object.freeze(table) as Catalogue;
}

function entryOf(code: ErrorCode, text: CatalogueWords & { readonly details?: object }): CatalogueEntry {
  const { details, ...words } = text;
  const { description }: ErrorDefinition = registry[code];
  // The details of a text have the type of its code's details.
  const sample = { status: false, error_code: code, description, ...details } as ErrorEnvelope;
  return Object.freeze({ ...words, sample: Object.freeze(sample) });
}

/**
 * Gathers everything that is known about a code, for a help page, a command line or a support tool.
 *
 * @throws TypeError for a code that the registry does not have; test untrusted input with `isErrorCode` first.
 */
export function explain<C extends ErrorCode>(code: C): Explanation<C> {
  if (!Object.hasOwn(catalogue, code))
    throw new TypeError(`explain: ${JSON.stringify(code)} is not a known code.`);
  const explanation: unknown = Object.freeze({ code, ...registry[code], ...catalogue[code] });
  return explanation as Explanation<C>;
}
