import { errorCodes } from "@error-model/core";

/** A union of errors and the code that reads it, as source text. */
export interface Subject {
  readonly codes: readonly string[];
  readonly declarations: string;
}

/** The SMS API's own errors. */
export const smsErrors: Subject = {
  codes: errorCodes,
  declarations: `import { matchError } from "@error-model/core";
import type { ErrorCode, ErrorEnvelope } from "@error-model/core";
declare const error: ErrorEnvelope;
declare const errors: { [C in ErrorCode]: ErrorEnvelope<C> };
`,
};

/** As many errors as wanted, each with a detail of its own, from a registry that is made for them. */
export function inventedErrors(count: number): Subject {
  const codes = inventedCodes(count);
  const entries = codes.map(
    (code, index) => `${code}: { httpStatus: 400, category: "validation", retry: "never",
  outcome: "not-applied", action: "fix-request", alert: false, description: "Invented.",
  details: { detail_${String(index)}: z.number() } },`,
  );
  return {
    codes,
    declarations: `import { createMatchError, defineRegistry } from "@error-model/core";
import type { EnvelopeOf } from "@error-model/core";
import * as z from "zod/mini";
const entries = {
${entries.join("\n")}
} as const;
type Invented = { readonly [C in keyof typeof entries]: (typeof entries)[C] };
const matchError = createMatchError<Invented>(defineRegistry(entries));
declare const error: EnvelopeOf<Invented>;
declare const errors: { [C in keyof Invented]: EnvelopeOf<Invented, C> };
`,
  };
}

/** As many errors as wanted, from no registry: a union of object types, written out. */
export function writtenErrors(count: number): Subject {
  const codes = inventedCodes(count);
  const members = codes.map(
    (code, index) =>
      `{ status: false; error_code: "${code}"; description: string; detail_${String(index)}: number }`,
  );
  return {
    codes,
    declarations: `import { matchError } from "@error-model/core";
type WrittenError = ${members.join(" | ")};
declare const error: WrittenError;
declare const errors: { [E in WrittenError as E["error_code"]]: E };
`,
  };
}

function inventedCodes(count: number): string[] {
  return Array.from({ length: count }, (_, index) => `CODE_${String(index)}`);
}

/** The same without a match: each error is read once, so that only matching is in the difference. */
export function baseline({ codes, declarations }: Subject): string {
  const reads = codes.map((code) => `errors.${code}.description`);
  return `import { match } from "ts-pattern";
${declarations}void match;\nvoid matchError;\nvoid error;\n\nexport const texts: string[] = [${reads.join(",\n")}];\n`;
}

/** {@link baseline} and one exhaustive match whose arms read the description. */
function withMatch(subject: Subject, expression: string): string {
  return `${baseline(subject)}export const text: string = ${expression};\n`;
}

export function matchErrorByCode(subject: Subject): string {
  const arms = subject.codes.map((code) => `.with("${code}", (e) => e.description)`);
  return withMatch(subject, `matchError(error)\n${arms.join("\n")}\n.exhaustive()`);
}

export function matchErrorByGroup(subject: Subject): string {
  const arms = inGroups(subject.codes).map((codes) => `.with(${quoted(codes)}, (e) => e.description)`);
  return withMatch(subject, `matchError(error)\n${arms.join("\n")}\n.exhaustive()`);
}

export function patternOnObjects(subject: Subject): string {
  const arms = subject.codes.map((code) => `.with({ error_code: "${code}" }, (e) => e.description)`);
  return withMatch(subject, `match(error)\n${arms.join("\n")}\n.exhaustive()`);
}

export function patternOnCode(subject: Subject): string {
  const arms = subject.codes.map((code) => `.with("${code}", (code) => code)`);
  return withMatch(subject, `match(error.error_code)\n${arms.join("\n")}\n.exhaustive()`);
}

function inGroups(codes: readonly string[]): string[][] {
  const size = 5;
  return Array.from({ length: Math.ceil(codes.length / size) }, (_, group) =>
    codes.slice(group * size, (group + 1) * size),
  );
}

function quoted(codes: readonly string[]): string {
  return codes.map((code) => `"${code}"`).join(", ");
}
