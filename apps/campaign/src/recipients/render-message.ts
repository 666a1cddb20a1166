const PLACEHOLDER = /\{\s*([A-Za-z_][A-Za-z0-9_]*)\s*\}/g;

/** The placeholders of a text that no column fills, in order of appearance; `name` is the only one that is known. */
export function unknownPlaceholders(template: string): string[] {
  return [...template.matchAll(PLACEHOLDER)].flatMap(([, placeholder]) =>
    placeholder === undefined || placeholder === "name" ? [] : [placeholder],
  );
}

/** Whether a text greets by name. */
export function needsName(template: string): boolean {
  return [...template.matchAll(PLACEHOLDER)].some(([, placeholder]) => placeholder === "name");
}

/** Puts the name where the text says `{name}`. */
export function renderMessage(template: string, name: string): string {
  // A function, because `$&` in somebody's name is no replacement pattern.
  return template.replaceAll(PLACEHOLDER, (match, placeholder) => (placeholder === "name" ? name : match));
}
