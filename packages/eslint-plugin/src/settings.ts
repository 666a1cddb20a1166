import { registry } from "@error-model/core";
import { registryData } from "./analysis/registry-data.js";
import type { KnownCode, RegistryData } from "./analysis/registry-data.js";

/** The two members by which an error is recognised. */
export interface EnvelopeShape {
  /** Member that carries the code. */
  readonly codeProperty: string;
  /** Member that carries the text for people. */
  readonly descriptionProperty: string;
}

/** One entry of a registry as the rules read it; entries of `defineRegistry` fit. */
export interface RegistryEntry {
  readonly httpStatus?: number;
  readonly description?: string;
  readonly details?: Readonly<Record<string, unknown>>;
}

/** `settings["error-model"]` of an ESLint configuration. */
export interface ErrorModelSettings {
  /** Further shapes of an error, beside `error_code` and `description`. Default: none. */
  readonly envelopes?: readonly EnvelopeShape[];
  /** Names of variables and members that hold an error where no type says so. Default: none. */
  readonly names?: readonly string[];
  /** The registries whose codes are known, or plain lists of codes. Default: the one of `@error-model/core`. */
  readonly registries?: readonly (Readonly<Record<string, RegistryEntry>> | readonly string[])[];
  /**
   * `auto` uses type information where the parser has it; `require` also reports a TypeScript file that has none.
   * Default: `auto`.
   */
  readonly types?: "auto" | "require";
}

/** The settings with their defaults filled in. */
export interface ResolvedSettings {
  readonly envelopes: readonly EnvelopeShape[];
  readonly names: ReadonlySet<string>;
  readonly registry: RegistryData;
  readonly requireTypes: boolean;
  /** Finds a word in a text without which no rule about codes has anything to say. */
  readonly mentionsCode: RegExp;
}

export const SETTINGS_KEY = "error-model";

const DEFAULT_ENVELOPE: EnvelopeShape = { codeProperty: "error_code", descriptionProperty: "description" };

const resolved = new WeakMap<object, ResolvedSettings>();
let defaults: ResolvedSettings | undefined;

/**
 * Reads and checks the settings; each settings object is read once.
 *
 * @throws TypeError naming the member that is wrong.
 */
export function resolveSettings(settings: unknown): ResolvedSettings {
  if (settings === undefined) return (defaults ??= resolve({}));
  if (!isRecord(settings)) throw complaint("", "must be an object");
  const known = resolved.get(settings) ?? resolve(checked(settings));
  resolved.set(settings, known);
  return known;
}

function resolve(settings: ErrorModelSettings): ResolvedSettings {
  const envelopes = [DEFAULT_ENVELOPE, ...(settings.envelopes ?? [])];
  const codes = codesOf(settings.registries ?? [registry]);
  // A match on an error from another file may name nothing but codes of one's own.
  const words = [...envelopes.map(({ codeProperty }) => codeProperty), ...codes.keys(), ".with("];
  return {
    envelopes,
    names: new Set(settings.names),
    registry: registryData(codes),
    mentionsCode: new RegExp(
      ["ErrorCode", "error-model", "ts-pattern", ...words.map(escaped)].join("|"),
      "u",
    ),
    requireTypes: settings.types === "require",
  };
}

/** `RegExp.escape` is newer than the oldest Node that is supported. */
function escaped(word: string): string {
  return word.replaceAll(/[.*+?^${}()|[\]\\]/gu, "\\$&");
}

function codesOf(registries: NonNullable<ErrorModelSettings["registries"]>): Map<string, KnownCode> {
  const codes = new Map<string, KnownCode>();
  for (const source of registries) {
    const entries: [string, RegistryEntry][] = isList(source)
      ? source.map((code) => [code, {}])
      : Object.entries(source);
    for (const [code, { httpStatus, description, details }] of entries)
      if (!codes.has(code))
        codes.set(code, {
          ...(httpStatus !== undefined && { httpStatus }),
          ...(description !== undefined && { description }),
          details: Object.keys(details ?? {}),
        });
  }
  return codes;
}

function isList(source: object): source is readonly string[] {
  return Array.isArray(source);
}

const MEMBERS = ["envelopes", "names", "registries", "types"];

function checked(settings: Record<string, unknown>): ErrorModelSettings {
  const unknown = Object.keys(settings).find((key) => !MEMBERS.includes(key));
  if (unknown !== undefined)
    throw complaint(`.${unknown}`, `is not a setting; there are ${MEMBERS.join(", ")}`);
  const { envelopes, names, registries, types } = settings;
  if (types !== undefined && types !== "auto" && types !== "require")
    throw complaint(".types", 'must be "auto" or "require"');
  if (names !== undefined && !isListOf(names, isString)) throw complaint(".names", "must be a list of names");
  if (envelopes !== undefined && !isListOf(envelopes, isEnvelopeShape))
    throw complaint(".envelopes", "must be a list of { codeProperty, descriptionProperty }");
  if (registries !== undefined && !isListOf(registries, isRegistry))
    throw complaint(".registries", "must be a list of registries or of lists of codes");
  return {
    ...(envelopes !== undefined && { envelopes }),
    ...(names !== undefined && { names }),
    ...(registries !== undefined && { registries }),
    ...(types !== undefined && { types }),
  };
}

function complaint(member: string, rule: string): TypeError {
  return new TypeError(`settings[${JSON.stringify(SETTINGS_KEY)}]${member} ${rule}.`);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isString(value: unknown): value is string {
  return typeof value === "string" && value !== "";
}

function isListOf<T>(value: unknown, isItem: (item: unknown) => item is T): value is readonly T[] {
  return Array.isArray(value) && value.every(isItem);
}

function isEnvelopeShape(value: unknown): value is EnvelopeShape {
  return (
    isRecord(value) &&
    isString(value["codeProperty"]) &&
    isString(value["descriptionProperty"]) &&
    Object.keys(value).length === 2
  );
}

function isRegistry(value: unknown): value is Record<string, RegistryEntry> | readonly string[] {
  return isListOf(value, isString) || (isRecord(value) && Object.values(value).every(isRecord));
}
