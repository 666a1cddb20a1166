import type { ErrorDefinition, ErrorDefinitions } from "./definition.js";

/**
 * Copies entries into a frozen table without a prototype, unchecked.
 *
 * It stands apart from `defineRegistry` so that the built-in registry, whose entries a test checks, does not bring the
 * checks and their complaints into every page.
 */
export function freezeRegistry<const R extends ErrorDefinitions>(entries: R): Readonly<R> {
  const table = Object.create(null) as Record<string, ErrorDefinition>;
  for (const [code, definition] of Object.entries(entries))
    table[code] = Object.freeze({ ...definition, details: Object.freeze({ ...definition.details }) });
  // The loop copied every own entry of R, under its own key and with its own members.
  return Object.freeze(table) as Readonly<R>;
}
