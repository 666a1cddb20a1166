import type { CodeOf, ErrorDefinitions } from "../registry/definition.js";
import { readDetail } from "../registry/details.js";
import type { DetailSchema } from "../registry/details.js";
import { isRecord } from "../registry/is-record.js";
import { registry } from "../registry/registry.js";
import type { Registry } from "../registry/registry.js";
import type { EnvelopeBase, EnvelopeOf } from "./envelope.js";

/** An error body of any code, known to this build or not; further members are as the server sent them. */
export type AnyErrorEnvelope<C extends string = string> = EnvelopeBase<C> & Record<string, unknown>;

/** What an error body turned out to be. */
export type EnvelopeReading<R extends ErrorDefinitions = Registry> =
  /** A code of the registry, with the details that it owes. */
  | { readonly kind: "known"; readonly envelope: EnvelopeOf<R> }
  /** A code of the registry, but a member of its details is missing or breaks its schema. */
  | { readonly kind: "malformed"; readonly code: CodeOf<R>; readonly envelope: AnyErrorEnvelope<CodeOf<R>> }
  /** A code that the registry does not have: a newer server, or another one. */
  | { readonly kind: "unknown"; readonly envelope: AnyErrorEnvelope };

/** Reads a parsed body as an error envelope; `undefined` when it is none. */
export type EnvelopeReader<R extends ErrorDefinitions> = (value: unknown) => EnvelopeReading<R> | undefined;

type Shape = readonly (readonly [member: string, schema: DetailSchema])[];

/**
 * Makes the reader of a registry's envelopes.
 *
 * An envelope is a JSON object with its own non-blank string `error_code`, taken exactly as it stands: no trimming, no
 * case folding. Further members survive. The object itself is returned unless it has to be amended (`status` that is not
 * `false`, `description` that is no text, details that their schema transforms); then a copy is, and the original stays.
 * Where `description` is no text, the `detail` of a problem+json body (RFC 9457) takes its place.
 */
export function createEnvelopeReader<const R extends ErrorDefinitions>(of: R): EnvelopeReader<R> {
  // A Map has no inherited names, and spares every reading the look through an entry's details.
  const shapes = new Map<string, Shape>();
  for (const code of Object.keys(of)) shapes.set(code, Object.entries(of[code]?.details ?? {}));

  return (value) => {
    if (!isRecord(value)) return undefined;
    const code = ownText(value, "error_code");
    if (code === undefined || code.trim() === "") return undefined;
    const envelope = amendBase(value);
    const shape = shapes.get(code);
    if (shape === undefined) return { kind: "unknown", envelope };
    const detailed = amendDetails(envelope, shape);
    // The map has the registry's own codes only, so a code found there is one of them, and its details were checked.
    return detailed === undefined
      ? { kind: "malformed", code: code, envelope: envelope }
      : { kind: "known", envelope: detailed as unknown as EnvelopeOf<R> };
  };
}

/** Reads a parsed body as an error envelope of the SMS API; `undefined` when it is none. Never throws on JSON data. */
export const readEnvelope: EnvelopeReader<Registry> = /* @__PURE__ */ createEnvelopeReader(registry);

/** Makes the members that the type promises true. Spread defines members, so an own `__proto__` stays a mere member. */
function amendBase(value: Record<string, unknown>): AnyErrorEnvelope {
  const text = ownText(value, "description");
  // Just checked, or made so by the copy.
  if (text !== undefined && own(value, "status") === false) return value as AnyErrorEnvelope;
  return { ...value, status: false, description: text ?? ownText(value, "detail") ?? "" } as AnyErrorEnvelope;
}

function own(value: Record<string, unknown>, member: string): unknown {
  return Object.hasOwn(value, member) ? value[member] : undefined;
}

function ownText(value: Record<string, unknown>, member: string): string | undefined {
  const text = own(value, member);
  return typeof text === "string" ? text : undefined;
}

/** The envelope with its details as their schemas give them; `undefined` when one breaks its schema. */
function amendDetails(envelope: AnyErrorEnvelope, shape: Shape): AnyErrorEnvelope | undefined {
  let amended = envelope;
  for (const [member, schema] of shape) {
    const input = own(envelope, member);
    const read = readDetail(schema, input);
    if (read === undefined) return undefined;
    if (!Object.is(read.value, input)) amended = { ...amended, [member]: read.value };
  }
  return amended;
}
