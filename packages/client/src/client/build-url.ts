import { ownMember } from "../response/own-member.js";

/** A base address as {@link buildUrl} takes it, parsed once for all calls. */
export interface BaseAddress {
  readonly prefix: string;
  readonly search: string;
}

/** @throws TypeError when the address is not absolute, and there is no page that it could be relative to. */
export function parseBase(address: string | URL): BaseAddress {
  const platform: { readonly location?: { readonly href: string } } = globalThis;
  const base = new URL(address, platform.location?.href);
  const { search } = base;
  base.search = "";
  base.hash = "";
  return { prefix: base.href.replace(/\/+$/, ""), search };
}

/**
 * Builds the address of a call: base, path with its `:name` parameters, query. As text, because `fetch` parses it again
 * even where it is a `URL`.
 *
 * @throws TypeError when a parameter is missing, empty, `.` or `..`: such a segment would lead to another route.
 */
export function buildUrl(
  { prefix, search }: BaseAddress,
  path: string,
  params: unknown,
  query: unknown,
): string {
  const filled = path.replace(/:([A-Za-z_]\w*)|[?#]/g, (whole, name: string | undefined) => {
    const segment = name === undefined ? whole : toText(ownMember(params, name) ?? "");
    if (["", ".", ".."].includes(segment))
      throw new TypeError(`Parameter ${JSON.stringify(name)} of ${path} is missing, empty, "." or "..".`);
    return encodeURIComponent(segment);
  });
  if (query === undefined) return prefix + filled + search;
  const sought = new URLSearchParams(search);
  for (const [name, value] of Object.entries(Object(query) as Record<string, unknown>))
    for (const item of [value].flat())
      if (item !== undefined && item !== null) sought.append(name, toText(item));
  return `${prefix}${filled}?${sought}`;
}

/** Dates in the form that JSON gives them; objects have no form in an address. */
function toText(value: unknown): string {
  if (value instanceof Date) return value.toISOString();
  if (["string", "number", "boolean", "bigint"].includes(typeof value)) return String(value);
  throw new TypeError(`Parameters and query members cannot be of type ${typeof value}.`);
}
