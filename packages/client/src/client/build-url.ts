/** A base address as {@link buildUrl} takes it, parsed once for all calls. */
export interface BaseAddress {
  readonly prefix: string;
  readonly search: string;
}

/** @throws TypeError when the address is not absolute. */
export function parseBase(address: string | URL): BaseAddress {
  const base = new URL(address);
  const { search } = base;
  base.search = "";
  base.hash = "";
  return { prefix: base.href.replace(/\/+$/, ""), search };
}

/**
 * Builds the address of a call: base, path with its `:name` parameters, query.
 *
 * @throws TypeError when a parameter is missing, empty, `.` or `..`: such a segment would lead to another route.
 */
export function buildUrl(base: BaseAddress, path: string, params: unknown, query: unknown): URL {
  const filled = path.replace(/:([A-Za-z_][A-Za-z0-9_]*)|[?#]/g, (whole, name: string | undefined) =>
    name === undefined ? encodeURIComponent(whole) : segmentOf(name, path, params),
  );
  const url = new URL(base.prefix + filled + base.search);
  for (const [name, value] of entriesOf(query)) {
    const values: readonly unknown[] = Array.isArray(value) ? value : [value];
    for (const item of values)
      if (item !== undefined && item !== null) url.searchParams.append(name, toText(item));
  }
  return url;
}

function segmentOf(name: string, path: string, params: unknown): string {
  const value = entriesOf(params).find(([known]) => known === name)?.[1];
  const segment = value === undefined || value === null ? "" : toText(value);
  if (["", ".", ".."].includes(segment))
    throw new TypeError(`Parameter ${JSON.stringify(name)} of ${path} is missing, empty, "." or "..".`);
  return encodeURIComponent(segment);
}

function entriesOf(record: unknown): [string, unknown][] {
  return typeof record === "object" && record !== null ? Object.entries(record) : [];
}

/** Dates in the form that JSON gives them; objects have no form in an address. */
function toText(value: unknown): string {
  if (value instanceof Date) return value.toISOString();
  if (typeof value === "string") return value;
  if (typeof value === "number" || typeof value === "boolean" || typeof value === "bigint")
    return String(value);
  throw new TypeError(
    `Parameters and query members are texts, numbers, booleans or dates, not ${typeof value}.`,
  );
}
