/**
 * Reads the query of an address or of its part after the path. A parameter that is given once is text, one that is
 * repeated an array. The object has no prototype: `__proto__` is a name like any other.
 *
 * Every adapter reads it here: the parsers of frameworks differ in broken escapes, brackets and repetition.
 */
export function readQuery(url: string): Record<string, string | string[]> {
  const begin = url.indexOf("?");
  const end = url.indexOf("#");
  const parameters = new URLSearchParams(
    begin === -1 ? "" : url.slice(begin + 1, end === -1 ? url.length : end),
  );
  const query = Object.create(null) as Record<string, string | string[]>;
  for (const [name, value] of parameters) {
    const before = query[name];
    if (Array.isArray(before)) before.push(value);
    else query[name] = before === undefined ? value : [before, value];
  }
  return query;
}
