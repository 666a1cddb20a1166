import { errorCodes, registry, type ErrorEnvelope } from "@error-model/core";

export function codeFromText(text: string): string | undefined {
  // may: match-on-code
  return errorCodes.find((code) => registry[code].description === text);
}

export function isDefaultWording(error: ErrorEnvelope): boolean {
  // expect: match-on-code
  return error.description === registry[error.error_code].description;
}

export function highlight(error: ErrorEnvelope): string {
  return error.description.replace(/\d+/g, (digits) => `<b>${digits}</b>`);
}

export function quota(error: ErrorEnvelope): number | undefined {
  // expect-typed: match-on-code
  const found = error.description.match(/at most (\d+)/);
  return found?.[1] === undefined ? undefined : Number(found[1]);
}

export function firstWord(error: ErrorEnvelope): boolean {
  // expect-typed: match-on-code
  return error.description.split(" ")[0] === "X-Workspace-ID";
}

export function template(error: ErrorEnvelope): boolean {
  // expect-typed: match-on-code
  return `${error.description}`.toUpperCase() === "THE API KEY IS NOT VALID.";
}

export function viaConstant({ description }: ErrorEnvelope): string {
  // expect-typed: match-on-code
  const isKey = description.startsWith("The API key");
  // expect-typed: match-on-code
  const isToken = description.startsWith("The access token");
  return isKey ? "key" : isToken ? "token" : "other";
}
