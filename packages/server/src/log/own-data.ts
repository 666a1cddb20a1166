/** What a log sees of a foreign value. Nothing here throws, whatever the value does, and no more is copied than is asked for. */

/** The names of the value's own members, the first so many. */
export function keysOf(value: object, limit: number): readonly string[] {
  // An array may have millions of elements, and a name for each of them would be made.
  if (isArray(value)) return elementsOf(value, limit).map((_, index) => String(index));
  try {
    return Object.keys(value).slice(0, limit);
  } catch {
    return [];
  }
}

/** A member that is data: of a getter nothing is asked. */
export function dataOf(value: object, key: string): unknown {
  try {
    return Object.getOwnPropertyDescriptor(value, key)?.value;
  } catch {
    return undefined;
  }
}

/** A member whatever it is, inherited ones and getters included. */
export function read(value: object, key: string): unknown {
  try {
    return (value as Readonly<Record<string, unknown>>)[key];
  } catch {
    return undefined;
  }
}

/** Tells an array from anything else. */
export function isArray(value: unknown): value is readonly unknown[] {
  try {
    return Array.isArray(value);
  } catch {
    // A revoked proxy.
    return false;
  }
}

/** The first so many elements. */
export function elementsOf(array: readonly unknown[], limit: number): readonly unknown[] {
  try {
    // The array's own `slice` may be anybody's.
    return Array.prototype.slice.call(array, 0, limit);
  } catch {
    return [];
  }
}

/** What all typed arrays inherit from: its getters are asked, as a value may call itself anything. */
const typedArray = Object.getPrototypeOf(Uint8Array.prototype) as object;

/** What is said of bytes in memory, a Buffer's say: their type and number. Of anything else `undefined`. */
export function bytesText(value: object): string | undefined {
  if (!ArrayBuffer.isView(value)) return undefined;
  const type: unknown = Reflect.get(typedArray, Symbol.toStringTag, value);
  const length = read(value, "byteLength");
  return `[${typeof type === "string" ? type : "DataView"} of ${typeof length === "number" ? length : "some"} bytes]`;
}
