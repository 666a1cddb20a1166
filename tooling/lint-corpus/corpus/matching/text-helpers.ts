import type { ErrorEnvelope } from "@error-model/core";

const normalize = (text: string): string => text.trim().toLowerCase();

function contains(haystack: string, needle: string): boolean {
  // expect-typed: match-on-code@a
  return haystack.indexOf(needle) !== -1;
}

function isOneOf(text: string, list: readonly string[]): boolean {
  // expect-typed: match-on-code@b
  return list.includes(text);
}

function pad(text: string, width: number): string {
  return text.length >= width ? text : text.padEnd(width);
}

export function route(error: ErrorEnvelope): string {
  // expect-typed: match-on-code@a
  if (contains(error.description, "balance")) return "/billing";
  // expect-typed: match-on-code@b
  if (isOneOf(error.description, ["The API key is not valid."])) return "/keys";
  // expect-typed: match-on-code
  if (normalize(error.description) === "the access token has expired.") return "/login";
  return `/error?text=${encodeURIComponent(pad(error.description, 20))}`;
}

export function searchable(items: { title: string }[], needle: string): { title: string }[] {
  return items.filter(({ title }) => normalize(title).includes(needle));
}

export function later(error: ErrorEnvelope): boolean {
  let text = "";
  text = error.description;
  // expect-typed: match-on-code
  return text.startsWith("The request could not be queued");
}

export function lines(error: ErrorEnvelope): string[] {
  const width = error.description.length > 60 ? 60 : error.description.length;
  return [error.description.slice(0, width), "-".repeat(width)];
}
